using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Names;

/// <summary>
/// Holds codes and names of units against each other: one unit has one code in all tables, the sum of a department is not
/// called 本级, and the units of the tables stand in the list of the overview.
/// </summary>
internal sealed class UnitAudit : IAudit
{
    private const string CodeKey = "单位.编码";
    private const string SumKey = "单位.本级";
    private const string ListKey = "单位.构成";
    private const string Own = "本级";

    public void Run(AuditContext context, FindingSink sink)
    {
        Codes(context, sink);
        var named = UnitRows.Named(context.Pack);
        var units = named.Where(u => u.Code.Length == 6).Select(u => u.Code).Distinct(StringComparer.Ordinal).Count();
        if (units > 1)
        {
            Sums(sink, named);
            List(context, sink, named);
        }
    }

    // A unit's pack prints the unit's code; a table that prints the department's instead stands alone.
    private static void Codes(AuditContext context, FindingSink sink)
    {
        var coded = UnitRows.Coded(context.Pack);
        var full = coded.Where(c => c.Code.Length == 6).Select(c => c.Code).Distinct(StringComparer.Ordinal).ToList();
        if (full.Count != 1 || context.Source is null)
        {
            return;
        }

        foreach (var table in coded.GroupBy(c => c.Table))
        {
            var cut = table.Where(c => c.Code.Length == 3).ToList();
            if (cut.Count == 0)
            {
                sink.Passed(CodeKey);
                continue;
            }

            sink.Report(
                CodeKey,
                [("表", table.Key.Title), ("写", cut[0].Code), ("应", full[0])],
                cut.Select(c => c.Place).Take(40),
                null,
                new Breach(
                    full[0],
                    cut[0].Code,
                    Severity: IsPrescribed(context, table.Key.Form) ? Severity.Notice : null
                )
            );
        }
    }

    // Some layouts themselves print the department's code there.
    private static bool IsPrescribed(AuditContext context, string form) =>
        context.Source is { } source
        && source.Profile.FormOf(source.Layout, form) is { } definition
        && definition
            .Panels.SelectMany(p => FormShape.AllRows(p.Rows))
            .SelectMany(r => r.Cells.Values)
            .Any(c => c.Source.Contains("{部门代码}", StringComparison.Ordinal));

    private static void Sums(FindingSink sink, IReadOnlyList<UnitRow> named)
    {
        var wrong = named.Where(n => n.Code.Length != 6 && n.Name.EndsWith(Own, StringComparison.Ordinal)).ToList();
        if (wrong.Count == 0)
        {
            sink.Passed(SumKey);
            return;
        }

        sink.Report(
            SumKey,
            [("文字", wrong[0].Name)],
            wrong.Select(w => w.Place),
            null,
            new Breach(Found: wrong[0].Name)
        );
    }

    private static void List(AuditContext context, FindingSink sink, IReadOnlyList<UnitRow> named)
    {
        var overview = context.Passages.Where(p => p.Role == PartKind.Overview).ToList();
        var text = string.Concat(overview.Select(p => Folding.Fold(p.Text)));
        var units = named.Where(n => n.Code.Length == 6 && !IsHead(context, n)).DistinctBy(n => n.Code).ToList();
        var absent = units.Where(u => !Spellings(u.Name).Any(s => text.Contains(s, StringComparison.Ordinal))).ToList();
        if (absent.Count == 0 || absent.Count == units.Count)
        {
            sink.Passed(ListKey, absent.Count == 0 ? 1 : 0);
            return;
        }

        var section = overview.Where(p => !p.IsHeading && p.Section.Contains("构成", StringComparison.Ordinal));
        sink.Report(
            ListKey,
            [("文字", string.Join('、', absent.Select(a => a.Name)))],
            section.Select(p => p.Place).Take(10).Concat(absent.Select(a => a.Place)),
            null,
            new Breach(Expected: string.Join('、', absent.Select(a => a.Name)))
        );
    }

    // The department's own office need not stand in the list of its units.
    private static bool IsHead(AuditContext context, UnitRow unit) =>
        unit.Name.EndsWith(Own, StringComparison.Ordinal)
        || unit.Code.EndsWith("001", StringComparison.Ordinal)
        || Folding.Fold(context.Pack.Identity.Name).StartsWith(unit.Name, StringComparison.Ordinal);

    // 青山市绿水区就业服务局, 绿水区就业服务局, 就业服务局.
    private static IEnumerable<string> Spellings(string name)
    {
        yield return name;
        for (var i = 1; i < name.Length - 4; i++)
        {
            if (name[i] is '省' or '市' or '区' or '县' or '州' or '旗')
            {
                yield return name[(i + 1)..];
            }
        }
    }
}
