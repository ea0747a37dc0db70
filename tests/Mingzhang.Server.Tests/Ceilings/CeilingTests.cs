using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Ceilings;
using Mingzhang.Server.Tests.Adjustments;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Ceilings;

/// <summary>控制数: what was issued against what is asked for.</summary>
public sealed class CeilingTests
{
    private static readonly UnitTree Tree = new([
        new UnitRecord { Code = "139", Kind = UnitRecord.Department },
        new UnitRecord { Code = "139001", Parent = "139" },
        new UnitRecord { Code = "139002", Parent = "139" },
    ]);

    [Fact]
    public void A_department_without_a_ceiling_of_its_own_has_those_of_its_units_together()
    {
        var matrix = new CeilingMatrix(
            Tree,
            [Issued("139001", 100), Issued("139002", 50)],
            [Asked("139", "139001", 120), Asked("139", "139002", 20)]
        );
        Assert.Equal(new CeilingCell(null, 150, 140, 140), matrix.Of("139", "公用"));
        Assert.Equal((100L, true), (matrix.Of("139001", "公用").Limit!.Value, matrix.Of("139001", "公用").IsOver));
    }

    [Fact]
    public void Its_own_ceiling_goes_before_those_of_its_units() =>
        Assert.Equal(
            new CeilingCell(90, 90, 100, 100),
            new CeilingMatrix(Tree, [Issued("139", 90), Issued("139001", 200)], [Asked("139", "139001", 100)]).Of(
                "139",
                "公用"
            )
        );

    [Fact]
    public void Units_without_a_ceiling_are_not_limited_by_those_of_others() =>
        Assert.Equal(
            new CeilingCell(null, 100, 580, 80),
            new CeilingMatrix(
                Tree,
                [Issued("139001", 100)],
                [Asked("139", "139001", 80), Asked("139", "139002", 500)]
            ).Of("139", "公用")
        );

    [Fact]
    public void A_unit_asks_in_its_own_book_before_the_departments()
    {
        var matrix = new CeilingMatrix(Tree, [], [Asked("139", "139001", 80), Asked("139001", "139001", 70)]);
        Assert.Equal(70, matrix.Of("139001", "公用").Asked);
        Assert.Equal(80, matrix.Of("139", "公用").Asked);
        Assert.Null(matrix.Of("139002", "公用").Asked);
    }

    [Theory]
    [EachDatabase]
    public async Task One_query_sums_what_all_books_ask_for_of_the_years_own_money(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        await district.ApprovedAsync();
        var department = await district.BookAsync("139");
        await district.FillAsync(
            department,
            Budgets.Line(Budgets.Office, "7000000000.01"),
            Budgets.Line(Budgets.Office, "7000000000.02"),
            Budgets.Line(Budgets.Key("30201", "公用", "", "上年结转"), "5"),
            Budgets.Line(Budgets.Key("30201", "经营"), "9"),
            Budgets.Line(Budgets.Office, "不是数")
        );
        var asked = await test.Store.ReadAsync(s => CeilingStore.AskedAsync(s, District.Year));
        Assert.Equal(
            [
                ("139", "139001", "公用", 1_400_000_000_003L),
                ("139001", "139001", "公用", 150_00L),
                ("139001", "139001", "项目", 300_00L),
            ],
            asked.Select(a => (a.Owner, a.Unit, a.Category, a.Fen)).Order()
        );
        Assert.Single(await test.Store.ReadAsync(s => CeilingStore.AskedAsync(s, District.Year, "139")));
    }

    [Theory]
    [EachDatabase]
    public async Task Sums_that_are_kept_follow_every_change_of_a_book(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.BookAsync("139001");
        var other = await district.BookAsync("139002");
        await district.FillAsync(book, Budgets.Line(Budgets.Office, "100"));
        await district.FillAsync(other, Budgets.Line(Budgets.Office, "7"));
        using var sums = new AskedSums();
        Assert.Equal([100_00L], await FenAsync());
        Assert.Equal([100_00L], await FenAsync());
        await district.FillAsync(book, Budgets.Line(Budgets.Reception, "0.05"));
        Assert.Equal([100_05L], await FenAsync());
        var row = (await test.Store.ReadAsync(s => BookStore.RowsAsync(s, book)))[0];
        await district.Runner.RunAsync(district["经办"], new EditCellAct(book, row.Id, row.Version, "金额", "200"));
        Assert.Equal([200_05L], await FenAsync());

        Task<List<long>> FenAsync() =>
            test.Store.ReadAsync(async s =>
                (await sums.OfAsync(s, District.Year, new HashSet<string> { "139001", "139" }))
                    .Select(a => a.Fen)
                    .ToList()
            );
    }

    [Theory]
    [EachDatabase]
    public async Task A_department_over_the_sum_of_its_units_is_refused_until_one_is_taken_back(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        await district.BookAsync("139001", Stage.SecondSubmitted);
        await district.BookAsync("139002", Stage.SecondSubmitted);
        var department = await district.BookAsync("139", Stage.SecondDraft);
        await district.FillAsync(department, Budgets.Line(Budgets.Office, "100"));
        await SetAsync(district, "139001", 80_00);
        await SetAsync(district, "139002", 10_00);
        var refusal = await Assert.ThrowsAsync<RefusedException>(() =>
            district.MoveAsync("局财务", department, Stage.SecondSubmitted)
        );
        Assert.Contains("控制数 90.00 元，超 10.00 元", refusal.Message, StringComparison.Ordinal);
        await SetAsync(district, "139001", null);
        Assert.Equal("二上待审", (await district.MoveAsync("局财务", department, Stage.SecondSubmitted)).Stage);
    }

    [Theory]
    [EachDatabase]
    public async Task Ceilings_are_issued_all_or_none_by_who_may(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        UnitCeilings good = new("139001", Of(5));
        foreach (
            var (login, bad) in new[]
            {
                ("预算科", new UnitCeilings("999999", Of(5))),
                ("预算科", new("139002", Of(-1))),
                ("主管", good),
            }
        )
        {
            await Assert.ThrowsAsync<RefusedException>(() =>
                district.Runner.RunAsync(district[login], new SetCeilingsAct(District.Year, [good, bad]))
            );
        }

        Assert.Empty(await test.Store.ReadAsync(s => CeilingStore.IssuedAsync(s, District.Year)));
    }

    private static Dictionary<string, long?> Of(long? fen) => new(StringComparer.Ordinal) { ["公用"] = fen };

    private static Task<bool> SetAsync(District district, string unit, long? fen) =>
        district.Runner.RunAsync(
            district["预算科"],
            new SetCeilingsAct(District.Year, [new UnitCeilings(unit, Of(fen))])
        );

    private static IssuedCeiling Issued(string unit, long fen) =>
        new()
        {
            Unit = unit,
            Category = "公用",
            Fen = fen,
        };

    private static AskedSum Asked(string owner, string unit, long fen) =>
        new()
        {
            Owner = owner,
            Unit = unit,
            Category = "公用",
            Fen = fen,
        };
}
