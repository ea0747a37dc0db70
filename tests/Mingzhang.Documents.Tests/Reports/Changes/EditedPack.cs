using System.Text.RegularExpressions;
using Mingzhang.Changes;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Tests.Reports.Changes;

/// <summary>A pack in which a seeded hand changes figures, rows and sentences, and writes down what it did.</summary>
internal sealed partial class EditedPack
{
    private readonly Random _random;
    private readonly bool _withRows;
    private readonly List<string> _edits = [];

    /// <summary>Edits a pack.</summary>
    /// <param name="pack">The pack; stays as it is.</param>
    /// <param name="seed">What the edits follow from.</param>
    /// <param name="withRows">Whether rows come and go.</param>
    public EditedPack(Pack pack, int seed, bool withRows = true)
    {
        (_random, _withRows) = (new Random(seed), withRows);
        Pack = new Pack
        {
            Identity = pack.Identity,
            Title = pack.Title,
            Parts = [.. pack.Parts.Select(p => p with { Blocks = Edit(p.Blocks) })],
        };
    }

    /// <summary>The pack after the edits.</summary>
    public Pack Pack { get; }

    /// <summary>What was done, in the words of <see cref="Told"/>, in order.</summary>
    public IEnumerable<string> Edits => _edits.Order(StringComparer.Ordinal);

    /// <summary>What a comparison tells, in the same words and order.</summary>
    public static IEnumerable<string> Told(PackChanges changes)
    {
        var told = new List<string>();
        foreach (var table in changes.Tables)
        {
            told.AddRange(table.Labels.Select(l => $"{table.Any.Form} {l}"));
            told.AddRange(table.Panels.SelectMany(p => p.Columns).Where(c => !c.IsSame).Select(c => $"列 {c.Any.Id}"));
            foreach (var row in table.Panels.SelectMany(p => p.Rows))
            {
                told.AddRange(
                    row.Cells.Select(c => $"{table.Any.Form} {row.Any.Name} {c.Column.Id} {c.Old.Text} → {c.New.Text}")
                );
                if (row.Old is null || row.New is null || row.IsMoved || row.IsRenamed)
                {
                    told.Add(
                        $"{table.Any.Form} {(row.Old is null ? "+" : row.New is null ? "-" : "~")} {row.Any.Name}"
                    );
                }
            }

            told.AddRange(table.Notes.Where(n => !n.IsSame).Select(n => "注 " + n.Any));
        }

        told.AddRange(changes.Text.Where(t => !t.IsSame).Select(Told));
        return told.Order(StringComparer.Ordinal);
    }

    /// <summary>The same words when old and new are exchanged.</summary>
    public static string Mirrored(string edit)
    {
        var arrow = Arrow().Match(edit);
        return arrow.Success
            ? edit[..arrow.Index] + arrow.Groups["new"].Value + " → " + arrow.Groups["old"].Value
            : edit.Replace(" + ", " ± ", StringComparison.Ordinal)
                .Replace(" - ", " + ", StringComparison.Ordinal)
                .Replace(" ± ", " - ", StringComparison.Ordinal);
    }

    private static string Told(TextChange change) =>
        change switch
        {
            { Old: null } => "句 + " + change.New,
            { New: null } => "句 - " + change.Old,
            { IsReworded: true } => "数 "
                + string.Concat(change.Pieces.Where(p => p.State == PieceState.Removed).Select(p => p.Text))
                + " → "
                + string.Concat(change.Pieces.Where(p => p.State == PieceState.Added).Select(p => p.Text)),
            _ => "移 " + change.New,
        };

    private List<Block> Edit(IReadOnlyList<Block> blocks)
    {
        var edited = new List<Block>();
        // Edits of neighbouring sentences could be told in more than one way.
        var rest = 0;
        foreach (var block in blocks)
        {
            rest--;
            if (block is TableBlock { Table: var table })
            {
                edited.Add(new TableBlock(table with { Panels = [.. table.Panels.Select(p => Edit(p, table.Form))] }));
            }
            else if (block is ParagraphBlock { Text: var text } && rest < 0 && _random.Next(3) == 0)
            {
                edited.Add(new ParagraphBlock(Edit(text)));
                rest = 2;
            }
            else
            {
                edited.Add(block);
            }
        }

        return edited;
    }

    private string Edit(string text)
    {
        var sentences = text.Split('。', StringSplitOptions.RemoveEmptyEntries);
        var at = _random.Next(sentences.Length);
        if (!text.EndsWith('。') || text.IndexOfAny(['；', '！', '？', '\n', ';', '!', '?', '”']) >= 0)
        {
            return text;
        }

        switch (_random.Next(3))
        {
            case 0 when sentences.Length > 1:
                _edits.Add($"句 - {sentences[at].Trim()}。");
                return string.Concat(sentences.Where((_, i) => i != at).Select(s => s + "。"));
            case 1:
                var added = $"此处补充说明第{_random.Next(1000, 9999)}号事项的办理情况。";
                _edits.Add("句 + " + added);
                return text + added;
            default:
                var numbers = Number().Matches(text);
                if (numbers.Count == 0)
                {
                    return text;
                }

                var number = numbers[_random.Next(numbers.Count)];
                var other = Other(number.Value);
                _edits.Add($"数 {number.Value} → {other}");
                return text[..number.Index] + other + text[(number.Index + number.Length)..];
        }
    }

    private Panel Edit(Panel panel, string form)
    {
        var rows = new List<Row>();
        var isPlain = _withRows && panel.Rows.All(r => r.Spans == 0);
        foreach (var row in panel.Rows)
        {
            var isNamed = row.Name.Length > 0 && row.Cells.Any(c => c.Figure is not null);
            switch (_random.Next(20))
            {
                case 0 when isPlain && isNamed:
                    _edits.Add($"{form} - {row.Name}");
                    break;
                case 1 when isPlain && isNamed:
                    rows.Add(row);
                    rows.Add(NewRow(panel, form));
                    break;
                case 2 or 3 or 4 when row.Name.Length > 0:
                    rows.Add(Edit(row, panel, form));
                    break;
                default:
                    rows.Add(row);
                    break;
            }
        }

        return panel with
        {
            Rows = rows,
        };
    }

    private Row NewRow(Panel panel, string form)
    {
        var name = $"补充事项{_random.Next(100_000, 999_999)}";
        _edits.Add($"{form} + {name}");
        return new Row
        {
            Level = RowLevel.Item,
            Name = name,
            Cells =
            [
                .. panel.Columns.Select(c =>
                    c.Role switch
                    {
                        ColumnRole.Name or ColumnRole.Term => new Cell(name),
                        ColumnRole.Amount => Parse($"{_random.Next(100_000, 999_999)}.77"),
                        _ => Cell.Blank,
                    }
                ),
            ],
        };
    }

    private Row Edit(Row row, Panel panel, string form)
    {
        var figures = panel
            .Columns.Index()
            .Where(c => c.Item.Role != ColumnRole.LineNumber && row.Cells[c.Index].Figure is not null)
            .Where(c => PrintedNumber.TryParse(row.Cells[c.Index].Text, out _))
            .Select(c => c.Index)
            .ToList();
        if (figures.Count == 0)
        {
            return row;
        }

        var at = figures[_random.Next(figures.Count)];
        var other = Parse(Other(row.Cells[at].Text));
        _edits.Add($"{form} {row.Name} {panel.Columns[at].Id} {row.Cells[at].Text} → {other.Text}");
        return row with { Cells = [.. row.Cells.Select((c, i) => i == at ? other : c)] };
    }

    private static Cell Parse(string text) =>
        PrintedNumber.TryParse(text, out var number) ? new Cell(text, new Figure(number)) : new Cell(text);

    // The same digits but for the first, which is another and not 0.
    private string Other(string number)
    {
        var at = number.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        var digit = (char)('1' + ((number[at] - '0' + _random.Next(8)) % 9));
        return number[..at] + digit + number[(at + 1)..];
    }

    [GeneratedRegex(@"[0-9]+([.,][0-9]+)*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"(?<old>[0-9.,-]+) → (?<new>[0-9.,-]+)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Arrow();
}
