using System.Globalization;
using System.Text.Json;
using Mingzhang.Books.Schema;
using Mingzhang.Numbers;

namespace Mingzhang.Server.Books;

/// <summary>
/// How a row's cells are kept: texts as a JSON array, amounts as whole fen beside it. What was typed into an amount's cell and
/// is no amount stays as text, so that nothing is lost and the check can name it.
/// </summary>
internal static class StoredCells
{
    /// <summary>Parts cells into texts and fen.</summary>
    public static (string Json, IReadOnlyList<(int Ordinal, long Fen)> Amounts) Part(
        BookSheet sheet,
        IReadOnlyList<string> cells
    )
    {
        var texts = new string[sheet.Columns.Count];
        List<(int, long)> amounts = [];
        for (var i = 0; i < texts.Length; i++)
        {
            var text = i < cells.Count ? cells[i] : "";
            if (sheet.Columns[i].Kind == BookColumnKind.Amount && TryFen(text, out var fen))
            {
                amounts.Add((i, fen));
                text = "";
            }

            texts[i] = text;
        }

        return (JsonSerializer.Serialize(texts), amounts);
    }

    /// <summary>The texts alone; an amount's cell is blank among them.</summary>
    public static string[] Texts(string json) => JsonSerializer.Deserialize<string[]>(json) ?? [];

    /// <summary>The cells of texts and fen, one for each column.</summary>
    public static string[] Join(BookSheet sheet, string json, IEnumerable<(int Ordinal, long Fen)> amounts)
    {
        var cells = Texts(json);
        Array.Resize(ref cells, sheet.Columns.Count);
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] ??= "";
        }

        foreach (var (ordinal, fen) in amounts)
        {
            cells[ordinal] = new Amount(fen).ToString();
        }

        return cells;
    }

    /// <summary>The pattern of LIKE, with ! before what is meant literally, of texts that have words in them.</summary>
    public static string PatternOf(string words)
    {
        // As the words stand in the JSON, without its quotes.
        var json = JsonSerializer.Serialize(words)[1..^1];
        return $"%{json.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
    }

    /// <summary>Reads yuan as fen; false for a text that is no amount with at most two decimals.</summary>
    public static bool TryFen(string text, out long fen)
    {
        const NumberStyles styles =
            NumberStyles.AllowLeadingSign
            | NumberStyles.AllowDecimalPoint
            | NumberStyles.AllowThousands
            | NumberStyles.AllowLeadingWhite
            | NumberStyles.AllowTrailingWhite;
        fen = 0;
        if (
            text.Length is 0 or > 30
            || !decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out var yuan)
            || Math.Abs(yuan) > 10_000_000_000_000m
            || yuan * 100m != decimal.Truncate(yuan * 100m)
        )
        {
            return false;
        }

        fen = (long)(yuan * 100m);
        return true;
    }
}
