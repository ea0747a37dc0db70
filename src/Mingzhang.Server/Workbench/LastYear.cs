using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Workbench;

/// <summary>What the same unit's book of the year before says in the same lines: those that agree in everything but the money.</summary>
public sealed class LastYear
{
    /// <summary>No figures: there is no such book, or the person may not see it.</summary>
    public static readonly LastYear None = new(null, []);

    private readonly Dictionary<string, long> _fen;

    private LastYear(int? year, Dictionary<string, long> fen) => (Year, _fen) = (year, fen);

    /// <summary>The year; null when there are no figures.</summary>
    public int? Year { get; }

    /// <summary>Reads the figures for a sheet with one amount to a line.</summary>
    public static Task<LastYear> ReadAsync(
        Store store,
        Person person,
        BookEntry book,
        BookSheet sheet,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(book);
        return AmountOf(sheet) is not { } amount
            ? Task.FromResult(None)
            : store.ReadAsync(
                async session =>
                {
                    var year = book.Year - 1;
                    if (
                        await BookStore.FindAsync(session, year, book.Kind, book.UnitCode) is not { } before
                        || !person.May("查看簿", (await UnitStore.TreeAsync(session, year)).LineOf(book.UnitCode))
                    )
                    {
                        return None;
                    }

                    var rows = await BookStore.RowsAsync(session, before.Id, sheet.Name);
                    return new LastYear(
                        year,
                        rows.GroupBy(r => KeyOf(sheet, r), StringComparer.Ordinal)
                            .ToDictionary(
                                g => g.Key,
                                g => g.Sum(r => MoneyText.FenOf(r.Cells[amount.Ordinal]) ?? 0),
                                StringComparer.Ordinal
                            )
                    );
                },
                cancel
            );
    }

    /// <summary>The column of a sheet's only amount; null when it has none or several.</summary>
    public static BookColumn? AmountOf(BookSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return sheet.Columns.Where(c => c.Kind == BookColumnKind.Amount).ToList() is [var only] ? only : null;
    }

    /// <summary>Last year's fen of a line; null for none.</summary>
    public long? FenOf(BookSheet sheet, StoredRow row) => _fen.TryGetValue(KeyOf(sheet, row), out var fen) ? fen : null;

    private static string KeyOf(BookSheet sheet, StoredRow row) =>
        string.Join('\u001f', sheet.Columns.Where(c => c.IsIdentity).Select(c => row.Cells[c.Ordinal]));
}
