using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Places;

namespace Mingzhang.Auditing.Dates;

/// <summary>
/// Where a pack prints both, holds the day of publication against the day of approval: within 20 days (预算法第十四条). A pack that
/// prints only one, or several that differ, is not judged.
/// </summary>
internal sealed partial class TimelinessAudit : IAudit
{
    private const string Key = "及时.公开日期";
    private const int Days = 20;

    public void Run(AuditContext context, FindingSink sink)
    {
        if (!sink.Makes(Key))
        {
            return;
        }

        var approved = Dates(context, Approved());
        var published = Dates(context, Published());
        if (Only(approved) is not { } from || Only(published) is not { } to)
        {
            sink.ShortOfData(Key);
            return;
        }

        var last = from.Date.AddDays(Days);
        if (to.Date <= last && to.Date >= from.Date)
        {
            sink.Passed(Key);
            return;
        }

        sink.Report(
            Key,
            [("批复", Text(from.Date)), ("公开", Text(to.Date)), ("最迟", Text(last))],
            [to.Place],
            [from.Place],
            new Breach(Text(last), Text(to.Date))
        );
    }

    private static (DateOnly Date, Place Place)? Only(List<(DateOnly Date, Place Place)> dates) =>
        dates.DistinctBy(d => d.Date).ToList() is [var only] ? only : null;

    private static List<(DateOnly Date, Place Place)> Dates(AuditContext context, Regex phrase)
    {
        var dates = new List<(DateOnly, Place)>();
        foreach (var passage in context.Passages)
        {
            foreach (Match match in phrase.Matches(passage.Readable.Text))
            {
                if (DateOf(match) is { } date)
                {
                    dates.Add((date, passage.PlaceOfReadable(match.Index, match.Length)));
                }
            }
        }

        return dates;
    }

    private static DateOnly? DateOf(Match match)
    {
        int Number(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        var (year, month, day) = (Number("y"), Number("m"), Number("d"));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static string Text(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    [GeneratedRegex(
        @"批复(时间|日期)[:：为是]?(?<y>20\d\d)年(?<m>\d{1,2})月(?<d>\d{1,2})日",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Approved();

    [GeneratedRegex(
        @"(公开|公示|发布)(时间|日期)[:：为是]?(?<y>20\d\d)年(?<m>\d{1,2})月(?<d>\d{1,2})日",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Published();
}
