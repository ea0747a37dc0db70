using Mingzhang.Books;
using Mingzhang.Documents.Books;
using Mingzhang.Testing;

namespace Mingzhang.Documents.Tests.Books;

public sealed class ConversionTests
{
    public static TheoryData<string> Samples =>
        [
            .. Directory
                .GetDirectories(Repository.PathOf("samples"))
                .Where(d => File.Exists(Path.Combine(d, "book.yaml")))
                .Select(d => Path.GetFileName(d)!)
                .Order(StringComparer.Ordinal),
        ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Each_sample_is_a_sound_book(string sample)
    {
        Assert.Empty(BookFiles.Import(Repository.PathOf("samples", sample)).Defects);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Each_sample_survives_conversion_to_a_workbook_and_back(string sample)
    {
        using var folder = new TemporaryFolder();
        var book = BookFiles.Read(Repository.PathOf("samples", sample));
        AssertSurvives(book, folder);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_book_survives_conversion_to_a_workbook_and_back(int seed)
    {
        using var folder = new TemporaryFolder();
        AssertSurvives(new RandomBooks(seed).Next(), folder);
    }

    [Fact]
    public void The_random_books_fill_every_column()
    {
        var books = Enumerable.Range(1, 40).Select(seed => new RandomBooks(seed).Next()).ToList();
        var unfilled =
            from sheet in Mingzhang.Books.Schema.BookSchema.Sheets
            from column in sheet.Columns
            where
                !books.Exists(b => Enumerable.Range(0, sheet.CountIn(b)).Any(i => sheet.ValueIn(b, i, column).IsGiven))
            select $"{sheet}.{column}";
        Assert.Empty(unfilled);
    }

    private static void AssertSurvives(Book book, TemporaryFolder folder)
    {
        BookFiles.Write(book, folder.PathOf("甲.xlsx"));
        var fromWorkbook = BookFiles.Read(folder.PathOf("甲.xlsx"));
        BookEquality.AssertSame(book, fromWorkbook);

        BookFiles.Write(fromWorkbook, folder.PathOf("乙"));
        var fromFolder = BookFiles.Read(folder.PathOf("乙"));
        BookEquality.AssertSame(book, fromFolder);

        BookFiles.Write(fromFolder, folder.PathOf("丙.xlsx"));
        Assert.Equal(File.ReadAllBytes(folder.PathOf("甲.xlsx")), File.ReadAllBytes(folder.PathOf("丙.xlsx")));
    }
}
