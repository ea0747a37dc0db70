using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Books.Importing;
using Mingzhang.Books.Schema;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Workbench;

/// <summary>Leads what is wrong with a book's pack back to the cells of the book, by the facts behind each printed figure.</summary>
/// <param name="stored">The book.</param>
internal sealed partial class FindingCells(StoredBook stored)
{
    /// <summary>Something that the import refuses.</summary>
    public BookFinding Of(BookDefect defect)
    {
        var (row, heading) = stored.Locate(defect.Place);
        var parts = defect.Place.Split('!');
        var place = parts.Length == 3 ? $"{parts[0]} 第 {RowOf(parts[1])} 行 {parts[2]}".TrimEnd() : defect.Place;
        BookCell[] cells = BookSchema.Find(parts[0]) is { } sheet ? [new BookCell(sheet.Name, row, heading)] : [];
        return new BookFinding(
            Severity.Error,
            "",
            $"{place}：{OtherRow().Replace(defect.Message, m => $"第 {RowOf(m.Groups["row"].Value)} 行")}",
            defect.Advice,
            cells,
            cells.Length
        );
    }

    /// <summary>Something that a rule found in the pack.</summary>
    /// <param name="finding">What it found.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="rule">What the rule is called.</param>
    public BookFinding Of(Finding finding, Pack pack, string rule)
    {
        var cells = finding
            .Places.SelectMany(p => CellsAt(p.Place, pack))
            .Distinct()
            .Take(BookFinding.MostCells + 1)
            .ToList();
        return new BookFinding(
            finding.Severity,
            finding.Rule,
            finding.Message,
            finding.Advice,
            [.. cells.Take(BookFinding.MostCells)],
            cells.Count
        )
        {
            RuleName = rule,
        };
    }

    // Row 1 of a sheet holds the headings; pages count the lines below.
    private static string RowOf(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? Math.Max(1, row - 1).ToString(CultureInfo.InvariantCulture)
            : number;

    // 与第 8 行重复
    [GeneratedRegex("第 (?<row>[0-9]{1,7}) 行", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherRow();

    private IEnumerable<BookCell> CellsAt(Place place, Pack pack)
    {
        if (place.Text is { } text && text.Contains(TextGap.Opening, StringComparison.Ordinal))
        {
            return [new BookCell(BookSchema.Sentences.Name, null, null)];
        }

        return place.Table is null
            ? []
            : pack
                .Tables.Where(t => t.Form == place.Table)
                .SelectMany(t => t.Panels)
                .SelectMany(p =>
                    p.Rows.Where(r => r.Name == place.Row)
                        .SelectMany(r =>
                            place.Column is { } c && p.IndexOf(c) is >= 0 and var i ? [r.Cells[i]] : r.Cells
                        )
                )
                .Where(c => place.Column is null || place.Text is null || c.Text == place.Text)
                .SelectMany(c => c.Figure?.Facts?.List() ?? [])
                .Select(f => (f.Sheet, Row: stored.Row(f.Sheet, f.Line)))
                .Where(f => f.Row is not null)
                .Select(f => new BookCell(f.Sheet, f.Row, HeadingOf(f.Sheet)));
    }

    private static string? HeadingOf(string sheet) =>
        BookSchema.Find(sheet) is { } found ? LastYear.AmountOf(found)?.Heading : null;
}
