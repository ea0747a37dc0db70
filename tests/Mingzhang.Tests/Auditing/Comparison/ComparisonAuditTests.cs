using Mingzhang.Auditing;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Tests.Compiling;
using Mingzhang.Tests.Profiles;

namespace Mingzhang.Tests.Auditing.Comparison;

public sealed class ComparisonAuditTests
{
    private const string Office = "139001";
    private const string Station = "139002";

    [Fact]
    public void A_department_that_is_its_units_is_clean()
    {
        var findings = Check(Department(), UnitPack(Office, 300_000m), UnitPack(Station, 200_000m));

        Assert.DoesNotContain(findings, f => f.Rule.StartsWith("MZ-A-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_unit_that_publishes_another_figure_is_found_in_its_block_and_in_the_sum()
    {
        var findings = Check(Department(), UnitPack(Office, 300_000m), UnitPack(Station, 210_000m));

        var block = findings.First(f => f.Rule == "MZ-A-001");
        Assert.Equal(("21", "20", "-1"), (block.Expected, block.Found, block.Difference));
        Assert.Contains("示例县水利站", block.Message, StringComparison.Ordinal);
        Assert.Contains(findings, f => f is { Rule: "MZ-A-002", Severity: Severity.Error });
    }

    [Fact]
    public void Sums_wait_until_every_unit_is_there()
    {
        var findings = Check(Department(), UnitPack(Station, 210_000m));

        Assert.Contains(findings, f => f.Rule == "MZ-A-001");
        Assert.DoesNotContain(findings, f => f.Rule == "MZ-A-002");
    }

    [Fact]
    public void From_the_units_side_the_finding_stands_in_the_units_pack()
    {
        var findings = Check(UnitPack(Station, 210_000m), Department());

        var block = findings.First(f => f.Rule == "MZ-A-001");
        Assert.Equal(("20", "21"), (block.Expected, block.Found));
    }

    [Fact]
    public void A_pack_that_has_nothing_to_do_with_it_is_only_told_of()
    {
        var stranger = BookBuilder
            .Budget()
            .Cover(c => c with { DepartmentCode = "201", DepartmentName = "示例县档案馆" })
            .Unit("201001", "示例县档案馆机关")
            .Basic("201001", "2012601", "30101", 50_000m)
            .Compile();

        var finding = Assert.Single(
            Check(Department(), stranger),
            f => f.Rule.StartsWith("MZ-A-", StringComparison.Ordinal)
        );

        Assert.Equal(("MZ-A-006", Severity.Notice), (finding.Rule, finding.Severity));
    }

    private static IReadOnlyList<Finding> Check(Pack pack, params Pack[] against) =>
        PackAudit
            .Check(
                new AuditRequest(OurProfiles.Sichuan, pack)
                {
                    Against = [.. against.Select(p => new AgainstPack(OurProfiles.Sichuan, p))],
                }
            )
            .Findings;

    private static Pack Department() =>
        BookBuilder
            .Budget()
            .Unit(Office, "示例县水务局机关")
            .Unit(Station, "示例县水利站")
            .Basic(Office, "2130301", "30101", 300_000m)
            .Basic(Station, "2130306", "30101", 200_000m)
            .Income(Office, "一般公共预算拨款收入", 300_000m)
            .Income(Station, "一般公共预算拨款收入", 200_000m)
            .Compile();

    private static Pack UnitPack(string code, decimal yuan)
    {
        var (name, function) = code == Office ? ("示例县水务局机关", "2130301") : ("示例县水利站", "2130306");
        return BookBuilder
            .Budget()
            .Cover(c => c with { Scope = PackScope.Unit })
            .Unit(code, name)
            .Basic(code, function, "30101", yuan)
            .Income(code, "一般公共预算拨款收入", yuan)
            .Compile();
    }
}
