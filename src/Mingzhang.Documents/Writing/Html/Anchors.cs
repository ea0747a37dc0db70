using System.Globalization;
using System.Text;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>Gives every table of a page a short name of its own, from which the ids of its cells are made.</summary>
internal sealed class Anchors
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The name of a table: its printed number, or its form where none is printed. The second table of one name gets -b2,
    /// and so on, which no number of a form looks like.
    /// </summary>
    public string Of(Table table)
    {
        var name = Token(table.Number.Length > 0 ? table.Number : table.Form);
        var free = name;
        for (var i = 2; !_taken.Add(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-b{i}");
        }

        return free;
    }

    /// <summary>Letters (Chinese ones too), digits, points and hyphens; anything else is left out.</summary>
    public static string Token(string text)
    {
        var token = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '.' or '_')
            {
                token.Append(c);
            }
        }

        return token.Length == 0 ? "x" : token.ToString();
    }
}
