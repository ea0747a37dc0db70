namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>What is usual in a document: the size of its text and the margins of its pages.</summary>
internal sealed class TextMeasure
{
    private readonly Dictionary<(int, int), (int Left, int Right)> _margins = [];
    private readonly Dictionary<int, int> _pageRights = [];
    private readonly int _bodySize;

    public TextMeasure(List<List<PageItem>> pages)
    {
        var lines = pages.SelectMany(p => p).Where(i => i.Line is not null).ToList();
        _bodySize = lines
            .GroupBy(i => i.Line!.Size / 250)
            .OrderByDescending(g => g.Sum(i => i.Line!.Text.Length))
            .Select(g => g.Key * 250)
            .FirstOrDefault();
        foreach (var group in lines.GroupBy(i => (i.Page.Width, i.Page.Height)))
        {
            // Full lines set the margins; headings, tables of contents and short lines do not.
            var wide = group
                .Where(i => i.Box.Width * 2 > i.Page.Width && !Leaders.IsIn(i.Line!.Text))
                .Select(i => i.Box)
                .ToList();
            if (wide.Count == 0)
            {
                wide = [.. group.Select(i => i.Box)];
            }

            foreach (var onPage in group.Where(i => i.Box.Width * 2 > i.Page.Width).GroupBy(i => i.Page.Number))
            {
                _pageRights[onPage.Key] = Supported([.. onPage.Select(i => i.Box.Right).OrderDescending()]);
            }

            _margins[group.Key] = (Quantile(wide.Select(b => b.Left), 20), Quantile(wide.Select(b => b.Right), 85));
        }
    }

    /// <summary>Where full lines start and end on a page; a page set narrower than the rest has its own end.</summary>
    public (int Left, int Right) MarginsOf(PdfPage page)
    {
        var (left, right) = _margins.GetValueOrDefault((page.Width, page.Height), (0, page.Width));
        var own = _pageRights.GetValueOrDefault(page.Number);
        return (left, own > 0 ? Math.Min(own, right) : right);
    }

    /// <summary>The level of a heading that stands out by its size or weight; null for anything else.</summary>
    public int? HeadingLevel(TextLine line)
    {
        if (line.Text.Length > 45 || _bodySize == 0 || line.Text[^1] is '。' or '；' or '，' || Leaders.IsIn(line.Text))
        {
            return null;
        }

        return line.Size switch
        {
            _ when line.Size * 10 >= _bodySize * 16 => 1,
            _ when line.Size * 100 >= _bodySize * 114 => 2,
            _ when line.IsBold && line.Size * 10 >= _bodySize * 9 => 3,
            _ => null,
        };
    }

    /// <summary>The rightmost end that three lines share; 0 when there is none.</summary>
    private static int Supported(List<int> ends)
    {
        for (var i = 0; i + 2 < ends.Count; i++)
        {
            if (ends[i] - ends[i + 2] < 9_000)
            {
                return ends[i];
            }
        }

        return 0;
    }

    private static int Quantile(IEnumerable<int> values, int percent)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
    }
}
