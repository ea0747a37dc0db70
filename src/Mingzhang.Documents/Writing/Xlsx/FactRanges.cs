using System.Globalization;
using System.Text;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>The rows of the book behind a figure, as people read them: 支出!2-14,20;收入!3.</summary>
internal static class FactRanges
{
    /// <summary>The rows, in the order of the facts; empty when they are unknown or there are none.</summary>
    public static string Of(FactSlice? slice)
    {
        var text = new StringBuilder();
        var (sheet, first, last) = ("", -1, -1);
        foreach (var fact in slice?.List() ?? [])
        {
            if (fact.Sheet == sheet && (fact.Line == last + 1 || fact.Line == last))
            {
                last = fact.Line;
                continue;
            }

            Append(text, first, last);
            if (fact.Sheet != sheet)
            {
                text.Append(text.Length > 0 ? ";" : "").Append(fact.Sheet).Append('!');
                sheet = fact.Sheet;
            }
            else
            {
                text.Append(',');
            }

            first = last = fact.Line;
        }

        Append(text, first, last);
        return text.ToString();
    }

    private static void Append(StringBuilder text, int first, int last)
    {
        if (first >= 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{first}");
            text.Append(last > first ? string.Create(CultureInfo.InvariantCulture, $"-{last}") : "");
        }
    }
}
