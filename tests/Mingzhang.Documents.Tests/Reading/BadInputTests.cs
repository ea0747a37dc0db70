using System.Text;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Tests.Books;
using Mingzhang.Documents.Tests.Reading.Docx;
using Mingzhang.Documents.Tests.Reading.Office;
using Mingzhang.Documents.Tests.Reading.Pdf;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading;

/// <summary>What nobody should send, through the front door: each is refused with one clear sentence, or read without harm.</summary>
public sealed class BadInputTests
{
    private static readonly byte[] OleHead = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public void An_empty_file_is_called_empty() => Assert.Equal(UnreadableReason.Empty, WhyNot([]));

    [Theory]
    [InlineData(".docx")]
    [InlineData(".pdf")]
    [InlineData(".txt")]
    public void A_truncated_package_is_called_damaged_under_any_name(string ending)
    {
        var whole = Document.Of(Document.P("甲")).ToBytes();
        Assert.Equal(UnreadableReason.Damaged, WhyNot(whole[..(whole.Length / 2)], ending));
    }

    [Fact]
    public void An_encrypted_document_asks_to_take_the_password_off() =>
        Assert.Equal(
            UnreadableReason.Encrypted,
            WhyNot([.. OleHead, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")])
        );

    [Theory]
    [InlineData(".txt")]
    [InlineData(".html")]
    [InlineData(".pdf")]
    [InlineData(".docx")]
    public void Three_hundred_megabytes_are_refused_without_loading_them(string ending)
    {
        var start = ending switch
        {
            ".html" => "<html>"u8.ToArray(),
            ".pdf" => "%PDF-1.4\n"u8.ToArray(),
            ".docx" => Document.Of("").ToBytes(),
            _ => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("预算\n", 1000))),
        };
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("大" + ending);
        using (var file = File.Create(path))
        {
            file.Write(start);
            // A sparse file: its length counts, its blocks are never written.
            file.SetLength(300L << 20);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<UnreadableFileException>(() => PackFileReader.ReadRaw(path, ReadingLimits.Default));
        Assert.True(error.Reason is UnreadableReason.TooLarge or UnreadableReason.Damaged, error.Message);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16L << 20, "the file was loaded");
    }

    [Fact]
    public void A_file_full_of_NULs_is_not_recognised() =>
        Assert.Equal(UnreadableReason.Unsupported, WhyNot(new byte[100_000]));

    [Fact]
    public void NULs_between_the_letters_of_a_page_do_no_harm()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("页.html");
        File.WriteAllText(path, "<html><p>预\0算</p><p>\0\0</p>");
        Assert.Single(PackFileReader.ReadRaw(path, ReadingLimits.Default).Blocks);
    }

    [Theory]
    [InlineData("a\0b.txt")]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("../../../../../../../etc/没有/passwd")]
    public void A_name_that_is_no_file_says_that_it_cannot_be_opened(string path)
    {
        var error = Assert.Throws<UnreadableFileException>(() => PackFileReader.ReadRaw(path, ReadingLimits.Default));
        Assert.Equal(UnreadableReason.Damaged, error.Reason);
        Assert.NotEmpty(error.Advice);
    }

    [MutoolTheory]
    [InlineData("-o 甲.pdf")]
    [InlineData("甲;touch 乙.pdf")]
    [InlineData("$(touch 乙).pdf")]
    [InlineData("甲\n乙.pdf")]
    public void A_name_that_looks_like_a_command_is_only_a_name(string name)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.PathOf(name), "%PDF-1.4\n%%EOF\n"u8.ToArray());
        Assert.Throws<UnreadableFileException>(() =>
            PackFileReader.ReadRaw(folder.PathOf(name), ReadingLimits.Default)
        );
        Assert.Equal([folder.PathOf(name)], Directory.GetFileSystemEntries(folder.PathOf("")));
    }

    [Fact]
    public void An_entity_outside_the_page_is_not_fetched()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("密.txt"), "秘密");
        var path = folder.PathOf("页.html");
        File.WriteAllText(
            path,
            $"<!DOCTYPE html [<!ENTITY e SYSTEM \"{folder.PathOf("密.txt")}\">]><html><p>&e;</p><iframe src=\"密.txt\"></iframe>"
        );
        var read = PackFileReader.ReadRaw(path, ReadingLimits.Default);
        Assert.DoesNotContain(
            read.Blocks.OfType<RawParagraph>(),
            p => p.Text.Contains("秘密", StringComparison.Ordinal)
        );
    }

    private static UnreadableReason WhyNot(byte[] bytes, string ending = ".bin")
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("坏" + ending);
        File.WriteAllBytes(path, bytes);
        var error = Assert.Throws<UnreadableFileException>(() => PackFileReader.ReadRaw(path, ReadingLimits.Default));
        Assert.EndsWith("。", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", error.Advice, StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.PathOf("")));
        return error.Reason;
    }
}
