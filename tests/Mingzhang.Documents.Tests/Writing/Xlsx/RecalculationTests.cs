using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Documents.Tests.Books;
using Mingzhang.Documents.Tests.Samples;
using Mingzhang.Reading.Raw;
using Mingzhang.Testing.Formats;
using Xunit.Abstractions;

namespace Mingzhang.Documents.Tests.Writing.Xlsx;

/// <summary>
/// LibreOffice, given the workbooks without the results of their formulas, works them out and shows in every cell what is
/// printed: formulas, number formats and rounding are right.
/// </summary>
public sealed class RecalculationTests(ITestOutputHelper output)
{
    public static TheoryData<string> Samples => SampleBook.Names;

    [OfficeTheory]
    [MemberData(nameof(Samples))]
    public void Every_cell_shows_what_is_printed_after_recalculation(string sample)
    {
        var workbook = PackWorkbook.Of(SampleBook.Compile(sample));
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("pack.xlsx");
        var formulas = WriteWithoutResults(workbook, file);
        Printers.SheetsByOffice(file, folder.PathOf("csv"), folder.PathOf("work"));
        var shown = 0;
        foreach (var cell in Cells(workbook.Read()))
        {
            var rows = Csv(folder.PathOf(Path.Combine("csv", $"pack-{cell.Sheet}.csv")));
            var (row, column) = Position(cell.Name);
            Assert.Equal((cell.Sheet, cell.Name, Plain(cell.Text)), (cell.Sheet, cell.Name, Plain(rows[row][column])));
            shown++;
        }

        output.WriteLine($"{sample}: {shown} cells, {formulas} formulas");
        Assert.True(formulas > 50 && shown > 500, $"{formulas} formulas, {shown} cells");
    }

    private readonly Dictionary<string, List<string[]>> _files = new(StringComparer.Ordinal);

    private static int WriteWithoutResults(PackWorkbook workbook, string file)
    {
        var count = 0;
        using var archive = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
        foreach (var (name, text) in workbook.Parts)
        {
            using var stream = archive.CreateEntry(name).Open();
            var stripped = Regex.Replace(
                text,
                "(<f>[^<]*</f>)<v>[^<]*</v>",
                m =>
                {
                    count++;
                    return m.Groups[1].Value;
                }
            );
            stream.Write(Encoding.UTF8.GetBytes(stripped));
        }

        return count;
    }

    private static IEnumerable<(string Sheet, string Name, string Text)> Cells(RawDocument document) =>
        from grid in document.Blocks.OfType<RawGrid>()
        from row in grid.Rows
        from cell in row.Cells
        select (cell.Place!.Sheet!, cell.Place.Cell!, cell.Text);

    private static (int Row, int Column) Position(string name)
    {
        var letters = name.TakeWhile(char.IsAsciiLetter).Aggregate(0, (all, c) => (all * 26) + (c - 'A' + 1));
        return (
            int.Parse(name.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), CultureInfo.InvariantCulture) - 1,
            letters - 1
        );
    }

    private List<string[]> Csv(string path)
    {
        if (!_files.TryGetValue(path, out var rows))
        {
            rows = Rows(File.ReadAllText(path));
            _files.Add(path, rows);
        }

        return rows;
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static List<string[]> Rows(string text)
    {
        var rows = new List<string[]>();
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                if (isQuoted && i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                    continue;
                }

                isQuoted = !isQuoted;
            }
            else if (!isQuoted && (text[i] is ',' or '\n'))
            {
                fields.Add(field.ToString());
                field.Clear();
                if (text[i] == '\n')
                {
                    rows.Add([.. fields]);
                    fields.Clear();
                }
            }
            else
            {
                field.Append(text[i]);
            }
        }

        return rows;
    }
}
