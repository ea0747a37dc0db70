namespace Mingzhang.Changes.Texts;

/// <summary>Divides a paragraph into sentences, each with its stop and the quotes and brackets that close behind it.</summary>
internal static class Sentences
{
    private const string Stops = "。！？；;!?\n";
    private const string Closings = "”’」』》）)】〕]\"'";

    /// <summary>The sentences, without blanks around them; empty ones are left out.</summary>
    public static IEnumerable<string> In(string paragraph)
    {
        var start = 0;
        for (var at = 0; at < paragraph.Length; at++)
        {
            if (!Stops.Contains(paragraph[at], StringComparison.Ordinal))
            {
                continue;
            }

            while (at + 1 < paragraph.Length && Closings.Contains(paragraph[at + 1], StringComparison.Ordinal))
            {
                at++;
            }

            if (paragraph[start..(at + 1)].Trim() is { Length: > 0 } sentence)
            {
                yield return sentence;
            }

            start = at + 1;
        }

        if (paragraph[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }
}
