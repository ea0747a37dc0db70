using System.IO.Compression;
using System.Text;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Tests.Books;
using Mingzhang.Documents.Tests.Reading.Docx;
using Mingzhang.Documents.Tests.Reading.Xlsx;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading;

public sealed class FileKindTests
{
    private static FileKind Of(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return FileKindSniffer.Of(stream);
    }

    private static byte[] Package(string entry)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry(entry);
        }

        return bytes.ToArray();
    }

    [Theory]
    [InlineData("", FileKind.Empty)]
    [InlineData("%PDF-1.7", FileKind.Pdf)]
    [InlineData(" <!-- x -->\n<!DOCTYPE HTML>", FileKind.Html)]
    [InlineData("\uFEFF<table>", FileKind.Html)]
    [InlineData("部门预算 <p>", FileKind.Text)]
    [InlineData("{\"format\":\"mingzhang-pack\"", FileKind.PackJson)]
    [InlineData("{\\rtf1", FileKind.RichText)]
    [InlineData("MIME-Version: 1.0", FileKind.WebArchive)]
    public void Content_tells_the_kind(string content, FileKind kind) =>
        Assert.Equal(kind, Of(Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("word/document.xml", FileKind.Docx)]
    [InlineData("xl/workbook.xml", FileKind.Xlsx)]
    [InlineData("OFD.xml", FileKind.Ofd)]
    [InlineData("a.txt", FileKind.Archive)]
    public void Packages_are_told_by_their_parts(string entry, FileKind kind) => Assert.Equal(kind, Of(Package(entry)));

    [Theory]
    [InlineData("WordDocument", FileKind.OldWord)]
    [InlineData("Workbook", FileKind.OldExcel)]
    [InlineData("EncryptedPackage", FileKind.EncryptedOffice)]
    public void Old_containers_are_told_by_their_streams(string name, FileKind kind) =>
        Assert.Equal(kind, Of([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes(name)]));

    [Fact]
    public void A_broken_package_is_called_damaged() =>
        Assert.Equal(
            UnreadableReason.Damaged,
            Assert.Throws<UnreadableFileException>(() => Of([.. "PK\u0003\u0004"u8, 1, 2, 3])).Reason
        );

    [Fact]
    public void Word_documents_and_workbooks_come_through_the_front_door_under_any_name()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("名不副实.txt");
        File.WriteAllBytes(path, Document.Of(Document.P("预算")).ToBytes());
        Assert.Equal("docx", PackFileReader.ReadRaw(path, ReadingLimits.Default).Format);
        File.WriteAllBytes(path, Workbook.Sheet(Workbook.Data("1|2")).ToBytes());
        Assert.Equal("xlsx", PackFileReader.ReadRaw(path, ReadingLimits.Default).Format);
    }

    [Fact]
    public void The_front_door_reads_by_content_and_says_what_to_do_with_the_rest()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("名不副实.pdf");
        File.WriteAllText(path, "<html><p>预算</p>");
        Assert.Equal("html", PackFileReader.ReadRaw(path, ReadingLimits.Default).Format);
        File.WriteAllBytes(path, [0xFF, 0xD8, 0xFF, 0xE0]);
        var error = Assert.Throws<UnreadableFileException>(() => PackFileReader.ReadRaw(path, ReadingLimits.Default));
        Assert.Equal(UnreadableReason.Unsupported, error.Reason);
        Assert.NotEmpty(error.Advice);
        Assert.Throws<UnreadableFileException>(() =>
            PackFileReader.ReadRaw(folder.PathOf("没有.txt"), ReadingLimits.Default)
        );
    }
}
