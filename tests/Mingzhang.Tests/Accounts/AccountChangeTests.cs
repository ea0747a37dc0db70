using Mingzhang.Accounts;

namespace Mingzhang.Tests.Accounts;

/// <summary>The differences of two years' classifications, as the tables in use say them.</summary>
public sealed class AccountChangeTests
{
    [Fact]
    public void A_year_does_not_differ_from_itself() =>
        Assert.Empty(AccountChange.Between(ChartOfAccounts.Standard, AccountSystem.Functional, 2024, 2024));

    [Fact]
    public void Every_account_is_the_same_new_ended_or_renamed()
    {
        var chart = ChartOfAccounts.Standard;
        foreach (var system in Enum.GetValues<AccountSystem>())
        {
            var changes = AccountChange.Between(chart, system, 2018, 2025).ToDictionary(c => c.Code);
            Assert.All(
                chart.Accounts(system, 2018),
                a =>
                    Assert.Equal(
                        chart.Find(system, a.Code, 2025)?.Name ?? "",
                        changes.TryGetValue(a.Code, out var c) ? c.After?.Name ?? "" : a.Name
                    )
            );
            var known = chart.Accounts(system, 2018).Select(a => a.Code).ToHashSet();
            Assert.All(
                chart.Accounts(system, 2025).Where(a => !known.Contains(a.Code)),
                a => Assert.Null(changes[a.Code].Before)
            );
        }
    }

    [Fact]
    public void Seen_from_the_later_year_they_are_turned_round()
    {
        var there = AccountChange.Between(ChartOfAccounts.Standard, AccountSystem.Functional, 2018, 2025);
        var back = AccountChange.Between(ChartOfAccounts.Standard, AccountSystem.Functional, 2025, 2018);
        Assert.NotEmpty(there);
        Assert.Equal(there, back.Select(c => new AccountChange(c.After, c.Before)));
    }
}
