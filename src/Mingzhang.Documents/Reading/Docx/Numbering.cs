using System.Text;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>A level of a list.</summary>
/// <param name="Start">Its first number.</param>
/// <param name="Format">How its number is written: decimal, chineseCounting …</param>
/// <param name="Text">The text with %1 to %9 for the numbers of the levels.</param>
/// <param name="Suffix">What follows: tab, space, nothing.</param>
/// <param name="IsLegal">Whether all numbers are shown in Arabic digits.</param>
/// <param name="Style">The paragraph style that stands for it.</param>
/// <param name="RestartsAfter">It restarts after a level above this one, from 1; 0 for never; null after any.</param>
internal sealed record ListLevel(
    int Start,
    string Format,
    string Text,
    string Suffix,
    bool IsLegal,
    string? Style,
    int? RestartsAfter
)
{
    /// <summary>A level that nobody described.</summary>
    public static ListLevel Plain { get; } = new(1, "none", "", "nothing", false, null, null);
}

/// <summary>A list as paragraphs refer to it.</summary>
/// <param name="Counter">The abstract list, whose numbers it shares with others.</param>
/// <param name="Levels">Its nine levels.</param>
/// <param name="Restarts">Levels that begin anew where it is used first, with their numbers.</param>
internal sealed record ListDefinition(
    int Counter,
    IReadOnlyList<ListLevel> Levels,
    IReadOnlyDictionary<int, int> Restarts
);

/// <summary>The lists of a document and how far each has been counted: gives the numbers that Word shows by itself.</summary>
internal sealed class Numbering(IReadOnlyDictionary<int, ListDefinition> lists)
{
    /// <summary>How many levels a list has.</summary>
    public const int Levels = 9;

    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<int> _used = [];

    /// <summary>The level of a list that a style stands for.</summary>
    public int? LevelOfStyle(int list, string style)
    {
        if (!lists.TryGetValue(list, out var definition))
        {
            return null;
        }

        for (var i = 0; i < definition.Levels.Count; i++)
        {
            if (definition.Levels[i].Style == style)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Counts a paragraph of a list and gives what stands before its text.</summary>
    public string Next(int list, int depth)
    {
        if (!lists.TryGetValue(list, out var definition))
        {
            return "";
        }

        depth = Math.Clamp(depth, 0, Levels - 1);
        if (!_counters.TryGetValue(definition.Counter, out var numbers))
        {
            numbers = new int?[Levels];
            _counters.Add(definition.Counter, numbers);
        }

        if (_used.Add(list))
        {
            foreach (var (level, start) in definition.Restarts)
            {
                numbers[level] = start == int.MinValue ? null : start - 1;
            }
        }

        Count(numbers, definition.Levels, depth);
        return Render(numbers, definition.Levels, depth);
    }

    private static void Count(int?[] numbers, IReadOnlyList<ListLevel> levels, int depth)
    {
        for (var above = 0; above < depth; above++)
        {
            numbers[above] ??= levels[above].Start;
        }

        numbers[depth] = numbers[depth] is { } last ? unchecked(last + 1) : levels[depth].Start;
        for (var below = depth + 1; below < Levels; below++)
        {
            if (levels[below].RestartsAfter is not { } limit || depth < limit)
            {
                numbers[below] = null;
            }
        }
    }

    private static string Render(int?[] numbers, IReadOnlyList<ListLevel> levels, int depth)
    {
        var level = levels[depth];
        if (level.Format == "bullet")
        {
            return "";
        }

        var text = new StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (
                level.Text[i] == '%'
                && i + 1 < level.Text.Length
                && level.Text[i + 1] is >= '1' and <= '9' and var digit
            )
            {
                var part = digit - '1';
                var format = level.IsLegal ? "decimal" : levels[part].Format;
                text.Append(ListNumbers.Write(numbers[part] ?? levels[part].Start, format));
                i++;
            }
            else
            {
                text.Append(level.Text[i]);
            }
        }

        // Marks of Chinese numbers carry their own distance; a bare number needs a blank.
        if (text.Length > 0 && level.Suffix != "nothing" && char.IsLetterOrDigit(text[^1]))
        {
            text.Append(' ');
        }

        return text.ToString();
    }
}
