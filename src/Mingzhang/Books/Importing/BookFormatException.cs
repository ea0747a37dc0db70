using System.Globalization;

namespace Mingzhang.Books.Importing;

/// <summary>A file or folder cannot be used as a book; the exception carries every defect found, in the order of the sheets.</summary>
public sealed class BookFormatException : Exception
{
    /// <summary>Makes the exception for defects.</summary>
    /// <param name="defects">The defects, at most <see cref="DefectList.Shown"/> of them.</param>
    /// <param name="count">How many there are in all.</param>
    public BookFormatException(IReadOnlyList<BookDefect> defects, long count)
        : base(Describe(defects, count))
    {
        Defects = defects;
        Count = count;
    }

    /// <summary>Makes the exception for one defect.</summary>
    public BookFormatException(string place, string message, string advice)
        : this([new BookDefect(place, message, advice)], 1) { }

    /// <summary>The defects in the order of the sheets, the first thousand if there are more.</summary>
    public IReadOnlyList<BookDefect> Defects { get; }

    /// <summary>How many defects there are in all.</summary>
    public long Count { get; }

    private static string Describe(IReadOnlyList<BookDefect> defects, long count)
    {
        ArgumentNullException.ThrowIfNull(defects);
        var lines = string.Join('\n', defects);
        return count > defects.Count
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{lines}\n（共 {count} 处问题，只列出前 {defects.Count} 处）"
            )
            : lines;
    }
}
