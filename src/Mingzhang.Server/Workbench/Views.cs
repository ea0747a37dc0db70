using Mingzhang.Server.Books;
using Mingzhang.Server.Ceilings;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Workbench;

/// <summary>A unit or department in the matrix of 控制数.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Cells">A cell for each category, in their order.</param>
/// <param name="MaySet">Whether the person may issue to it.</param>
public sealed record CeilingLine(UnitRecord Unit, IReadOnlyList<CeilingCell> Cells, bool MaySet);

/// <summary>The units of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Units">The units, by code.</param>
public sealed record UnitsOfYear(int Year, IReadOnlyList<UnitRecord> Units);

/// <summary>A comment of a reviewer.</summary>
public sealed record CommentView
{
    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>The sheet of the cell it is bound to; null for the whole book.</summary>
    public string? Sheet { get; init; }

    /// <summary>The row of that cell.</summary>
    public long? RowId { get; init; }

    /// <summary>The heading of that cell's column.</summary>
    public string? Heading { get; init; }

    /// <summary>What it says.</summary>
    public string Text { get; init; } = "";

    /// <summary>Who wrote it.</summary>
    public string By { get; init; } = "";

    /// <summary>The answer, or null.</summary>
    public string? Answer { get; init; }

    /// <summary>The address of the cell, or of the book's steps for a comment on the whole book.</summary>
    public string AddressIn(long book) =>
        Sheet is null ? $"/book/{book}/flow"
        : RowId is null ? BookTab.AddressOf(book, Sheet)
        : $"{BookTab.AddressOf(book, Sheet)}#row-{RowId}"
            + (Heading is null ? "" : "-" + Uri.EscapeDataString(Heading));

    /// <summary>The comments on a book, or on the cells of one sheet, the newest first.</summary>
    public static Task<IReadOnlyList<CommentView>> ListAsync(
        Store store,
        long book,
        string? sheet,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        var filter = sheet is null ? "" : " AND c.sheet = @sheet";
        return store.ReadAsync(
            s =>
                s.ListAsync<CommentView>(
                    $"SELECT c.id AS Id, c.sheet AS Sheet, c.row_id AS RowId, c.heading AS Heading, c.text AS Text, a.name AS By, c.answer AS Answer FROM review_comment c JOIN account a ON a.id = c.written_by WHERE c.book_id = @book{filter} ORDER BY c.id DESC",
                    new { book, sheet }
                ),
            cancel
        );
    }
}
