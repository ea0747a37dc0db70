namespace Mingzhang.Documents.Writing.Docx;

/// <summary>Where on which page the next thing would stand; heights in twips.</summary>
/// <param name="textHeight">The height of a page's text.</param>
/// <param name="used">How much of the first page is used.</param>
internal sealed class PagePosition(int textHeight, int used)
{
    /// <summary>The height of a page's text from the next page on.</summary>
    public int Height { get; set; } = textHeight;

    /// <summary>The page, from 1.</summary>
    public int Page { get; private set; } = 1;

    /// <summary>How much of it is used.</summary>
    public int Used { get; private set; } = used;

    /// <summary>Goes to the next page.</summary>
    public void NextPage() => (Page, Used) = (Page + 1, 0);

    /// <summary>Leaves space.</summary>
    public void TakeSpace(int space) => Used += space;

    /// <summary>Takes lines of one height.</summary>
    public void TakeLines(int lines, int line)
    {
        for (var i = 0; i < lines; i++)
        {
            if (Used > 0 && Used + line > Height)
            {
                NextPage();
            }

            Used += line;
        }
    }

    /// <summary>Takes the rows of a grid, its head again on every page.</summary>
    public void TakeRows(GridFit fit)
    {
        // Ruling lines take a little room that the heights do not tell of.
        const int Rule = 2;
        var head = fit.Head.Sum(h => h + Rule);
        var first = fit.Lines.Length == 0 ? 0 : Math.Min(fit.Lines[0], Height / 2);
        if (Used > 0 && Used + head + first > Height)
        {
            NextPage();
        }

        Used += head;
        foreach (var height in fit.Lines)
        {
            var row = height + Rule;
            // A row taller than half a page is broken where the page ends.
            if (row <= Height / 2 && Used > head && Used + row > Height)
            {
                NextPage();
                Used = head;
            }

            Used += row;
            while (Used > Height && head < Height / 2)
            {
                var rest = Used - Height;
                NextPage();
                Used = head + rest;
            }
        }
    }
}
