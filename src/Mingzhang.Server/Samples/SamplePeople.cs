using Mingzhang.Server.Security;

namespace Mingzhang.Server.Samples;

/// <summary>Somebody of the sample district.</summary>
/// <param name="Login">What is typed to log in.</param>
/// <param name="Name">The name on pages: an office, nobody's name.</param>
/// <param name="Role">The role.</param>
/// <param name="Unit">For which unit.</param>
internal sealed record SamplePerson(string Login, string Name, Role Role, string Unit = Grant.Everywhere);

/// <summary>The people of the sample district.</summary>
internal static class SamplePeople
{
    /// <summary>One for every role, each for the whole district, so that whoever looks around sees everything.</summary>
    public static IReadOnlyList<SamplePerson> OfTheDistrict { get; } =
    [
        new("jingban", "经办", Role.Preparer),
        new("fuzeren", "单位负责人", Role.UnitHead),
        new("zhuguan", "主管部门", Role.Department),
        new("yewuke", "财政业务科", Role.FinanceDivision),
        new("yusuanke", "预算科", Role.BudgetOffice),
        new("jixiaoke", "绩效科", Role.PerformanceOffice),
        new("shenji", "审计", Role.Auditor),
        new("admin", "管理员", Role.Administrator),
    ];

    /// <summary>The people of one department, each with a unit of his own.</summary>
    public static IReadOnlyList<SamplePerson> OfADepartment { get; } =
    [
        new("ty-caiwu", "体育局财务", Role.UnitHead, "245"),
        new("ty-benji", "体育局本级经办", Role.Preparer, "245001"),
        new("ty-zhifa", "执法所经办", Role.Preparer, "245002"),
        new("ty-youyong", "游泳馆经办", Role.Preparer, "245003"),
    ];
}
