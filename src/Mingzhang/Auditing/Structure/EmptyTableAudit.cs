using System.Text.RegularExpressions;
using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Places;

namespace Mingzhang.Auditing.Structure;

/// <summary>An empty table says why it is empty; a table with figures does not say that it is empty.</summary>
internal sealed partial class EmptyTableAudit : IAudit
{
    private const string NoNoteKey = "空表.无说明";
    private const string FilledKey = "空表.有数据";
    private const int LongestNote = 120;
    private const int FewTables = 3;

    public void Run(AuditContext context, FindingSink sink)
    {
        if (IsBlankForm(context.Pack))
        {
            return;
        }

        foreach (var part in context.Pack.Parts)
        {
            foreach (var (index, block) in part.Blocks.Index())
            {
                if (block is TableBlock table)
                {
                    Judge(sink, part, index, table);
                }
            }
        }
    }

    // A template that nobody has filled in yet has no figure anywhere; its tables are not empty for a reason.
    private static bool IsBlankForm(Pack pack) => pack.Tables.Skip(FewTables).Any() && pack.Tables.All(t => t.IsEmpty);

    private static void Judge(FindingSink sink, Part part, int index, TableBlock block)
    {
        var table = block.Table;
        if (!table.Panels.Any(p => p.Columns.Any(c => c.Role == ColumnRole.Amount)))
        {
            return;
        }

        var cells = table.Panels.SelectMany(p => p.Rows).SelectMany(r => r.Cells).ToList();
        if (table.IsEmpty)
        {
            if (cells.Exists(c => c.IsUnreadable))
            {
                sink.ShortOfData(NoNoteKey);
            }
            else if (
                table.Notes.Any(n => Reason().IsMatch(n))
                || cells.Exists(c => Reason().IsMatch(c.Text))
                || IsExplained(part, index)
            )
            {
                sink.Passed(NoNoteKey);
            }
            else
            {
                sink.Report(NoNoteKey, [("表", NameOf(table))], Places(block));
            }
        }
        else if (
            table.Notes.FirstOrDefault(n => Empty().IsMatch(n) && !n.Contains('如') && !n.Contains('若')) is { } note
            && cells.Exists(c => c.Figure is { } figure && figure.Printed.Value != 0)
        )
        {
            sink.Report(
                FilledKey,
                [("表", NameOf(table)), ("文字", note)],
                Places(block),
                null,
                new Breach(Found: note)
            );
        }
        else
        {
            sink.Passed(FilledKey);
        }
    }

    // What a reader did not take for a note stands below as a paragraph.
    private static bool IsExplained(Part part, int index) =>
        index + 1 < part.Blocks.Count
        && part.Blocks[index + 1] is ParagraphBlock { Text: { Length: <= LongestNote } text }
        && Reason().IsMatch(text);

    private static IEnumerable<Place> Places(TableBlock block)
    {
        var place = block.Place ?? new Place();
        yield return place with
        {
            Table = block.Table.Form,
            Text = block.Table.Title,
        };
        if (block.Table.Panels.SelectMany(p => p.Rows).LastOrDefault(r => r.Place is not null) is { } last)
        {
            yield return last.Place! with
            {
                Table = block.Table.Form,
                Text = last.Name,
            };
        }
    }

    private static string NameOf(Table table) =>
        table.Number.Length > 0 && !table.Title.Contains(table.Number, StringComparison.Ordinal)
            ? $"{table.Number}《{table.Title}》"
            : $"《{table.Title}》";

    [GeneratedRegex(
        "(无数据|空表|为空|无此|没有|未安排|不涉及|未涉及|未发生|无相关|无该项|说明[:：]|(单位|部门|年度?|当年|本级|本表)[^。]{0,12}无)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Reason();

    [GeneratedRegex(
        "(本表|此表|该表|故)[^，。如若]{0,4}(无数据|没有数据|为空|空表)|^空表说明|无此项内容",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Empty();
}
