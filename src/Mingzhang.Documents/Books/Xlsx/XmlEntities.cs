using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>The five entities that XML has by itself, and characters by their number.</summary>
internal static class XmlEntities
{
    /// <summary>Replaces the entities of a text.</summary>
    /// <returns>False if there is any other.</returns>
    public static bool TryReplace(string text, [NotNullWhen(true)] out string? replaced)
    {
        replaced = null;
        var result = new StringBuilder(text.Length);
        var start = 0;
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = text.IndexOf('&', start))
        {
            var end = text.IndexOf(';', at);
            if (end < 0 || !TryCharacter(text.AsSpan((at + 1)..end), out var character))
            {
                return false;
            }

            result.Append(text, start, at - start).Append(character);
            start = end + 1;
        }

        replaced = result.Append(text, start, text.Length - start).ToString();
        return true;
    }

    private static bool TryCharacter(ReadOnlySpan<char> name, out string character)
    {
        character = name switch
        {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            _ => "",
        };
        if (character.Length > 0)
        {
            return true;
        }

        int code;
        var isNumber = name is ['#', 'x', ..]
            ? int.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code)
            : int.TryParse(
                name is ['#', ..] ? name[1..] : [],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out code
            );
        if (!isNumber || !Rune.IsValid(code))
        {
            return false;
        }

        character = new Rune(code).ToString();
        return true;
    }
}
