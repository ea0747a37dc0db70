using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Puts figures together that were painted with a blank inside: <c>98. 92</c>, <c>1, 234.56</c>.</summary>
internal static partial class NumberRepair
{
    private const int Patience = 5_000;

    /// <summary>The text with such figures joined, and whether there was one.</summary>
    public static (string Text, bool IsRepaired) Join(string text)
    {
        if (!text.Contains(' ') || !(text.Contains('.') || text.Contains(',')))
        {
            return (text, false);
        }

        var isWhole = text.Length < 40 && Whole().IsMatch(text);
        var joined = isWhole
            ? text.Replace(" ", "", StringComparison.Ordinal)
            : Measured().Replace(text, "${whole}.${rest}");
        return (joined, joined.Length != text.Length);
    }

    /// <summary>Whether a text is one figure as tables print it: 1,234.56, -3, 45%.</summary>
    public static bool IsNumber(string text)
    {
        var (digits, points) = (0, 0);
        for (var i = 0; i < text.Length && i < 40; i++)
        {
            switch (text[i])
            {
                case >= '0' and <= '9':
                    digits++;
                    break;
                case '-' or '−' or '+' when i == 0:
                    break;
                case ',' when digits > 0 && points == 0:
                    break;
                case '.' when digits > 0 && points == 0:
                    points++;
                    break;
                case '%' or '％' when i == text.Length - 1:
                    break;
                default:
                    return false;
            }
        }

        return digits > 0 && text.Length < 40;
    }

    /// <summary>A text that is nothing but one figure with a blank before or after a point or comma.</summary>
    [GeneratedRegex(
        @"^[-−]?\d{1,3}( ?, ?\d{3})*( ?\. ?\d{1,6})?%?$|^[-−]?\d+ ?\. ?\d{1,6}%?$",
        RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex Whole();

    /// <summary>The same inside a sentence, where a unit behind it proves that it is one figure.</summary>
    [GeneratedRegex(
        @"(?<whole>\d)( \. ?|\. )(?<rest>\d{1,2} ?(万元|亿元|元|%|％|个百分点))",
        RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex Measured();
}
