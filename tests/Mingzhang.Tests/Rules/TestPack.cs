using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Rules.Catalog;

namespace Mingzhang.Tests.Rules;

/// <summary>
/// Packs written as text. A line that starts with a table's word opens the table (表1.支出); any other is a row: its
/// level, then @单位 #科目 $项目 as needed, the name, and 列=text. 列=98.92~989193.50 adds the exact yuan behind it,
/// 列=98.92? is a number that was mended in reading.
/// </summary>
internal static class TestPack
{
    public static Pack Of(string text, int year = 2024, string layout = "例", PackKind kind = PackKind.Budget)
    {
        var panels = new List<(FormShape Form, PanelShape Panel, List<Row> Rows)>();
        var lineNumber = 0;
        foreach (var line in text.Split('\n').Select(l => l.Trim()))
        {
            lineNumber++;
            if (line.Length == 0)
            {
                continue;
            }

            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 1 && Find(words[0]) is var (form, panel))
            {
                panels.Add((form, panel, []));
            }
            else
            {
                panels[^1].Rows.Add(RowOf(words, panels[^1].Panel, lineNumber));
            }
        }

        return Pack(panels, year, layout, kind);
    }

    private static (FormShape Form, PanelShape Panel)? Find(string word)
    {
        var names = word.Split('.');
        return TestForms.Catalog.Find(names[0]) is not { } form ? null
            : form.Panel(names.Length > 1 ? names[1] : "") is { } panel ? (form, panel)
            : null;
    }

    private static Pack Pack(
        IReadOnlyList<(FormShape Form, PanelShape Panel, List<Row> Rows)> panels,
        int year,
        string layout,
        PackKind kind
    )
    {
        var tables = panels
            .GroupBy(p => p.Form)
            .Select(g => new Table
            {
                Form = g.Key.Id,
                Number = g.Key.Word,
                Title = g.Key.Title,
                Unit = g.Key.Unit,
                Panels = [.. g.Key.Panels.Select(shape => PanelOf(shape, g.Where(p => p.Panel == shape)))],
            });
        return new Pack
        {
            Identity = new PackIdentity("例", layout, kind, year, PackScope.Department, "100", "例局"),
            Title = "例",
            Parts = [new Part(PartKind.Tables, "第三部分 表", [.. tables.Select(t => new TableBlock(t))])],
        };
    }

    private static Panel PanelOf(
        PanelShape shape,
        IEnumerable<(FormShape Form, PanelShape Panel, List<Row> Rows)> parts
    ) =>
        new()
        {
            Id = shape.Id,
            Accounts = shape.Accounts,
            Columns = shape.Columns,
            Rows = [.. parts.SelectMany(p => p.Rows)],
        };

    private static Row RowOf(string[] words, PanelShape panel, int line)
    {
        Assert.True(RowLevels.TryParse(words[0], out var level), $"no level {words[0]} in line {line}");
        var cells = words.Where(w => w.Contains('=')).Select(w => w.Split('=', 2)).ToDictionary(w => w[0], w => w[1]);
        Assert.All(cells.Keys, column => Assert.NotNull(panel.Column(column)));
        var own = string.Concat(words.Skip(1).Where(w => w[0] is not ('@' or '#' or '$') && !w.Contains('=')));
        var name = own.Length == 0 && level == RowLevel.Total ? "合计" : own;
        return new Row
        {
            Level = level,
            Unit = Marked(words, '@'),
            Code = Marked(words, '#'),
            Project = Marked(words, '$'),
            Name = name,
            Cells = [.. panel.Columns.Select(c => CellOf(c, cells.GetValueOrDefault(c.Id, "")))],
            Place = new Mingzhang.Places.Place { Line = line },
        };
    }

    private static string? Marked(string[] words, char mark) => words.FirstOrDefault(w => w[0] == mark)?[1..];

    private static Cell CellOf(Column column, string text)
    {
        if (text.Length == 0 || column.Role is ColumnRole.Term or ColumnRole.Name)
        {
            return new Cell(text);
        }

        var (print, exact) = text.Split('~') is [var p, var e] ? (p, e) : (text, null);
        var isMended = print.EndsWith('?');
        print = print.TrimEnd('?');
        return PrintedNumber.TryParse(print.TrimEnd('%'), out var number)
            ? new Cell(print, new Figure(number, exact is null ? null : Yuan(exact)) { Repaired = isMended })
            : new Cell(print) { IsUnreadable = true };
    }

    private static Amount Yuan(string text) =>
        PrintedNumber.TryParse(text, out var number)
            ? Amount.FromYuan(number.Value)
            : throw new ArgumentException(text, nameof(text));
}
