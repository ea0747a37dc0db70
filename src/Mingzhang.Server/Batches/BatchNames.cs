using Mingzhang.Server.Books;

namespace Mingzhang.Server.Batches;

/// <summary>Names of files in a batch.</summary>
internal static class BatchNames
{
    /// <summary>The name for what concerns a book: its unit's code, with nothing that means something to a file system.</summary>
    public static string Of(BookEntry book) =>
        string.Concat(book.UnitCode.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}
