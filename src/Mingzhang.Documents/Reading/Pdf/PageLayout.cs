namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Finds the tables of a page and the lines between them.</summary>
internal static class PageLayout
{
    /// <summary>The lines and grids of a page in reading order.</summary>
    public static List<PageItem> Items(PdfPage page)
    {
        var lattices = Lattices(page);
        var free = new List<Glyph>(lattices.Count == 0 ? page.Glyphs.Count : 256);
        var inside = lattices.ConvertAll(_ => new List<Glyph>());
        foreach (var glyph in page.Glyphs)
        {
            var at = lattices.FindIndex(l => l.Box.Holds(glyph.MiddleX, glyph.MiddleY));
            (at < 0 ? free : inside[at]).Add(glyph);
        }

        var items = new List<PageItem>();
        for (var i = 0; i < lattices.Count; i++)
        {
            if (inside[i].Exists(g => !g.IsBlank))
            {
                var grid = RuledGrid.Of(page, lattices[i], inside[i]);
                items.Add(new PageItem(page, grid.Box) { Grid = grid });
            }
        }

        items.AddRange(GapGrid.Split(page, LineBuilder.Lines(free)));
        items.Sort((a, b) => Order(a.Box, b.Box));
        return items;
    }

    private static List<Lattice> Lattices(PdfPage page)
    {
        var lattices = new List<Lattice>();
        if (page.Rules.Count < 3)
        {
            return lattices;
        }

        var groups = RuleSet.Groups(RuleSet.Whole(page.Rules, true), RuleSet.Whole(page.Rules, false));
        foreach (var (across, down) in groups)
        {
            if (Lattice.Of(across, down) is { } lattice)
            {
                lattices.Add(lattice);
            }
        }

        // A glyph belongs to the smallest table around it.
        lattices.Sort((a, b) => Area(a.Box).CompareTo(Area(b.Box)));
        return lattices;
    }

    private static long Area(PageBox box) => (long)box.Width * box.Height;

    private static int Order(PageBox a, PageBox b)
    {
        var isBeside = a.Top < b.Bottom && b.Top < a.Bottom && (a.Right <= b.Left || b.Right <= a.Left);
        return isBeside && Math.Abs(a.Top - b.Top) < 2_000 ? a.Left.CompareTo(b.Left) : a.Top.CompareTo(b.Top);
    }
}
