using System.Text;
using Mingzhang.Compiling;
using Mingzhang.Documents.Books;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Testing;

namespace Mingzhang.Server.Tests.Uploads;

/// <summary>The page of a sample, and the same with one figure changed.</summary>
internal static class SamplePage
{
    public static byte[] Right { get; } = Make();

    public static byte[] Wrong { get; } = Change(Right);

    private static byte[] Make()
    {
        var book = BookFiles.Import(Repository.PathOf("samples", "leshan-2023")).Book!;
        var profile = ProfileStore.Open(Repository.PathOf("profiles")).Find(book.Cover.Profile)!;
        using var page = new MemoryStream();
        HtmlPackWriter.Write(PackCompiler.Compile(profile, book), page);
        return page.ToArray();
    }

    // A thousand and sixty five becomes sixteen hundred and five.
    private static byte[] Change(byte[] page)
    {
        const string printed = ">1,065.53</td>";
        var text = Encoding.UTF8.GetString(page);
        var at = text.IndexOf(printed, StringComparison.Ordinal);
        Assert.True(at >= 0, "the sample prints this figure");
        return Encoding.UTF8.GetBytes(text[..at] + ">1,605.53</td>" + text[(at + printed.Length)..]);
    }
}
