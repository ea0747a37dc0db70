using System.Globalization;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>What the characters of symbol fonts mean: their codes mean nothing without the font.</summary>
internal static class SymbolFonts
{
    // Adobe's Symbol encoding, the marks that stand in indicators and lists.
    private static readonly Dictionary<int, char> Symbol = new()
    {
        [0xA3] = '≤',
        [0xB3] = '≥',
        [0xB1] = '±',
        [0xB4] = '×',
        [0xB8] = '÷',
        [0xB9] = '≠',
        [0xBB] = '≈',
        [0xA5] = '∞',
        [0xB0] = '°',
        [0xB7] = '•',
        [0xD6] = '√',
        [0xE5] = '∑',
        [0x6D] = 'μ',
        [0x61] = 'α',
        [0x62] = 'β',
        [0x44] = 'Δ',
    };

    private static readonly Dictionary<int, char> Wingdings = new()
    {
        [0x6C] = '●',
        [0x6E] = '■',
        [0x6F] = '□',
        [0x71] = '□',
        [0x72] = '□',
        [0x75] = '◆',
        [0x76] = '❖',
        [0x9F] = '•',
        [0xA1] = '○',
        [0xA7] = '▪',
        [0xA8] = '□',
        [0xD8] = '➢',
        [0xFB] = '✗',
        [0xFC] = '✓',
        [0xFD] = '☒',
        [0xFE] = '☑',
    };

    private static readonly Dictionary<int, char> Wingdings2 = new()
    {
        [0x4F] = '✗',
        [0x50] = '✓',
        [0x51] = '☒',
        [0x52] = '☑',
        [0x53] = '☒',
        [0x54] = '☒',
        [0x2A] = '□',
        [0xA3] = '□',
    };

    /// <summary>The character of a w:sym; a box if nobody knows it here.</summary>
    public static string OfSymbol(string? font, string? code) =>
        int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and <= 0xFFFF
            ? Translate(((char)number).ToString(), font, isSymbol: true)
            : "";

    /// <summary>A text of a run, with the private codes of its symbol font told.</summary>
    public static string Translate(string text, string? font, bool isSymbol = false)
    {
        var table = Table(font);
        if (!isSymbol && !text.Any(IsPrivate))
        {
            return text;
        }

        return string.Concat(text.Select(c => Translate(c, table, isSymbol)));
    }

    private static char Translate(char c, Dictionary<int, char>? table, bool isSymbol)
    {
        if (!IsPrivate(c) && !(isSymbol && table is not null && c <= 0xFF))
        {
            return char.IsSurrogate(c) && isSymbol ? '□' : c;
        }

        var code = c & 0xFF;
        if (table is not null && table.TryGetValue(code, out var known))
        {
            return known;
        }

        // In the font Symbol digits, brackets and signs are where ASCII has them.
        return ReferenceEquals(table, Symbol) && code is >= 0x20 and < 0x40 ? (char)code : '□';
    }

    private static Dictionary<int, char>? Table(string? font) =>
        font?.ToUpperInvariant() switch
        {
            "SYMBOL" => Symbol,
            "WINGDINGS" => Wingdings,
            "WINGDINGS 2" => Wingdings2,
            _ => null,
        };

    private static bool IsPrivate(char c) => c is >= '\uF000' and <= '\uF0FF';
}
