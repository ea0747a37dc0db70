using System.Globalization;
using System.Text;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Docx;
using Mingzhang.Documents.Reading.Xlsx;
using Mingzhang.Documents.Tests.Reading.Docx;
using Mingzhang.Documents.Tests.Reading.Xlsx;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading.Office;

public sealed class HostileFileTests
{
    private static readonly byte[] OleHead = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public void Files_that_are_no_packages_are_told_apart()
    {
        byte[] padding = new byte[600];
        Assert.Equal(UnreadableReason.Empty, WhyNot([]));
        Assert.Equal(UnreadableReason.Damaged, WhyNot(new byte[5000]));
        Assert.Equal(UnreadableReason.Unsupported, WhyNot("%PDF-1.7"u8.ToArray()));
        Assert.Equal(UnreadableReason.Unsupported, WhyNot("<html>"u8.ToArray()));
        Assert.Equal(
            UnreadableReason.Unsupported,
            WhyNot([.. OleHead, .. padding, .. Encoding.Unicode.GetBytes("WordDocument")])
        );
        Assert.Equal(
            UnreadableReason.Encrypted,
            WhyNot([.. OleHead, .. padding, .. Encoding.Unicode.GetBytes("EncryptedPackage")])
        );
    }

    [Fact]
    public void A_file_that_is_absent_says_so()
    {
        var thrown = Assert.Throws<UnreadableFileException>(() => DocxReader.Read("没有这个文件.docx"));
        Assert.Equal("文件打不开：没有这个文件。", thrown.Message);
    }

    [Fact]
    public void A_workbook_is_no_document_and_the_message_says_what_it_is()
    {
        var thrown = Assert.Throws<UnreadableFileException>(() =>
            TemporaryFile.Read(Workbook.Sheet("").ToBytes(), DocxReader.Read)
        );
        Assert.Equal(
            (UnreadableReason.Unsupported, "内容是工作簿（.xlsx），不是Word 文档。"),
            (thrown.Reason, thrown.Message)
        );
        Assert.Equal(
            UnreadableReason.Unsupported,
            Assert.Throws<UnreadableFileException>(() => Workbook.Read(Document.Of(""))).Reason
        );
    }

    [Fact]
    public void Another_zip_file_is_not_supported()
    {
        Assert.Equal(UnreadableReason.Unsupported, WhyNot(new PackageBuilder().Part("a.txt", "甲").ToBytes()));
    }

    [Fact]
    public void A_file_cut_short_is_damaged()
    {
        var whole = Document.Of(Document.P("甲")).ToBytes();
        Assert.Equal(UnreadableReason.Damaged, WhyNot(whole[..(whole.Length / 2)]));
    }

    [Fact]
    public void Document_types_and_entities_are_refused()
    {
        var document = Document
            .Of("")
            .Part(
                "word/document.xml",
                $"<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"{Document.W}\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"
            );
        Assert.Equal(UnreadableReason.Damaged, WhyNot(document.ToBytes()));
    }

    [Fact]
    public void A_part_that_inflates_beyond_the_limit_is_too_large()
    {
        var document = Document.Of(Document.P(new string('大', 200_000)));
        Assert.Equal(
            UnreadableReason.TooLarge,
            WhyNot(document.ToBytes(), new ReadingLimits { MaxInflatedBytes = 100_000 })
        );
    }

    [Fact]
    public void A_bomb_is_refused_by_its_ratio_while_it_inflates()
    {
        var blanks = new byte[100_000_000];
        Array.Fill(blanks, (byte)' ');
        Assert.Equal(UnreadableReason.TooLarge, WhyNot(Document.Of("").Part("word/document.xml", blanks).ToBytes()));
    }

    [Fact]
    public void A_file_beyond_the_limit_of_bytes_or_parts_is_too_large()
    {
        var document = Document.Of(Document.P("甲"));
        Assert.Equal(UnreadableReason.TooLarge, WhyNot(document.ToBytes(), new ReadingLimits { MaxBytes = 100 }));
        var many = new PackageBuilder();
        for (var i = 0; i < 10_001; i++)
        {
            many.Part(i.ToString(CultureInfo.InvariantCulture), "");
        }

        Assert.Equal(UnreadableReason.TooLarge, WhyNot(many.ToBytes()));
    }

    [Theory]
    [InlineData("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")]
    [InlineData("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")]
    [InlineData("<w:ins>", "</w:ins>")]
    public void Elements_nested_a_hundred_thousand_deep_are_too_large(string open, string close)
    {
        var body = new StringBuilder()
            .Insert(0, open, 100_000)
            .Insert(open.Length * 100_000, close, 100_000)
            .ToString();
        Assert.Equal(UnreadableReason.TooLarge, WhyNot(Document.Of(body).ToBytes()));
    }

    [Fact]
    public void More_cells_than_allowed_are_too_large()
    {
        var limits = new ReadingLimits { MaxCells = 10 };
        var rows = string.Join('\n', Enumerable.Repeat("1|2|3", 10));
        Assert.Equal(
            UnreadableReason.TooLarge,
            Assert
                .Throws<UnreadableFileException>(() => Workbook.Read(Workbook.Sheet(Workbook.Data(rows)), limits))
                .Reason
        );
        var body = string.Concat(Enumerable.Repeat(Document.P("甲"), 11));
        Assert.Equal(UnreadableReason.TooLarge, WhyNot(Document.Of(body).ToBytes(), limits));
    }

    [Fact]
    public void Time_that_is_over_and_a_cancelled_reading_differ()
    {
        var bytes = Document.Of(string.Concat(Enumerable.Repeat(Document.P("甲"), 200_000))).ToBytes();
        Assert.Equal(
            UnreadableReason.TooLarge,
            WhyNot(bytes, new ReadingLimits { MaxTime = TimeSpan.FromMilliseconds(1) })
        );
        Assert.ThrowsAny<OperationCanceledException>(() =>
            TemporaryFile.Read(bytes, DocxReader.Read, null, new CancellationToken(canceled: true))
        );
    }

    [Fact]
    public void Macros_are_noted_and_the_content_is_read()
    {
        var document = Document.Read(Document.Of(Document.P("甲")).Part("word/vbaProject.bin", "x"));
        Assert.Equal(("甲", "含宏"), (OfficeText.Of(document), OfficeText.Notes(document)));
    }

    [Fact]
    public void Links_out_of_the_file_are_noted_and_not_followed()
    {
        var document = Document.Read(
            Document
                .Of(Document.P("甲"))
                .References("word/_rels/document.xml.rels", ("o", "oleObject", "http://example.invalid/a"))
        );
        Assert.Equal("外部链接", OfficeText.Notes(document));
    }

    [Fact]
    public void Entries_that_climb_out_of_the_package_are_no_parts()
    {
        var document = Document
            .Of(Document.P("甲"))
            .References("word/_rels/document.xml.rels", ("s", "styles", "../../../styles.xml"))
            .Part("../styles.xml", "no xml")
            .Part("/styles.xml", "no xml");
        Assert.Equal("甲", OfficeText.Of(Document.Read(document)));
    }

    [Fact]
    public void References_in_a_circle_do_no_harm()
    {
        var document = Document
            .Of(Document.P("甲"))
            .References(
                "word/_rels/document.xml.rels",
                ("s", "styles", "document.xml"),
                ("n", "numbering", "document.xml")
            );
        Assert.Equal("甲", OfficeText.Of(Document.Read(document)));
    }

    [Fact]
    public void A_text_full_of_nuls_is_damaged()
    {
        var document = Document
            .Of("")
            .Part("word/document.xml", $"<w:document xmlns:w=\"{Document.W}\">\0\0</w:document>");
        Assert.Equal(UnreadableReason.Damaged, WhyNot(document.ToBytes()));
    }

    [Fact]
    public void The_strict_form_of_the_standard_is_read_too()
    {
        const string Strict = "http://purl.oclc.org/ooxml/";
        var document = Document
            .Of("")
            .Part(
                "_rels/.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"{Strict}officeDocument/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            )
            .Part(
                "word/document.xml",
                $"<w:document xmlns:w=\"{Strict}wordprocessingml/main\"><w:body>{Document.P("甲", "<w:outlineLvl w:val=\"0\"/>")}</w:body></w:document>"
            );
        Assert.Equal("# 甲", OfficeText.Of(Document.Read(document)));
    }

    private static UnreadableReason WhyNot(byte[] bytes, ReadingLimits? limits = null)
    {
        var thrown = Assert.Throws<UnreadableFileException>(() => TemporaryFile.Read(bytes, DocxReader.Read, limits));
        Assert.EndsWith("。", thrown.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", thrown.Advice, StringComparison.Ordinal);
        return thrown.Reason;
    }
}
