using Mingzhang.Auditing;
using Mingzhang.Findings;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workbench;

namespace Mingzhang.Server.Departments;

/// <summary>What the department's pack prints for its units against the units' own packs, as they would be published now.</summary>
/// <param name="IsCompiled">Whether the department's book makes a pack.</param>
/// <param name="Compared">The units whose packs were held against it.</param>
/// <param name="Defective">The units whose books make no pack yet, with how many places are to be corrected.</param>
/// <param name="Outcomes">The rules, with how much each could be held to.</param>
/// <param name="Findings">What does not agree: 部门公开件中的单位数与单位公开件一致, 部门数等于所属单位之和; what rounding explains is none.</param>
public sealed record PackComparison(
    bool IsCompiled,
    IReadOnlyList<UnitRecord> Compared,
    IReadOnlyList<(UnitState Unit, int Defects)> Defective,
    IReadOnlyList<RuleOutcome> Outcomes,
    IReadOnlyList<Finding> Findings
)
{
    /// <summary>How many figures could be held against each other. A layout whose tables print no units gives none.</summary>
    public int Held => Outcomes.Sum(o => o.Passed + o.Failed);

    // The rules that hold a department's pack against those of its units.
    private static readonly string[] Rules = ["MZ-A-001", "MZ-A-002"];

    /// <summary>Compiles the packs and holds them against each other.</summary>
    public static async Task<PackComparison> ReadAsync(BookDesk desk, DepartmentState state, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(state);
        if (
            state.Book is not { } own
            || (await desk.CompileAsync(own.Id, cancel)).Found is not { Pack: { } pack, Profile: { } profile }
        )
        {
            return new PackComparison(IsCompiled: false, [], [], [], []);
        }

        List<UnitRecord> compared = [];
        List<(UnitState, int)> defective = [];
        List<AgainstPack> against = [];
        foreach (var unit in state.Units.Where(u => u.Book is not null))
        {
            var (_, found) = await desk.CompileAsync(unit.Book!.Id, cancel);
            if (found is { Pack: { } its, Profile: { } with })
            {
                against.Add(new AgainstPack(with, its));
                compared.Add(unit.Unit);
            }
            else
            {
                defective.Add((unit, found.Findings.Count));
            }
        }

        var report = against.Count == 0 ? null : PackAudit.Check(new AuditRequest(profile, pack) { Against = against });
        return new PackComparison(
            IsCompiled: true,
            compared,
            defective,
            [.. report?.Rules.Where(r => Rules.Contains(r.Rule, StringComparer.Ordinal)) ?? []],
            [
                .. report?.Findings.Where(f =>
                    f.Severity != Severity.Notice && Rules.Contains(f.Rule, StringComparer.Ordinal)
                )
                    ?? [],
            ]
        );
    }
}
