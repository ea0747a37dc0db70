using Mingzhang.Books;
using Mingzhang.Books.Importing;
using Mingzhang.Books.Schema;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Books;

/// <summary>What is written into a carrier: a book, a draft as it was typed, or a blank that holds only kind, year and layout.</summary>
internal sealed class BookContent
{
    private readonly Book? _book;
    private readonly RawCells? _draft;
    private readonly Dictionary<string, FieldValue> _cover;

    private BookContent(Book? book, int year, Dictionary<string, FieldValue> cover, RawCells? draft = null)
    {
        _book = book;
        Year = year;
        _cover = cover;
        _draft = draft;
    }

    /// <summary>The year of the book.</summary>
    public int Year { get; }

    /// <summary>Whether it is a blank, to be filled in by a person.</summary>
    public bool IsBlank => _book is null && _draft is null;

    /// <summary>The accounts that the book declares.</summary>
    public IReadOnlyList<LocalAccount> LocalAccounts => _book?.LocalAccounts ?? [];

    /// <summary>The content of a book.</summary>
    public static BookContent Of(Book book) => new(book, book.Cover.Year, []);

    /// <summary>The content of a draft: every cell as it was typed, right or wrong.</summary>
    /// <param name="raw">The draft.</param>
    /// <param name="year">The year whose codes are offered.</param>
    public static BookContent Draft(IRawBook raw, int year)
    {
        var draft = RawCells.Of(raw);
        return new(null, year, draft.Cover, draft);
    }

    /// <summary>The content of a blank.</summary>
    public static BookContent Blank(string profile, PackKind kind, int year) =>
        new(
            null,
            year,
            new Dictionary<string, FieldValue>(StringComparer.Ordinal)
            {
                ["类型"] = FieldValue.Of(BookTerms.NameOf(kind)),
                ["年度"] = FieldValue.Of((int?)year),
                ["版式"] = FieldValue.Of(profile),
            }
        );

    /// <summary>The value of an item of the cover.</summary>
    public FieldValue CoverValue(BookColumn column) =>
        _book is null ? _cover.GetValueOrDefault(column.Heading) : BookSchema.Cover.ValueIn(_book, 0, column);

    /// <summary>How many rows a sheet has.</summary>
    public int CountOf(BookSheet sheet) => _book is null ? _draft?.CountOf(sheet) ?? 0 : sheet.CountIn(_book);

    /// <summary>The value of a cell.</summary>
    public FieldValue Value(BookSheet sheet, int index, BookColumn column) =>
        _draft?.Value(sheet, index, column) ?? sheet.ValueIn(_book!, index, column);
}
