using System.Globalization;
using Mingzhang.Drafting;
using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Compiling.Drafts;

/// <summary>Writes the glossary: of the profile's terms those that the pack uses, numbered, each explained once.</summary>
internal sealed class DraftGlossaryWriter(
    DraftWriter writer,
    DraftValues values,
    IReadOnlyList<Table> tables,
    IReadOnlyList<string> written
)
{
    private readonly HashSet<string> _explained = new(StringComparer.Ordinal);

    /// <summary>The paragraphs.</summary>
    public IReadOnlyList<Block> Write(IReadOnlyList<DraftTerm> terms)
    {
        var words = Words();
        List<Block> blocks = [];
        foreach (var term in terms)
        {
            if (term.Each is { } each)
            {
                values.ForEach(each, null, () => Add(term, blocks));
            }
            else if (IsUsed(term, words))
            {
                Add(term, blocks);
            }
        }

        return blocks;
    }

    private void Add(DraftTerm term, List<Block> blocks)
    {
        var name = writer.TextOf(term.Term);
        if (_explained.Add(name))
        {
            var ordinal = _explained.Count.ToString(CultureInfo.InvariantCulture);
            blocks.Add(new ParagraphBlock($"{ordinal}.{name}：{writer.TextOf(term.Says)}。"));
        }
    }

    private bool IsUsed(DraftTerm term, string words) =>
        (term.Used.Count > 0 ? term.Used : [writer.TextOf(term.Term)]).Any(u =>
            words.Contains(u, StringComparison.Ordinal)
        );

    // What the text says, and the names of rows and headings of columns that hold money.
    private string Words()
    {
        List<string> words = [.. written];
        foreach (var panel in tables.SelectMany(t => t.Panels))
        {
            var used = new bool[panel.Columns.Count];
            foreach (var row in panel.Rows)
            {
                var any = false;
                for (var c = 0; c < row.Cells.Count; c++)
                {
                    var isMoney =
                        panel.Columns[c].Role == ColumnRole.Amount && row.Cells[c].Figure is { Printed.Value: not 0m };
                    used[c] |= isMoney;
                    any |= isMoney;
                }

                if (any)
                {
                    words.Add(row.Name);
                }
            }

            words.AddRange(panel.Columns.Where((_, c) => used[c]).SelectMany(c => c.Header));
        }

        return string.Join('\n', words.Distinct(StringComparer.Ordinal));
    }
}
