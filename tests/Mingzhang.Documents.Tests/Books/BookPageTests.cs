using Mingzhang.Documents.Books;
using Mingzhang.Packs;
using Mingzhang.Testing;

namespace Mingzhang.Documents.Tests.Books;

public sealed class BookPageTests
{
    [Fact]
    public void The_page_on_the_format_of_books_is_what_a_blank_folder_explains()
    {
        using var folder = new TemporaryFolder();
        var book = folder.PathOf("空白");
        BookFiles.WriteBlank("sichuan-budget", PackKind.Budget, 2024, book);
        GoldenText.EqualFile("docs/formats/book.md", File.ReadAllText(Path.Combine(book, "说明.md")));
    }
}
