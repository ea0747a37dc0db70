using System.Globalization;
using System.Text;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>Shows days since the end of 1899 as dates and times.</summary>
internal static class DateText
{
    private const int DaysTo1904 = 1462;
    private const int LastDay = 2_958_465;
    private const int SecondsOfDay = 86_400;
    private const string Weekdays = "日一二三四五六";
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>The text of a day and time; null if there is no such day.</summary>
    /// <param name="serial">Days; the fraction is the time of day.</param>
    /// <param name="tokens">The pieces of the format.</param>
    /// <param name="startsIn1904">Whether days are counted from 1904.</param>
    public static string? Show(decimal serial, IReadOnlyList<FormatToken> tokens, bool startsIn1904)
    {
        var seconds = decimal.ToInt64(Rounding.HalfUp(Math.Clamp(serial, -1, LastDay + 1) * SecondsOfDay, 0));
        var days = (seconds / SecondsOfDay) + (startsIn1904 ? DaysTo1904 : 0);
        if (seconds < 0 || days > LastDay)
        {
            return null;
        }

        // The programs count a 29 February 1900 that never was.
        var date = DayZero.AddDays((int)days + (days < 60 ? 1 : 0));
        var text = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind == FormatTokenKind.Date)
            {
                text.Append(Part(token.Text, date, seconds, IsMinute(tokens, i), HasHalfDays(tokens)));
            }
            else if (token.Kind is FormatTokenKind.Literal or FormatTokenKind.Point or FormatTokenKind.Comma)
            {
                text.Append(token.Text);
            }
        }

        return text.ToString().TrimEnd('.');
    }

    private static string Part(string name, DateOnly date, long seconds, bool isMinute, bool hasHalfDays)
    {
        var ofDay = (int)(seconds % SecondsOfDay);
        var hour = ofDay / 3600;
        var shownHour = hasHalfDays ? ((hour + 11) % 12) + 1 : hour;
        var minute = ofDay / 60 % 60;
        return name switch
        {
            "yy" or "y" => date.ToString("yy", CultureInfo.InvariantCulture),
            ['y', ..] or ['e', ..] => date.ToString("yyyy", CultureInfo.InvariantCulture),
            "m" => Digits(isMinute ? minute : date.Month, 1),
            "mm" => Digits(isMinute ? minute : date.Month, 2),
            "mmm" => date.ToString("MMM", CultureInfo.InvariantCulture),
            "mmmmm" => date.ToString("MMMM", CultureInfo.InvariantCulture)[..1],
            ['m', ..] => date.ToString("MMMM", CultureInfo.InvariantCulture),
            "d" => Digits(date.Day, 1),
            "dd" => Digits(date.Day, 2),
            "ddd" => date.ToString("ddd", CultureInfo.InvariantCulture),
            ['d', ..] => date.ToString("dddd", CultureInfo.InvariantCulture),
            "aaa" => Weekdays[(int)date.DayOfWeek].ToString(),
            ['a', 'a', ..] => "星期" + Weekdays[(int)date.DayOfWeek],
            "h" => Digits(shownHour, 1),
            ['h', ..] => Digits(shownHour, 2),
            "s" => Digits(ofDay % 60, 1),
            ['s', ..] => Digits(ofDay % 60, 2),
            ['[', 'h', ..] => Digits(seconds / 3600, 1),
            ['[', 'm', ..] => Digits(seconds / 60, 1),
            ['[', 's', ..] => Digits(seconds, 1),
            _ => name.Split('/')[hour < 12 ? 0 : 1],
        };
    }

    private static string Digits(long number, int width) =>
        number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');

    private static bool HasHalfDays(IReadOnlyList<FormatToken> tokens) =>
        tokens.Any(t => t.Kind == FormatTokenKind.Date && t.Text.Contains('/', StringComparison.Ordinal));

    // m stands for minutes behind an hour or before seconds.
    private static bool IsMinute(IReadOnlyList<FormatToken> tokens, int at)
    {
        var before = tokens
            .Take(at)
            .LastOrDefault(t => t.Kind == FormatTokenKind.Date && !t.Text.Contains('/', StringComparison.Ordinal));
        var behind = tokens.Skip(at + 1).FirstOrDefault(t => t.Kind == FormatTokenKind.Date);
        return before.Text is "h" or "hh" or "[h]" or "[hh]" || behind.Text is "s" or "ss";
    }
}
