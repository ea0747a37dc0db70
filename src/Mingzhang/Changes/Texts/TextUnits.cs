using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Changes.Texts;

/// <summary>
/// The headings and sentences of a pack in reading order. What a reader finds of a table's caption outside the table (its number,
/// title, unit of money) belongs to the table and is left out.
/// </summary>
internal sealed class TextUnits
{
    private const string Cover = "封面和目录";
    private const int LongestCaption = 200;
    private readonly List<TextUnit> _units = [];
    private string _section = "";
    private bool _isCover;

    /// <summary>The units of a pack.</summary>
    /// <param name="pack">The pack.</param>
    public static List<TextUnit> Of(Pack pack)
    {
        var units = new TextUnits();
        foreach (var part in pack.Parts)
        {
            units._isCover = IsCover(part);
            if (!units._isCover)
            {
                units.Add(TextKind.Heading, part.Title);
            }

            foreach (var (i, block) in part.Blocks.Index())
            {
                units.Add(block, part.Blocks, i);
            }
        }

        return units._units;
    }

    /// <summary>Whether a pack has its cover and contents as text.</summary>
    public static bool HasCover(Pack pack) => pack.Parts.Any(IsCover);

    private static bool IsCover(Part part) => part.Title == Cover;

    private void Add(Block block, IReadOnlyList<Block> all, int index)
    {
        if (block is HeadingBlock heading)
        {
            Add(TextKind.Heading, heading.Text);
        }
        else if (block is ParagraphBlock paragraph && !IsCaption(paragraph.Text, all, index))
        {
            foreach (var (i, sentence) in Sentences.In(paragraph.Text).Index())
            {
                Add(TextKind.Sentence, sentence, i == 0);
            }
        }
    }

    private void Add(TextKind kind, string text, bool begins = true)
    {
        var unit = new TextUnit(kind, text, _section, begins) { IsOfCover = _isCover };
        if (unit.Key.Length > 0)
        {
            _units.Add(unit);
        }

        _section = kind == TextKind.Heading ? text : _section;
    }

    // The table below, with at most three short paragraphs between.
    private static Table? NextTable(IReadOnlyList<Block> all, int index)
    {
        var next = index + 1;
        while (next < all.Count && all[next] is ParagraphBlock { Text.Length: <= LongestCaption } && next < index + 4)
        {
            next++;
        }

        return next < all.Count && all[next] is TableBlock { Table: var table } ? table : null;
    }

    private static bool IsCaption(string text, IReadOnlyList<Block> all, int index)
    {
        if (text.Length > LongestCaption)
        {
            return false;
        }

        var key = Keys.Of(text);
        return (NextTable(all, index) is { } below && IsCaptionOf(key, below))
            || (index > 0 && LastTable(all, index) is { } above && IsCaptionOfPanel(key, above));
    }

    private static bool IsCaptionOf(string key, Table table) =>
        key.StartsWith("部门:", StringComparison.Ordinal)
        || key.StartsWith("单位:", StringComparison.Ordinal)
        || key.EndsWith("单位:万元", StringComparison.Ordinal)
        || key.EndsWith("单位:元", StringComparison.Ordinal)
        || key == Keys.Of(table.Title)
        || key == Keys.Of(table.Number + table.Title)
        || IsNumber(key, Keys.Of(table.Form));

    // 表1-2, 公开01表: readers know the form, not how its number is printed.
    private static bool IsNumber(string key, string form) =>
        key.Length <= form.Length + 4
        && key.Contains('表', StringComparison.Ordinal)
        && key.Contains(form, StringComparison.Ordinal);

    // Panels that stand one below another are captioned with the title and their own name.
    private static bool IsCaptionOfPanel(string key, Table table) =>
        key.Contains('表', StringComparison.Ordinal)
        && table.Panels.Any(p => p.Id.Length > 0 && key.EndsWith(":" + Keys.Of(p.Id), StringComparison.Ordinal));

    private static Table? LastTable(IReadOnlyList<Block> all, int index)
    {
        for (var i = index - 1; i >= 0 && i > index - 8; i--)
        {
            if (all[i] is TableBlock { Table: var table })
            {
                return table;
            }
        }

        return null;
    }
}
