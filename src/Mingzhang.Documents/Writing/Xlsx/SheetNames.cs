using System.Globalization;
using System.Text;
using Mingzhang.Documents.Packages;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Gives out names of sheets that every program accepts and no two sheets share.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "History", XlsxPackage.MapSheet };

    /// <summary>The name of a sheet for a text: without the characters that names may not hold, and cut where it is too long.</summary>
    public string Of(string text)
    {
        var name = Plain(text);
        var free = Cut(name, Longest);
        for (var i = 2; !_taken.Add(free); i++)
        {
            var tail = string.Create(CultureInfo.InvariantCulture, $"（{i}）");
            free = Cut(name, Longest - tail.Length) + tail;
        }

        return free;
    }

    /// <summary>A name as formulas and links write it.</summary>
    public static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Plain(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var c in InertText.OnOneLine(text))
        {
            if (c is not ('[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' or '\uFFFD'))
            {
                name.Append(c);
            }
        }

        var plain = name.ToString().Trim();
        return plain.Length == 0 ? "表" : plain;
    }

    private static string Cut(string name, int longest)
    {
        if (name.Length <= longest)
        {
            return name;
        }

        return name[..(char.IsHighSurrogate(name[longest - 1]) ? longest - 1 : longest)].TrimEnd();
    }
}
