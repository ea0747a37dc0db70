using Mingzhang.Books;
using Mingzhang.Numbers;

namespace Mingzhang.Consolidation;

/// <summary>
/// Puts comparatives together. A figure for the whole of a one-unit book becomes that unit's; the department's own figures
/// are the sums over its books.
/// </summary>
internal static class ComparativeMerger
{
    /// <summary>The units' figures in book order, then the department's by first appearance.</summary>
    public static List<Comparative> Merge(BookStack stack)
    {
        var merged = new List<Comparative>();
        var order = new List<Key>();
        var wholes = new Dictionary<Key, Amount>();
        foreach (var (book, name) in stack.Books)
        {
            var ofBook = WholesOf(book, order, wholes);
            AddOfUnits(stack, book, name, ofBook, merged);
            foreach (var (key, amount) in ofBook)
            {
                wholes[key] = wholes[key] + amount;
            }
        }

        merged.AddRange(
            order.Select(k => new Comparative
            {
                Basis = k.Basis,
                Measure = k.Measure,
                Function = k.Function,
                Amount = wholes[k],
            })
        );
        return merged;
    }

    // What each figure is for the whole of a book: as stated, or failing that the sum over its units.
    private static Dictionary<Key, Amount> WholesOf(Book book, List<Key> order, Dictionary<Key, Amount> wholes)
    {
        var stated = book.Comparatives.Where(c => c.Unit is null).Select(Key.Of).ToHashSet();
        var ofBook = new Dictionary<Key, Amount>();
        foreach (var line in book.Comparatives)
        {
            var key = Key.Of(line);
            if (line.Unit is null || !stated.Contains(key))
            {
                ofBook[key] = ofBook.GetValueOrDefault(key) + line.Amount;
            }

            if (wholes.TryAdd(key, Amount.Zero))
            {
                order.Add(key);
            }
        }

        return ofBook;
    }

    private static void AddOfUnits(
        BookStack stack,
        Book book,
        string name,
        Dictionary<Key, Amount> ofBook,
        List<Comparative> merged
    )
    {
        var onlyUnit = BookStack.UnitsOf(book).Take(2).ToList() is [var only] ? only.Code : null;
        var own = book.Comparatives.Where(c => c.Unit is not null).ToLookup(Key.Of);
        foreach (var line in book.Comparatives)
        {
            if (line.Unit is not null)
            {
                merged.Add(line);
            }
            else if (onlyUnit is not null && !own.Contains(Key.Of(line)))
            {
                merged.Add(line with { Unit = onlyUnit });
            }
            else if (
                onlyUnit is not null
                && own[Key.Of(line)].Aggregate(Amount.Zero, (sum, c) => sum + c.Amount) is var unit
                && unit != ofBook[Key.Of(line)]
            )
            {
                stack.Report(
                    ConsolidationProblemKind.ComparativeTwice,
                    BookStack.PlaceOf(name, "对比数", line.Line),
                    $"{line.Basis}的{line.Measure}整体是 {ofBook[Key.Of(line)]} 元，唯一的单位 {onlyUnit} 却是 {unit} 元。",
                    "两处只留一处，或改成一致。"
                );
            }
        }
    }

    private sealed record Key(string Basis, string Measure, string? Function)
    {
        public static Key Of(Comparative line) => new(line.Basis, line.Measure, line.Function);
    }
}
