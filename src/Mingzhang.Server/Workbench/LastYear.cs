using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;
using Mingzhang.Server.Comparing;

namespace Mingzhang.Server.Workbench;

/// <summary>
/// Last year beside a sheet with one amount to a line: the lines of last year's books that agree in everything but the money; where
/// there is no such book, what the book's own 对比数 say of the totals. Pure.
/// </summary>
public sealed class LastYear
{
    private const string Function = "功能科目";

    private readonly BookSheet _sheet;
    private readonly BookColumn? _amount;
    private readonly YearBefore _before;
    private readonly EnteredComparatives _entered;
    private readonly List<StoredRow> _rows;

    /// <param name="book">The book.</param>
    /// <param name="rows">All its rows.</param>
    /// <param name="sheet">The sheet beside which last year stands.</param>
    /// <param name="before">Last year's books.</param>
    public LastYear(BookEntry book, IReadOnlyList<StoredRow> rows, BookSheet sheet, YearBefore before)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(before);
        _sheet = sheet;
        _amount = AmountOf(sheet);
        _before = before;
        _entered = EnteredComparatives.Of(rows, book);
        _rows = [.. before.Rows.Where(r => r.Sheet == sheet.Name)];
    }

    /// <summary>The year of the column beside the amounts; null when there is nothing to stand in it.</summary>
    public int? Year => _amount is not null && _before.Rows.Count > 0 ? _before.Year : null;

    /// <summary>What a reader must know of the figures; blank for a sheet without them, and when all is told.</summary>
    public string Note =>
        _amount is null ? ""
        : UsesEntered ? _before.Note + EnteredComparatives.Source
        : _before.Note;

    private bool UsesEntered => !_before.IsWhole && _entered.HasTotalsOf(_sheet.Name);

    /// <summary>The column of a sheet's only amount; null when it has none or several.</summary>
    public static BookColumn? AmountOf(BookSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return sheet.Columns.Where(c => c.Kind == BookColumnKind.Amount).ToList() is [var only] ? only : null;
    }

    /// <summary>What stands beside each row: money in yuan, a word where none can be told, or nothing.</summary>
    /// <param name="rows">The rows of the sheet. Of rows with one key the first has last year's figure beside it.</param>
    public IReadOnlyList<string> Beside(IReadOnlyList<StoredRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (Year is null)
        {
            return [.. rows.Select(_ => "")];
        }

        var fen = _rows.GroupBy(KeyOf, StringComparer.Ordinal).ToDictionary(g => g.Key, Sum, StringComparer.Ordinal);
        return
        [
            .. rows.Select(r =>
                _before.Split.Contains(UnitCodes.UnitOf(r)) ? "已拆分"
                : fen.Remove(KeyOf(r), out var last) ? MoneyText.Of(last)
                : ""
            ),
        ];
    }

    /// <summary>Last year's total in fen; null when it cannot be told.</summary>
    /// <param name="code">The beginning of a 功能科目; blank for the whole sheet.</param>
    /// <param name="lines">This year's lines under it.</param>
    public long? Total(string code, IEnumerable<StoredRow> lines)
    {
        if (_amount is null)
        {
            return null;
        }

        if (!_before.IsWhole)
        {
            return !UsesEntered ? null
                : code.Length == 0 ? _entered.Of(_sheet.Name + "合计")
                : _sheet == BookSchema.Expenditures ? _entered.OfFunction(code, lines)
                : null;
        }

        List<StoredRow> last =
        [
            .. _rows.Where(r => code.Length == 0 || r.Cell(Function).StartsWith(code, StringComparison.Ordinal)),
        ];
        return last.Count > 0 ? Sum(last) : null;
    }

    private long Sum(IEnumerable<StoredRow> rows) => rows.Sum(r => r.Fen(_amount!.Heading));

    private string KeyOf(StoredRow row) =>
        string.Join('\u001f', _sheet.Columns.Where(c => c.IsIdentity).Select(c => row.Cells[c.Ordinal]));
}
