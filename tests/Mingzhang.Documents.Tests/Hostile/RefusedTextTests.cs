using System.Text;
using Mingzhang.Books.Importing;
using Mingzhang.Documents.Books;
using Mingzhang.Documents.Checking;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Tests.Books;
using Mingzhang.Documents.Tests.Writing;
using Mingzhang.Documents.Writing;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Tests.Hostile;

/// <summary>Characters that no document can hold: a book that has them is refused; a pack read elsewhere shows that they were there.</summary>
public sealed class RefusedTextTests
{
    [Theory]
    [InlineData('\u0001')]
    [InlineData('\u001B')]
    [InlineData('\u000B')]
    [InlineData('\uFFFE')]
    public void A_book_with_control_characters_is_refused_with_place_and_advice(char control)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Repository.PathOf("samples", "tongchuan-2023")))
        {
            File.Copy(file, folder.PathOf(Path.GetFileName(file)));
        }

        var projects = folder.PathOf("项目.csv");
        var text = File.ReadAllText(projects).Replace("党建经费", $"党建{control}经费", StringComparison.Ordinal);
        File.WriteAllText(projects, text, new UTF8Encoding(true));

        var defect = Assert.Single(Assert.Throws<BookFormatException>(() => BookFiles.Read(folder.PathOf(""))).Defects);

        Assert.EndsWith("项目.csv:3", defect.Place, StringComparison.Ordinal);
        Assert.Contains("“项目名称”", defect.Message, StringComparison.Ordinal);
        Assert.Contains("控制字符", defect.Message, StringComparison.Ordinal);
        Assert.NotEmpty(defect.Advice);
    }

    // Not as data of a theory: those are written to a file on the way, which cannot hold them either.
    [Fact]
    public void What_no_file_can_hold_is_visibly_replaced() =>
        Assert.All(
            ["半\uD83D字", "\uDC00半字", "半字\uD83D", "控\u0001制\u001B[2J字", "零\0字", "非\uFFFE字\uFFFF"],
            IsVisiblyReplaced
        );

    private static void IsVisiblyReplaced(string text)
    {
        using var folder = new TemporaryFolder();
        var pack = PackBuilder.Pack(
            new Part(
                PartKind.Tables,
                text,
                [new HeadingBlock(1, text), new ParagraphBlock(text + "。"), new TableBlock(TableOf(text))]
            )
        );

        var written = PackFiles.Write(pack, folder.PathOf(""));

        Assert.NotEmpty(written);
        var page = File.ReadAllText(folder.PathOf(PackFiles.HtmlName));
        Assert.Contains(InertText.Of(text), page, StringComparison.Ordinal);
        Assert.DoesNotContain(text, page, StringComparison.Ordinal);
        Assert.DoesNotContain(page, c => char.IsControl(c) && c is not '\n');
        using var json = File.OpenRead(folder.PathOf(PackFiles.JsonName));
        var back = PackJson.Read(json);
        Assert.Contains('字', back.Parts[0].Title);
        Assert.DoesNotContain(back.Parts[0].Title, c => char.IsSurrogate(c));
    }

    private static Mingzhang.Forms.Table TableOf(string text)
    {
        var table = PackSamples.Balance();
        return table with
        {
            Title = text,
            Notes = [text],
            Panels =
            [
                table.Panels[0] with
                {
                    Rows = [table.Panels[0].Rows[0] with { Cells = [new(text), new(text)] }],
                },
            ],
        };
    }
}
