using System.Collections.Frozen;

namespace Mingzhang.Accounts;

/// <summary>
/// Which 政府经济分类 account a 部门经济分类 account usually goes to. The table is a reconstruction, not the official 对应表: a suggestion
/// for a person to confirm, never a ground for a finding.
/// </summary>
public static class GovernmentAccounts
{
    private const string Heading = "code,name,administrative,institution,confirmed,note";

    private static readonly Lazy<
        FrozenDictionary<AccountCode, (AccountCode Administrative, AccountCode Institution)>
    > Map = new(() =>
        AccountData
            .ReadRows("department-to-government", Heading)
            .ToFrozenDictionary(
                fields => AccountCode.Parse(fields[0]),
                fields => (AccountCode.Parse(fields[2]), AccountCode.Parse(fields[3]))
            )
    );

    /// <summary>For a body paid as 机关 (行政, 参公): 30201 → 50201. A local sub-item goes where its 款 goes.</summary>
    /// <returns><see langword="null"/> if the table has no suggestion, or the code is a 类.</returns>
    public static AccountCode? SuggestForAdministrativeBody(AccountCode departmentEconomic) =>
        departmentEconomic.Category is { } category && Map.Value.TryGetValue(category, out var to)
            ? to.Administrative
            : null;

    /// <summary>For a public institution (事业单位): 30201 → 50502. A local sub-item goes where its 款 goes.</summary>
    /// <returns><see langword="null"/> if the table has no suggestion, or the code is a 类.</returns>
    public static AccountCode? SuggestForInstitution(AccountCode departmentEconomic) =>
        departmentEconomic.Category is { } category && Map.Value.TryGetValue(category, out var to)
            ? to.Institution
            : null;
}
