namespace Mingzhang.Auditing.Performance;

/// <summary>Compares texts by the pairs of neighbouring characters that they share.</summary>
internal static class Pairs
{
    /// <summary>How many different pairs of the first text stand in the second.</summary>
    public static int Shared(string text, string other)
    {
        var pairs = new HashSet<(char, char)>();
        for (var i = 1; i < other.Length; i++)
        {
            pairs.Add((other[i - 1], other[i]));
        }

        var shared = new HashSet<(char, char)>();
        for (var i = 1; i < text.Length; i++)
        {
            if (pairs.Contains((text[i - 1], text[i])))
            {
                shared.Add((text[i - 1], text[i]));
            }
        }

        return shared.Count;
    }
}
