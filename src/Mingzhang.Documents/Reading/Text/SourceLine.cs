using Mingzhang.Places;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>A line of a text file as it stands, without its line end.</summary>
/// <param name="Number">Its number from 1.</param>
/// <param name="Text">The line.</param>
internal readonly record struct SourceLine(int Number, string Text)
{
    /// <summary>Where it stands.</summary>
    public Place Place => new() { Line = Number };

    /// <summary>Whether there is nothing on it, not even a tab.</summary>
    public bool IsBlank => Text.AsSpan().Trim(" \u3000\u00A0\r").IsEmpty;

    /// <summary>Whether it holds a tab, so that it is a row or a cell.</summary>
    public bool HasTab => Text.Contains('\t');

    /// <summary>Whether its only tab leads it, as a cell does where every cell has a line of its own.</summary>
    public bool IsCell => Text.Length > 0 && Text[0] == '\t' && Text.IndexOf('\t', 1) < 0;

    /// <summary>Ordinary text: neither blank nor with a tab.</summary>
    public bool IsOrdinary => !HasTab && !IsBlank;

    /// <summary>The lines of a text; LF, CRLF and CR end them.</summary>
    public static List<SourceLine> Split(string text, ReadingBudget budget)
    {
        var lines = new List<SourceLine>();
        foreach (var line in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n'))
        {
            budget.Step();
            lines.Add(new SourceLine(lines.Count + 1, line));
        }

        return lines;
    }
}
