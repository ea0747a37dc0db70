using Mingzhang.Accounts;
using static Mingzhang.Accounts.AccountSystem;

namespace Mingzhang.Tests.Accounts;

/// <summary>What the embedded classification tables promise.</summary>
public sealed class AccountDataTests
{
    private static readonly ChartOfAccounts Chart = ChartOfAccounts.Standard;

    public static TheoryData<AccountSystem> Systems => [.. Enum.GetValues<AccountSystem>()];

    [Theory]
    [InlineData(Functional, 1490, 168)]
    [InlineData(DepartmentEconomic, 117, 112)]
    [InlineData(GovernmentEconomic, 81, 13)]
    [InlineData(Income, 78, 7)]
    public void The_tables_have_so_many_rows_and_so_many_confirmed(AccountSystem system, int rows, int confirmed)
    {
        Assert.Equal(rows, Chart.AllYears(system).Count);
        Assert.Equal(confirmed, Chart.AllYears(system).Count(a => a.Confirmed));
    }

    [Fact]
    public void The_functional_table_has_so_many_rows_a_level()
    {
        var levels = Chart.AllYears(Functional).CountBy(a => a.Level).ToDictionary();

        Assert.Equal(34, levels[AccountLevel.Class]);
        Assert.Equal(268, levels[AccountLevel.Category]);
        Assert.Equal(1188, levels[AccountLevel.Item]);
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void A_code_has_one_account_a_year(AccountSystem system)
    {
        foreach (var rows in Chart.AllYears(system).GroupBy(a => a.Code))
        {
            for (var year = 2007; year <= 2030; year++)
            {
                var inUse = rows.Where(a => a.IsValidIn(year)).ToList();
                Assert.True(inUse.Count <= 1, $"{rows.Key} {year}: {string.Join(", ", inUse)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Every_account_has_its_parent_in_every_year_since_2019(AccountSystem system)
    {
        foreach (var account in Chart.AllYears(system).Where(a => a.Code.Parent is not null))
        {
            for (var year = 2019; year <= 2026; year++)
            {
                var orphan = account.IsValidIn(year) && Chart.ParentOf(system, account.Code, year) is null;
                Assert.False(orphan, $"{account} has no parent in {year}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void The_rows_stand_in_code_order_and_earlier_names_first(AccountSystem system)
    {
        var rows = Chart.AllYears(system);

        for (var i = 1; i < rows.Count; i++)
        {
            var sorted =
                rows[i - 1].Code < rows[i].Code
                || (rows[i - 1].Code == rows[i].Code && rows[i - 1].ToYear < rows[i].FromYear);
            Assert.True(sorted, $"{rows[i - 1]} stands before {rows[i]}");
        }
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Names_are_trimmed_and_bracketed_in_full_width(AccountSystem system)
    {
        Assert.All(
            Chart.AllYears(system).SelectMany(a => a.Variants.Prepend(a.Name)),
            name =>
            {
                Assert.NotEqual("", name);
                Assert.DoesNotContain(name, char.IsWhiteSpace);
                Assert.DoesNotContain(name, char.IsAscii);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void No_two_siblings_of_a_year_are_variants_of_one_name(AccountSystem system)
    {
        foreach (var siblings in Chart.Accounts(system, 2024).GroupBy(a => a.Code.Parent))
        {
            var twins = siblings
                .GroupBy(a => AccountNames.LooseKey(a.Name))
                .Where(g => g.Count() > 1)
                .SelectMany(g => g);
            Assert.True(!twins.Any(), string.Join(", ", twins));
        }
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void An_account_that_moved_points_to_accounts_in_use_the_year_after(AccountSystem system)
    {
        foreach (var account in Chart.AllYears(system).Where(a => a.MovedTo.Count > 0))
        {
            Assert.NotNull(account.ToYear);
            Assert.All(
                account.MovedTo,
                code => Assert.True(Chart.Contains(system, code, account.ToYear.Value + 1), $"{account}→{code}")
            );
        }
    }

    [Fact]
    public void The_mapping_names_accounts_of_both_classifications()
    {
        var rows = AccountData
            .ReadRows("department-to-government", "code,name,administrative,institution,confirmed,note")
            .ToList();

        Assert.Equal(99, rows.Count);
        Assert.All(
            rows,
            row =>
            {
                Assert.Equal(row[1], Chart.NameOf(DepartmentEconomic, AccountCode.Parse(row[0]), 2024));
                Assert.True(Chart.Contains(GovernmentEconomic, AccountCode.Parse(row[2]), 2024), row[2]);
                Assert.True(Chart.Contains(GovernmentEconomic, AccountCode.Parse(row[3]), 2024), row[3]);
                Assert.Equal("no", row[4]);
            }
        );
        var mapped = rows.Select(row => row[0]).ToHashSet();
        Assert.All(
            Chart.Accounts(DepartmentEconomic, 2024).Where(a => a.Level == AccountLevel.Category),
            a => Assert.Contains(a.Code.ToString(), mapped)
        );
    }

    [Fact]
    public void A_table_with_another_heading_is_refused() =>
        Assert.Throws<InvalidDataException>(() => AccountData.ReadRows("revenue", "代码,名称").ToList());

    [Fact]
    public void A_table_that_is_not_there_is_refused() =>
        Assert.Throws<InvalidDataException>(() => AccountData.ReadRows("absent", "code").ToList());
}
