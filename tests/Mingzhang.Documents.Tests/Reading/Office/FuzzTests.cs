using System.Globalization;
using System.IO.Compression;
using System.Text;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Docx;
using Mingzhang.Documents.Reading.Xlsx;
using Mingzhang.Documents.Tests.Reading.Docx;
using Mingzhang.Documents.Tests.Reading.Xlsx;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading.Office;

/// <summary>Broken files give UnreadableFileException or a document, and nothing else. MINGZHANG_FUZZ sets the number of files.</summary>
public sealed class FuzzTests
{
    private static readonly ReadingLimits Limits = new() { MaxCells = 20_000, MaxTime = TimeSpan.FromSeconds(20) };
    private static readonly string[] Splinters =
    [
        "",
        "<",
        ">",
        "\"",
        "&amp;",
        "&x;",
        "-1",
        "0",
        "99999999999",
        "1E+99",
        "2147483647",
        "-2147483648",
        "<w:p>",
        "</w:tc>",
        "<w:tbl>",
        "<c r=\"A1\"/>",
        "r=\"ZZZ1\"",
        "<mergeCell ref=\"A1:XFD1048576\"/>",
        "\0",
        "\uFFFF",
        "[h]",
        "yyyy",
        "%%%%",
        ";;;",
    ];

    private static int Rounds { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("MINGZHANG_FUZZ"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var rounds
        )
            ? rounds
            : 400;

    private static byte[] SomeDocument =>
        Document
            .Of(
                Document.P(
                    "概况",
                    "<w:pStyle w:val=\"1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
                )
                    + Document.Table(
                        Document.Row(
                            Document.Cell("科目", "<w:gridSpan w:val=\"2\"/>"),
                            Document.Cell("金额", "<w:vMerge w:val=\"restart\"/>")
                        ),
                        Document.Row(Document.Cell("代码"), Document.Cell("名称"), Document.Cell("", "<w:vMerge/>"))
                    )
                    + "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
                "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"1\"/></w:style>",
                "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
                $"<w:footnote w:id=\"2\">{Document.P("注")}</w:footnote>"
            )
            .ToBytes();

    private static byte[] SomeWorkbook =>
        Workbook
            .Sheet(
                "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"2\"><v>45291.5</v></c></row>"
                    + "<row r=\"3\"><c r=\"A3\" s=\"3\"><f>B1</f><v>-1234.5678</v></c><c r=\"C3\" t=\"e\"><v>#REF!</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>",
                "yyyy\"年\"m\"月\" [h]:mm",
                "[>=100]#,##0.00_ ;[Red]-0.0%;\"-\"??;@"
            )
            .Part("xl/sharedStrings.xml", $"<sst xmlns=\"{Workbook.S}\"><si><t>合计</t></si></sst>")
            .ToBytes();

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Changed_bytes_are_read_or_refused(int seed, bool isDocument)
    {
        var random = new Random(seed);
        var source = isDocument ? SomeDocument : SomeWorkbook;
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = source.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Try(random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes, isDocument, seed, round);
        }
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Changed_parts_are_read_or_refused(int seed, bool isDocument)
    {
        var random = new Random(seed);
        var parts = Parts(isDocument ? SomeDocument : SomeWorkbook);
        for (var round = 0; round < Rounds; round++)
        {
            var builder = new PackageBuilder();
            foreach (var (name, text) in parts)
            {
                builder.Part(name, random.Next(3) == 0 ? Change(text, random) : text);
            }

            Try(builder.ToBytes(), isDocument, seed, round);
        }
    }

    private static string Change(string text, Random random)
    {
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(12), text.Length - at);
            text = random.Next(3) switch
            {
                // A value of an attribute or an element, so that the XML mostly stays whole.
                0 => ReplaceValue(text, Splinters[random.Next(Splinters.Length)], random),
                1 => text.Remove(at, length),
                _ => text.Insert(
                    at,
                    random.Next(2) == 0 ? Splinters[random.Next(Splinters.Length)] : text.Substring(at, length)
                ),
            };
        }

        return text;
    }

    private static string ReplaceValue(string text, string value, Random random)
    {
        var start = text.IndexOf('"', random.Next(text.Length + 1));
        var end = start < 0 ? -1 : text.IndexOf('"', start + 1);
        return end < 0 ? text : text[..(start + 1)] + value + text[end..];
    }

    private static void Try(byte[] bytes, bool isDocument, int seed, int round)
    {
        try
        {
            var document = TemporaryFile.Read(bytes, isDocument ? DocxReader.Read : XlsxReader.Read, Limits);
            foreach (var grid in document.Blocks.OfType<RawGrid>())
            {
                // What came out keeps the contract: columns rise, and cells cover something.
                Assert.All(
                    grid.Rows,
                    r => Assert.True(r.Cells.Zip(r.Cells.Skip(1)).All(p => p.First.Column < p.Second.Column))
                );
                Assert.All(grid.Rows.SelectMany(r => r.Cells), c => Assert.True(c.ColumnSpan >= 1 && c.RowSpan >= 1));
            }
        }
        catch (UnreadableFileException)
        {
            // Said clearly: that is what is asked for.
        }
        catch (Exception e)
        {
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, round {round}: {e}"));
        }
    }

    private static List<(string Name, string Text)> Parts(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return
        [
            .. archive.Entries.Select(e =>
            {
                using var reader = new StreamReader(e.Open(), Encoding.UTF8);
                return (e.FullName, reader.ReadToEnd());
            }),
        ];
    }
}
