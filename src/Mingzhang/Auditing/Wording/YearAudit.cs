using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Narrative.Phrases;
using Mingzhang.Packs;

namespace Mingzhang.Auditing.Wording;

/// <summary>
/// Holds the years in headings and sentences against the year of the pack. Only what a pack says of its own figures is judged:
/// dates of laws, plans and documents, balances at the end of the year before and comparisons that name both years are left alone.
/// </summary>
internal sealed partial class YearAudit : IAudit
{
    private const string OwnKey = "年度.本年";
    private const string ComparedKey = "年度.上年";
    private const string MarkKey = "年度.漏年字";
    private const int LongestTitle = 60;

    public void Run(AuditContext context, FindingSink sink)
    {
        var marks = new Gathering(MarkKey);
        var year = YearOfTitles(context);
        var kind = context.Pack.Identity.Kind;
        var (own, compared) = (0, 0);
        foreach (var passage in context.Passages)
        {
            var text = passage.Readable.Text;
            if (!NamesYear(text))
            {
                continue;
            }

            foreach (Match match in WithoutMark().Matches(text))
            {
                marks.Add(match.Groups["found"].Value, passage.PlaceOfReadable(match.Groups["found"].Index, 5));
            }

            if (year == 0 || passage.Role is PartKind.Overview or PartKind.Glossary)
            {
                continue;
            }

            own += passage.IsHeading ? JudgeHeading(sink, passage, text, year, kind) : 0;

            foreach (var (at, length) in Sentences(text).Where(s => NamesYear(text.AsSpan(s.At, s.Length))))
            {
                own += JudgeOwn(sink, passage, text, at, length, year, kind);
                compared += JudgeCompared(sink, passage, text, at, length, year, kind);
            }
        }

        marks.Report(sink);
        sink.Passed(OwnKey, own == 0 ? 1 : 0);
        sink.Passed(ComparedKey, compared == 0 ? 1 : 0);
    }

    // 2023年，…安排政府采购预算… in the budget of 2024: the sentence begins with a year, names no other and states a budget.
    private static int JudgeOwn(
        FindingSink sink,
        TextPassage passage,
        string text,
        int at,
        int length,
        int year,
        PackKind kind
    )
    {
        var match = (kind == PackKind.Budget ? OwnBudget() : OwnFinal()).Match(text, at, length);
        if (
            !match.Success
            || IsOther(YearOf(match.Groups["year"].Value), year) is false
            || NotOwn().IsMatch(match.Groups["lead"].Value)
            || text.AsSpan(at, length).Contains(Text(year), StringComparison.Ordinal)
        )
        {
            return 0;
        }

        var found = match.Groups["year"];
        sink.Report(
            OwnKey,
            [("写", found.Value), ("应", Text(year)), ("句", text.Substring(at, length))],
            [passage.PlaceOfReadable(found.Index, Math.Min(30, at + length - found.Index))],
            null,
            new Breach(Text(year) + "年", found.Value + "年")
        );
        return 1;
    }

    // …比2021年预算增加… in the budget of 2023: the year compared with is not the year before.
    private static int JudgeCompared(
        FindingSink sink,
        TextPassage passage,
        string text,
        int at,
        int length,
        int year,
        PackKind kind
    )
    {
        var count = 0;
        foreach (Match match in Compared().Matches(text[at..(at + length)]))
        {
            var found = match.Groups["year"];
            var said = YearOf(found.Value);
            var ofBudget = match.Groups["what"].Value.Contains('预', StringComparison.Ordinal);
            var isRight =
                kind == PackKind.Budget
                    ? said == year - 1 || match.Groups["what"].Value.Contains('决', StringComparison.Ordinal)
                    : said == year - 1 || (said == year && ofBudget);
            if (isRight || Math.Abs(said - year) > 3)
            {
                continue;
            }

            count++;
            sink.Report(
                ComparedKey,
                [("写", found.Value), ("应", Text(year - 1)), ("句", match.Value)],
                [passage.PlaceOfReadable(at + match.Index, match.Length)],
                null,
                new Breach(Text(year - 1) + "年", found.Value + "年")
            );
        }

        return count;
    }

    // 2022年部门预算表 as a heading in the budget of 2023.
    private static int JudgeHeading(FindingSink sink, TextPassage passage, string text, int year, PackKind kind)
    {
        var match = Heading().Match(text);
        if (
            !match.Success
            || !IsOther(YearOf(match.Groups["year"].Value), year)
            || (match.Groups["kind"].Value == "预算") != (kind == PackKind.Budget)
            || text.Contains(Text(year), StringComparison.Ordinal)
        )
        {
            return 0;
        }

        sink.Report(
            OwnKey,
            [("写", match.Groups["year"].Value), ("应", Text(year)), ("句", text)],
            [passage.Place],
            null,
            new Breach(Text(year) + "年", match.Groups["year"].Value + "年")
        );
        return 1;
    }

    // The year that the titles name; 0 when they do not agree.
    private static int YearOfTitles(AuditContext context)
    {
        var years = context
            .Passages.Where(p => p.Text.Length <= LongestTitle)
            .Select(p => p.Readable.Text)
            .Concat(context.Pack.Parts.Select(p => ReadableText.Of(p.Title).Text))
            .Where(t => NamesYear(t))
            .Select(t => Heading().Match(t))
            .Where(m => m.Success)
            .GroupBy(m => YearOf(m.Groups["year"].Value))
            .Select(g => (Year: g.Key, Count: g.Count()))
            .OrderByDescending(g => g.Count)
            .ThenByDescending(g => g.Year == context.Pack.Identity.Year)
            .ToList();
        return years.Count == 0 ? context.Pack.Identity.Year
            : years[0].Count * 3 >= years.Sum(y => y.Count) * 2 ? years[0].Year
            : 0;
    }

    // A quick look before the patterns.
    private static bool NamesYear(ReadOnlySpan<char> text) => text.Contains("20", StringComparison.Ordinal);

    private static bool IsOther(int said, int year) => said != year && Math.Abs(said - year) <= 3;

    private static IEnumerable<(int At, int Length)> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is '。' or '；')
            {
                if (i > start)
                {
                    yield return (start, i - start);
                }

                start = i + 1;
            }
        }
    }

    private static int YearOf(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(^|[^\d年月日./\-])(?<found>20\d\d度)(\p{IsCJKUnifiedIdeographs}|[，。])",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex WithoutMark();

    [GeneratedRegex(
        @"^(?<lead>(\d{1,2}[.、])?[^\d，。；：]{0,60})(?<year>20\d\d)年度?，?[^\d，。；底末初]{0,40}(未安排|没有安排|没有使用|无政府采购|安排政府采购|总?预算(总数|数|总额)?为?\d)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OwnBudget();

    [GeneratedRegex(
        @"^(?<lead>(\d{1,2}[.、])?[^\d，。；：]{0,60})(?<year>20\d\d)年度?，?[^\d，。；底末初]{0,40}((支出|收入)?决算(总数|数|总额)?为?\d|(收入|支出|、支)(总计|合计)(均为)?\d|政府采购支出总额)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OwnFinal();

    // What the year belongs to is not the pack's own figure.
    [GeneratedRegex(
        "(比|较|与|同|截至|截止|自|从|于|至|按|据|对|上年|以|由|将)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NotOwn();

    [GeneratedRegex(
        @"(?<year>20\d\d)年度?(部门|单位|汇总|收支)*(?<kind>预算|决算)(公开|情况说明|编制|说明|表|$)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"(比|较|与|同)(?<year>20\d\d)年度?(?<what>(部门|单位|财政拨款|收支|收入|支出|年初|当年|三公经费)*(总?预算|总?决算|执行数|相比|总数))[^。；]{0,30}",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Compared();
}
