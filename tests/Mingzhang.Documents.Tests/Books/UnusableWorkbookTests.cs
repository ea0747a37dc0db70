using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Mingzhang.Books.Importing;
using Mingzhang.Documents.Books;
using static Mingzhang.Documents.Tests.Books.Surgery;

namespace Mingzhang.Documents.Tests.Books;

public sealed class UnusableWorkbookTests : IDisposable
{
    private static readonly byte[] OleHead = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_empty_file_is_named()
    {
        Assert.Equal(["甲.xlsx：文件是空的。"], OfBytes("甲.xlsx", []));
    }

    [Fact]
    public void A_text_is_no_workbook()
    {
        Assert.Equal(["甲.xlsx：不是 .xlsx 工作簿。"], OfBytes("甲.xlsx", "预算"u8.ToArray()));
    }

    [Fact]
    public void A_single_csv_file_is_no_book()
    {
        Assert.Equal(["支出.csv：是一张表，不是一本簿子。"], OfBytes("支出.csv", "单位代码\n"u8.ToArray()));
    }

    [Fact]
    public void An_old_workbook_is_told_from_one_with_a_password()
    {
        byte[] padding = new byte[2048];
        Assert.Equal(["旧.xls：是旧版工作簿（.xls），读不了。"], OfBytes("旧.xls", [.. OleHead, .. padding]));
        Assert.Equal(
            ["密.xlsx：工作簿设了打开密码，读不了。"],
            OfBytes("密.xlsx", [.. OleHead, .. padding, .. Encoding.Unicode.GetBytes("EncryptedPackage")])
        );
    }

    [Fact]
    public void A_zip_that_is_no_workbook_is_named()
    {
        var path = _folder.PathOf("甲.xlsx");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            archive.CreateEntry("随便.txt");
        }

        Assert.Equal(["甲.xlsx：是压缩包，但里面没有工作簿。"], SmallBook.Defects(path));
    }

    [Fact]
    public void A_text_document_is_no_workbook()
    {
        var path = SmallBook.AsWorkbook(_folder);
        Change(
            path,
            "_rels/.rels",
            xml => xml.Replace("xl/workbook.xml", "word/document.xml", StringComparison.Ordinal)
        );
        Put(path, "word/document.xml", "<document/>"u8.ToArray());
        Assert.Equal(["簿.xlsx：是 Office 文件，但不是工作簿。"], SmallBook.Defects(path));
    }

    [Fact]
    public void A_workbook_cut_short_is_named()
    {
        var path = SmallBook.AsWorkbook(_folder);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..5000]);
        Assert.Equal(["簿.xlsx：文件损坏，读不出来。"], SmallBook.Defects(path));
    }

    [Theory]
    [InlineData("</row></sheetData>", "")]
    [InlineData("</sheetData>", "</sheetDaten>")]
    [InlineData("<sheetData>", "<sheetDate>")]
    public void A_sheet_that_is_no_xml_is_named(string text, string instead)
    {
        var path = SmallBook.AsWorkbook(_folder);
        Change(path, PartOf("收入"), xml => xml.Replace(text, instead, StringComparison.Ordinal));
        var defect = Assert.Single(BookFiles.Import(path).Defects);
        Assert.StartsWith("收入", defect.Place, StringComparison.Ordinal);
        Assert.Equal("文件损坏，读不出来。", defect.Message);
    }

    [Theory]
    [InlineData("<row r=\"3\"/><row r=\"2\"/>")]
    [InlineData("<row r=\"0\"/>")]
    [InlineData("<row r=\"2\"><c r=\"B2\"/><c r=\"C2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>")]
    public void Rows_and_cells_out_of_order_are_named(string rows)
    {
        var path = SmallBook.AsWorkbook(_folder);
        PutRows(path, "文字", rows);
        Assert.Contains(SmallBook.Defects(path), d => d.EndsWith("文件损坏，读不出来。", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_type_is_refused_and_nothing_is_fetched()
    {
        var path = SmallBook.AsWorkbook(_folder);
        Change(
            path,
            PartOf("单位"),
            xml =>
                xml.Replace(
                    "<worksheet",
                    "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\"><worksheet",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains("单位：文件损坏，读不出来。", SmallBook.Defects(path));
    }

    [Fact]
    public void A_bomb_is_refused_while_it_inflates()
    {
        var path = SmallBook.AsWorkbook(_folder);
        var blanks = new byte[1 << 20];
        Array.Fill(blanks, (byte)' ');
        Put(
            path,
            PartOf("单位"),
            stream =>
            {
                stream.Write("<worksheet><sheetData>"u8);
                for (var i = 0; i < 400; i++)
                {
                    stream.Write(blanks);
                }
            },
            CompressionLevel.SmallestSize
        );
        Assert.Contains("单位：解压后大得不正常，不再往下读。", SmallBook.Defects(path));
    }

    [Fact]
    public void A_sheet_of_five_million_rows_is_refused_with_a_clear_message()
    {
        var path = SmallBook.AsWorkbook(_folder);
        Put(
            path,
            PartOf("支出"),
            stream =>
            {
                using var writer = new StreamWriter(stream, leaveOpen: true);
                writer.Write("<worksheet><sheetData>");
                for (var row = 1; row <= 5_000_000; row++)
                {
                    writer.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row}\"/>"));
                }

                writer.Write("</sheetData></worksheet>");
            }
        );
        var watch = Stopwatch.StartNew();
        Assert.Equal(["支出：“支出”表超过 1,048,576 行，不再往下读。"], SmallBook.Defects(path));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void The_exception_carries_every_defect()
    {
        var path = SmallBook.AsWorkbook(_folder);
        PutRows(path, "收入", $"<row>{Inline("单位代码")}{Inline("甲")}</row>");
        var thrown = Assert.Throws<BookFormatException>(() => BookFiles.Read(path));
        Assert.Equal(4, thrown.Count);
        Assert.Equal(4, thrown.Defects.Count);
        Assert.Contains("收入!B1：“收入”表没有“甲”这一列。", thrown.Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<string> OfBytes(string name, byte[] bytes)
    {
        var path = _folder.PathOf(name);
        File.WriteAllBytes(path, bytes);
        return SmallBook.Defects(path);
    }
}
