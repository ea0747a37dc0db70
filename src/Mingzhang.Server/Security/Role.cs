namespace Mingzhang.Server.Security;

/// <summary>What a person may be, each for a unit and all below it.</summary>
public enum Role
{
    /// <summary>单位经办: prepares.</summary>
    Preparer,

    /// <summary>单位负责人: submits.</summary>
    UnitHead,

    /// <summary>主管部门: reviews its units, consolidates, publishes.</summary>
    Department,

    /// <summary>财政业务科: reviews departments.</summary>
    FinanceDivision,

    /// <summary>预算科: ceilings, approval, deadlines.</summary>
    BudgetOffice,

    /// <summary>绩效科: goals and indicators.</summary>
    PerformanceOffice,

    /// <summary>审计: sees everything, changes nothing.</summary>
    Auditor,

    /// <summary>管理员: units, people, rights.</summary>
    Administrator,
}

/// <summary>The words for roles.</summary>
public static class Roles
{
    private static readonly string[] Words =
    [
        "单位经办",
        "单位负责人",
        "主管部门",
        "财政业务科",
        "预算科",
        "绩效科",
        "审计",
        "管理员",
    ];

    /// <summary>Every role.</summary>
    public static IReadOnlyList<Role> All { get; } = Enum.GetValues<Role>();

    /// <summary>The word for a role.</summary>
    public static string Chinese(this Role role) => Words[(int)role];

    /// <summary>The role of a word; false when no role is called so.</summary>
    public static bool TryParse(string word, out Role role)
    {
        var index = Array.IndexOf(Words, word);
        role = (Role)Math.Max(0, index);
        return index >= 0;
    }
}
