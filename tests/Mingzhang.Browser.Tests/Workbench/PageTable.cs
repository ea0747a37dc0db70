using System.Text.RegularExpressions;

namespace Mingzhang.Browser.Tests.Workbench;

/// <summary>A page that the tests look at.</summary>
/// <param name="Login">Who opens it; empty for somebody who has not logged in.</param>
/// <param name="Address">Its address; [2025/budget/245] stands for the number of that book.</param>
/// <param name="Picture">Its name in the gallery.</param>
/// <param name="IsShownSmall">Whether the gallery shows it on a phone and in the dark as well.</param>
internal sealed record PageShown(string Login, string Address, string Picture, bool IsShownSmall = false);

/// <summary>Every page of the workbench, once or more: a new page is one line.</summary>
internal static partial class PageTable
{
    private const string Sports = "/departments/2025/budget/245";
    private const string Late = "/book/[2025/budget/245003]";
    private const string Waiting = "/book/[2025/budget/245001]";
    private const string Own = "/book/[2024/budget/139001]";

    /// <summary>The pages.</summary>
    public static IReadOnlyList<PageShown> All { get; } =
    [
        new("", "/login", "login"),
        new("", "/public", "public", IsShownSmall: true),
        new("", "/public?unit=none", "public-none"),
        new("", "/public/2023/budget/316002", "public-pack", IsShownSmall: true),
        new("", "/public/2023/budget/316002/1/pack.html", "public-withdrawn"),
        new("", "/public/2023/budget/nowhere", "not-found-outside"),
        new("ty-zhifa", "/", "today", IsShownSmall: true),
        new("zhuguan", "/", "today-reviewer"),
        new("yusuanke", "/", "today-budget-office"),
        new("ty-zhifa", "/nothing-here", "not-found"),
        new("ty-zhifa", Own + "/flow", "refused"),
        new("ty-zhifa", "/password", "password"),
        new("jingban", "/books", "books"),
        new("jingban", "/books?year=1999", "books-none"),
        new("jingban", "/find?q=2080101", "find"),
        new("jingban", "/find", "find-nothing"),
        new("jingban", "/find?q=没有这样的", "find-none"),
        new("jingban", "/start?year=2025", "start"),
        new("jingban", Own + "/sheet/支出", "sheet", IsShownSmall: true),
        new("jingban", Own + "/sheet/收入", "sheet-incomes"),
        new("jingban", Own + "/sheet/项目", "sheet-projects"),
        new("jingban", Own + "/sheet/封面", "sheet-cover"),
        new("jingban", Own + "/sheet/文字", "sheet-text", IsShownSmall: true),
        new("jingban", Own + "/sheet/三公数量", "sheet-counts"),
        new("jingban", Own + "/sheet/绩效指标", "sheet-indicators"),
        new("zhuguan", Waiting + "/sheet/支出", "sheet-locked"),
        new("ty-zhifa", "/book/[2025/budget/245002]/check", "check"),
        new("ty-zhifa", "/book/[2025/budget/245002]/preview", "preview"),
        new("fuzeren", Late + "/flow", "flow"),
        new("zhuguan", Waiting + "/flow", "flow-reviewer"),
        new("zhuguan", "/review", "review-queue"),
        new("zhuguan", Waiting + "/review", "review", IsShownSmall: true),
        new("zhuguan", "/book/[2024/budget/252001]/publish", "publish"),
        new("zhuguan", "/book/[2023/budget/316002]/publish", "published"),
        new("zhuguan", "/departments?year=2025", "departments"),
        new("yusuanke", "/departments?year=2024&kind=final", "departments-final"),
        new("ty-caiwu", Sports, "department", IsShownSmall: true),
        new("ty-caiwu", Sports + "/differences", "department-differences"),
        new("ty-caiwu", Sports + "/packs", "department-packs"),
        new("ty-caiwu", Sports + "/tables", "department-tables"),
        new("ty-caiwu", Sports + "/figure?at=0.0.0.1", "department-figure"),
        new("yusuanke", "/ceilings?year=2025", "ceilings", IsShownSmall: true),
        new("ty-caiwu", "/ceilings?year=2025", "ceilings-of-a-department"),
        new("jingban", "/adjustments?year=2024", "adjustments"),
        new("jingban", "/adjustments?year=2025", "adjustments-none"),
        new("jingban", "/adjustment/1", "adjustment"),
        new("yusuanke", "/adjustment/2", "adjustment-to-approve"),
        new("yusuanke", "/ledger?year=2024", "ledger", IsShownSmall: true),
        new("shenji", "/audit", "audit"),
        new("shenji", "/audit/1", "audit-report", IsShownSmall: true),
        new("admin", "/jobs", "jobs"),
        new("ty-zhifa", "/jobs", "jobs-none"),
        new("admin", "/units?year=2025", "units"),
        new("jingban", "/units?year=2024", "units-of-a-preparer"),
        new("admin", "/people", "people", IsShownSmall: true),
        new("shenji", "/log", "log"),
        new("jingban", "/accounts", "accounts"),
        new("jingban", "/profiles", "profiles"),
    ];

    /// <summary>The addresses that answer with a file, a part of a page, or another address.</summary>
    public static IReadOnlyList<string> NoPages { get; } =
    [
        "/audit/{id:long}/file",
        "/audit/{id:long}/page/{number:int}",
        "/audit/{id:long}/report.json",
        "/audit/{id:long}/sheet.xlsx",
        "/book/{id:long}",
        "/book/{id:long}/book.xlsx",
        "/book/{id:long}/preview/pack",
        "/book/{id:long}/preview/pack.docx",
        "/book/{id:long}/preview/pack.xlsx",
        "/book/{id:long}/sheet/{name}/codes",
        "/book/{id:long}/sheet/{name}/line/{number:int}",
        "/book/{id:long}/sheet/{name}/rows",
        "/book/{id:long}/sheet/{name}/side",
        "/ceilings/template",
        "/find/units",
        "/go",
        "/jobs/{id:long}/result",
        "/ledger/file.csv",
        "/ledger/file.xlsx",
        "/units/table",
    ];

    /// <summary>Whether an address of the table is of this pattern.</summary>
    public static bool IsOf(string pattern, string address) =>
        Regex.IsMatch(
            Book().Replace(address, "1").Split('?')[0],
            $"^{Parameter().Replace(Regex.Escape(pattern), "[^/]+")}$",
            RegexOptions.NonBacktracking
        );

    /// <summary>The address with the numbers of books in it.</summary>
    public static string AddressOf(string address, IReadOnlyDictionary<string, long> books) =>
        Book().Replace(address, m => books[m.Value[1..^1]].ToString(System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\[[^\]]+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Book();

    [GeneratedRegex(@"\\\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
