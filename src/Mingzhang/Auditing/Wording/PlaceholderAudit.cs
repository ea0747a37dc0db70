using Mingzhang.Checks;
using Mingzhang.Places;

namespace Mingzhang.Auditing.Wording;

/// <summary>Finds marks that hold the place of something never written: XX, ××, X万元.</summary>
internal sealed class PlaceholderAudit : IAudit
{
    private const string Key = "用语.占位符";

    public void Run(AuditContext context, FindingSink sink)
    {
        var book = context.Profile.Wording;
        if (!sink.Makes(Key) || book.PlaceMarks.Count == 0)
        {
            return;
        }

        var gathering = new Gathering(Key);
        foreach (var passage in context.Passages)
        {
            Look(book, passage.Readable.Text, 2, gathering, (at, length) => passage.PlaceOfReadable(at, length));
        }

        // In a cell that may be damaged, marks alone are not enough.
        foreach (var (text, place) in CellTexts.Of(context))
        {
            Look(book, text, int.MaxValue, gathering, (_, _) => place());
        }

        gathering.Report(sink);
    }

    private static void Look(
        WordingBook book,
        string text,
        int enough,
        Gathering gathering,
        Func<int, int, Place> placeOf
    )
    {
        var marks = book.PlaceMarkSet;
        for (var at = text.AsSpan().IndexOfAny(marks); at >= 0; )
        {
            var end = at + 1;
            while (end < text.Length && marks.Contains(text[end]))
            {
                end++;
            }

            var unit = book.PlaceUnits.FirstOrDefault(u => text.AsSpan(end).StartsWith(u, StringComparison.Ordinal));
            if (IsFree(text, at - 1) && (unit is not null || (end - at >= enough && IsFree(text, end))))
            {
                var length = end - at + (unit?.Length ?? 0);
                gathering.Add(text.Substring(at, length), placeOf(at, length));
            }

            var next = text.AsSpan(end).IndexOfAny(marks);
            at = next < 0 ? -1 : end + next;
        }
    }

    // A mark beside a letter, a digit or a bracket belongs to a word, a code or a formula.
    private static bool IsFree(string text, int at) =>
        at < 0
        || at >= text.Length
        || !(char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '-' or '/' or ')' or ']');
}
