using Mingzhang.Books;

namespace Mingzhang.Consolidation;

/// <summary>Puts the rows of one sheet of several books one after the other and numbers them as the new sheet has them.</summary>
internal static class SheetMerger
{
    private const int FirstRow = 2;

    /// <summary>The rows of a sheet, book after book.</summary>
    /// <param name="stack">The books.</param>
    /// <param name="sheet">Which sheet.</param>
    /// <param name="ofUnit">Gives a row that speaks of the whole of a one-unit book to that unit; null leaves rows alone.</param>
    public static List<T> Concatenate<T>(
        BookStack stack,
        Func<Book, IReadOnlyList<T>> sheet,
        Func<T, string, T>? ofUnit = null
    )
        where T : BookRecord
    {
        var all = new List<T>(stack.Books.Sum(b => sheet(b.Book).Count));
        foreach (var (book, _) in stack.Books)
        {
            var only = ofUnit is not null && BookStack.UnitsOf(book).Take(2).ToList() is [var unit] ? unit.Code : null;
            foreach (var row in sheet(book))
            {
                Append(all, only is null ? row : ofUnit!(row, only));
            }
        }

        return all;
    }

    /// <summary>The rows with their numbers in the new sheet.</summary>
    public static List<T> Numbered<T>(IReadOnlyList<T> rows)
        where T : BookRecord
    {
        var all = new List<T>(rows.Count);
        foreach (var row in rows)
        {
            Append(all, row);
        }

        return all;
    }

    /// <summary>Appends a row under its new number and returns it.</summary>
    public static T Append<T>(List<T> all, T row)
        where T : BookRecord
    {
        var line = all.Count + FirstRow;
        var numbered = row.Line == line ? row : (T)(row with { Line = line });
        all.Add(numbered);
        return numbered;
    }
}
