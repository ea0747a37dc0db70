using Mingzhang.Server.Security;

namespace Mingzhang.Server.Workbench;

/// <summary>An entry of the navigation.</summary>
/// <param name="Group">The words it stands under.</param>
/// <param name="Label">Its own words.</param>
/// <param name="Href">Where it leads; also what lies below it counts as there.</param>
/// <param name="Act">Who may do this act, in any unit, sees it; null for everybody.</param>
public sealed record NavigationEntry(string Group, string Label, string Href, string? Act = null);

/// <summary>The navigation at the left: only what the person can open.</summary>
public static class Navigation
{
    private const string Work = "编制和审核";
    private const string Open = "公开";
    private const string Manage = "管理";

    /// <summary>Every entry, in the order shown.</summary>
    public static IReadOnlyList<NavigationEntry> All { get; } =
    [
        new(Work, "今天", "/"),
        new(Work, "预算和决算", "/books"),
        new(Work, "审核", "/review", "写审核意见"),
        new(Work, "部门汇总", "/departments"),
        new(Work, "控制数", "/ceilings"),
        new(Work, "调整调剂", "/adjustments"),
        new(Work, "开始编一本", "/start", "修改簿"),
        new(Open, "应公开台账", "/ledger"),
        new(Open, "公开目录", "/public"),
        new(Open, "核验", "/audit", "核验外部公开件"),
        new(Manage, "任务", "/jobs"),
        new(Manage, "单位", "/units"),
        new(Manage, "科目", "/accounts"),
        new(Manage, "版式", "/profiles"),
        new(Manage, "人员", "/people", "管理人员"),
        new(Manage, "日志", "/log", "查看日志"),
    ];

    /// <summary>The entries that somebody sees, by group.</summary>
    public static IEnumerable<IGrouping<string, NavigationEntry>> For(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return All.Where(e => e.Act is null || person.MaySomewhere(e.Act))
            .GroupBy(e => e.Group, StringComparer.Ordinal);
    }

    /// <summary>The entry whose page is open, or null: of those that lead to the address or above it, the longest.</summary>
    public static NavigationEntry? At(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var shown =
            path.StartsWith("/book/", StringComparison.Ordinal) ? "/books"
            : path.StartsWith("/adjustment/", StringComparison.Ordinal) ? "/adjustments"
            : path;
        return All.Where(e =>
                shown == e.Href || (e.Href != "/" && shown.StartsWith(e.Href + "/", StringComparison.Ordinal))
            )
            .MaxBy(e => e.Href.Length);
    }
}
