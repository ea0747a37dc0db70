using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Structure;

/// <summary>Finds numbers of headings and of printed lines that stand twice. A number left out may be one that a reader lost.</summary>
internal sealed class NumberingAudit : IAudit
{
    private const string HeadingKey = "结构.标题序号";
    private const string LineKey = "结构.行序号";

    public void Run(AuditContext context, FindingSink sink)
    {
        Headings(sink, context.Once(Contents.Of).Body);
        foreach (var block in context.Pack.Parts.SelectMany(p => p.Blocks).OfType<TableBlock>())
        {
            foreach (var panel in block.Table.Panels)
            {
                Lines(sink, block, panel);
            }
        }
    }

    private static void Headings(FindingSink sink, IReadOnlyList<TextPassage> body)
    {
        TextPassage? before = null;
        foreach (var passage in body.Where(p => p.Block is HeadingBlock { Depth: 1 }))
        {
            var number = Titles.NumberOf(passage.Text);
            if (
                before is not null
                && ReferenceEquals(before.Part, passage.Part)
                && number.Length > 0
                && number != "一"
                && number == Titles.NumberOf(before.Text)
                && Titles.Bare(before.Text) != Titles.Bare(passage.Text)
            )
            {
                sink.Report(
                    HeadingKey,
                    [("序号", number), ("甲", Titles.Bare(before.Text)), ("乙", Titles.Bare(passage.Text))],
                    [passage.Place, before.Place]
                );
            }

            before = number.Length > 0 ? passage : before;
        }
    }

    // 三十一 twice in a column of numbered lines. Lines are numbered afresh under 一、, so only high numbers count.
    private static void Lines(FindingSink sink, TableBlock block, Panel panel)
    {
        var seen = new Dictionary<string, (string Text, Place Place)>(StringComparer.Ordinal);
        foreach (var row in panel.Rows)
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var cell = row.Cells[i];
                if (
                    panel.Columns[i].Role != ColumnRole.Name
                    || Titles.NumberOf(cell.Text) is not { Length: > 1 } number
                )
                {
                    continue;
                }

                var place = (cell.Place ?? row.Place ?? block.Place ?? new Place()) with
                {
                    Table = block.Table.Form,
                    Text = cell.Text,
                };
                if (
                    !seen.TryAdd(number, (cell.Text, place))
                    && Folding.Fold(seen[number].Text) != Folding.Fold(cell.Text)
                )
                {
                    sink.Report(
                        LineKey,
                        [("序号", number), ("甲", seen[number].Text), ("乙", cell.Text)],
                        [place, seen[number].Place]
                    );
                }
            }
        }
    }
}
