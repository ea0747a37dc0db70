using System.Globalization;
using Mingzhang.Books.Importing;
using Mingzhang.Documents.Books.Xlsx;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Csv;
using Mingzhang.Documents.Writing.Xlsx;

namespace Mingzhang.Documents.Tables;

/// <summary>A row of a plain table.</summary>
/// <param name="Place">Sheet and row as a message names them: 单位!3.</param>
/// <param name="Cells">The texts, one for each heading asked for, without blanks around them.</param>
/// <param name="Places">Where each of them stands: 单位!B3.</param>
public sealed record PlainRow(string Place, IReadOnlyList<string> Cells, IReadOnlyList<string> Places);

/// <summary>A list on one sheet of a workbook, under a row of headings: read by heading, in whatever order the columns stand.</summary>
public static class PlainTable
{
    /// <summary>The most rows that are read.</summary>
    public const int MostRows = 20_000;

    private const int Width = 18;

    /// <summary>Reads the first sheet of a workbook.</summary>
    /// <param name="path">The file.</param>
    /// <param name="headings">The headings; each must stand once in the first row that is not blank. Others are passed over.</param>
    /// <exception cref="BookFormatException">The file is no workbook, a heading is missing, or it has too many rows.</exception>
    public static IReadOnlyList<PlainRow> Read(string path, IReadOnlyList<string> headings)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(headings);
        var sheet = XlsxBook.Open(path).Sheets is [var first, ..]
            ? first
            : throw new BookFormatException("文件", "没有表。", "请用下载的模板。");
        using var rows = sheet.Open();
        var row = new RawRow();
        if (!rows.Read(row))
        {
            throw new BookFormatException(sheet.Name, "是空的。", $"第一行写：{string.Join('、', headings)}。");
        }

        var columns = Find(sheet, row, headings);
        List<PlainRow> table = [];
        while (rows.Read(row))
        {
            if (table.Count == MostRows)
            {
                throw new BookFormatException(
                    sheet.Name,
                    string.Create(CultureInfo.InvariantCulture, $"超过 {MostRows} 行。"),
                    "请分成几个文件。"
                );
            }

            var number = row.Number;
            table.Add(
                new PlainRow(
                    sheet.PlaceOf(number, -1),
                    [.. columns.Select(c => row.TextOf(c).Trim())],
                    [.. columns.Select(c => sheet.PlaceOf(number, c))]
                )
            );
        }

        return table;
    }

    /// <summary>Writes a workbook of one sheet that <see cref="Read"/> reads; the stream stays open.</summary>
    /// <param name="name">The sheet.</param>
    /// <param name="headings">The headings.</param>
    /// <param name="rows">The rows, a text for each heading. What looks like a formula stays text.</param>
    /// <param name="output">Where to.</param>
    public static void Write(
        string name,
        IReadOnlyList<string> headings,
        IEnumerable<IReadOnlyList<string>> rows,
        Stream output
    )
    {
        ArgumentNullException.ThrowIfNull(headings);
        ArgumentNullException.ThrowIfNull(rows);
        var sheet = new SheetContent(name, [.. headings.Select(_ => Width)]) { HeadRows = 1 };
        sheet.Add([.. headings.Select(h => SheetCell.Of(h, SheetLook.Heading))]);
        foreach (var row in rows)
        {
            sheet.Add([.. row.Select(c => SheetCell.Of(c))]);
        }

        ReportWorkbook.Write([sheet], output);
    }

    /// <summary>Writes CSV, UTF-8 with a byte order mark; the stream stays open.</summary>
    /// <param name="headings">The headings.</param>
    /// <param name="rows">The rows, a text for each heading. What looks like a formula becomes text.</param>
    /// <param name="output">Where to.</param>
    public static void WriteCsv(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, Stream output)
    {
        ArgumentNullException.ThrowIfNull(headings);
        ArgumentNullException.ThrowIfNull(rows);
        using var csv = new CsvText(output);
        foreach (var row in rows.Prepend(headings))
        {
            foreach (var cell in row)
            {
                csv.Field(InertText.Of(cell));
            }

            csv.EndRow();
        }
    }

    private static List<int> Find(IRawSheet sheet, RawRow head, IReadOnlyList<string> headings)
    {
        List<int> columns = [];
        foreach (var heading in headings)
        {
            List<int> found = [.. Enumerable.Range(0, head.Count).Where(c => head.TextOf(c).Trim() == heading)];
            columns.Add(
                found switch
                {
                    [var only] => only,
                    [] => throw new BookFormatException(
                        sheet.PlaceOf(head.Number, -1),
                        $"没有“{heading}”这一列。",
                        $"第一行要有：{string.Join('、', headings)}。"
                    ),
                    _ => throw new BookFormatException(
                        sheet.PlaceOf(head.Number, found[1]),
                        $"有两列都叫“{heading}”。",
                        "留一列。"
                    ),
                }
            );
        }

        return columns;
    }
}
