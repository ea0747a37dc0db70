using Mingzhang.Books;
using Mingzhang.Consolidation;
using Mingzhang.Packs;
using Mingzhang.Tests.Compiling;

namespace Mingzhang.Tests.Consolidation;

public sealed class EliminationTests
{
    private static BookBuilder UnitBook(string code, string name) =>
        BookBuilder.Budget(2023).Cover(c => c with { Scope = PackScope.Unit }).Unit(code, name);

    private static BookBuilder Office() => UnitBook("139001", "机关");

    private static BookBuilder Station() => UnitBook("139002", "水利站");

    private static ConsolidationResult Consolidate(params BookBuilder[] books) =>
        Consolidator.Consolidate(
            [.. books.Select(b => b.Build())],
            new ConsolidationOptions { BookNames = ["甲.xlsx", "乙.xlsx", "丙.xlsx"] }
        );

    [Fact]
    public void A_subsidy_to_a_subordinate_unit_is_taken_out_on_both_sides()
    {
        var result = Consolidate(
            Office()
                .Income("139001", "一般公共预算拨款收入", 900m)
                .Basic("139001", "2130301", "30101", 820m)
                .Spend("139001", "2130306", null, 80m, "对附属单位补助", to: "139002"),
            Station()
                .Income("139002", "上级补助收入", 50m, from: "139001")
                .Income("139002", "上级补助收入", 30m, "上年结转", from: "139001")
                .Basic("139002", "2130306", "30201", 80m)
        );
        Assert.Empty(result.Problems);
        var flow = Assert.Single(result.Eliminations);
        Assert.Equal(
            (FlowKind.Subsidy, "139001", "139002", 80m),
            (flow.Kind, flow.Payer, flow.Receiver, flow.Amount.Yuan)
        );
        Assert.Equal([3, 4], flow.IncomeLines);
        Assert.Equal([3], flow.ExpenditureLines);

        Assert.Equal(["139001", "139002", "抵销"], result.Book.Units.Select(u => u.Code));
        var incomes = result.Book.Incomes.Where(l => l.Unit == "抵销").ToList();
        Assert.Equal(
            [("上级补助收入", "上年结转", -30m, null), ("上级补助收入", "当年", -50m, null)],
            incomes.Select(l => (l.Source, l.Arrangement, l.Amount.Yuan, l.Counterparty)).Order()
        );
        var spent = Assert.Single(result.Book.Expenditures, l => l.Unit == "抵销");
        Assert.Equal(
            ("2130306", null, "一般公共预算", "对附属单位补助", "当年", -80m),
            (spent.Function, spent.Economy, spent.Fund, spent.Kind, spent.Arrangement, spent.Amount.Yuan)
        );

        var pack = result.Book.Compile();
        Assert.Equal(900m, pack.Cell("1-1", "合计", "合计").Figure!.Exact!.Value.Yuan);
        Assert.Equal(900m, pack.Cell("1-2", "合计", "合计").Figure!.Exact!.Value.Yuan);
    }

    [Fact]
    public void What_a_unit_hands_up_is_taken_out_too_and_so_is_a_service_bought_from_another_unit()
    {
        var result = Consolidate(
            Office()
                .Income("139001", "附属单位上缴收入", 12m, from: "139002")
                .Spend("139001", "2130301", "30227", 7m, "公用", to: "139002"),
            Station()
                .Spend("139002", "2130306", null, 12m, "上缴上级", to: "139001")
                .Income("139002", "事业收入", 7m, from: "139001")
        );
        Assert.Empty(result.Problems);
        Assert.Equal(
            [(FlowKind.Other, "139001", "139002", 7m), (FlowKind.Remittance, "139002", "139001", 12m)],
            result.Eliminations.Select(e => (e.Kind, e.Payer, e.Receiver, e.Amount.Yuan))
        );
        Assert.Equal(0m, result.Book.Expenditures.Sum(l => l.Amount.Yuan));
        Assert.Equal(0m, result.Book.Incomes.Sum(l => l.Amount.Yuan));
    }

    [Fact]
    public void Flows_of_the_same_codes_share_a_line_whoever_paid_them()
    {
        var result = Consolidate(
            Office()
                .Spend("139001", "2130306", null, 80m, "对附属单位补助", to: "139002")
                .Spend("139001", "2130306", null, 20m, "对附属单位补助", to: "139003"),
            Station().Income("139002", "上级补助收入", 80m, from: "139001"),
            UnitBook("139003", "节水办").Income("139003", "上级补助收入", 20m, from: "139001")
        );
        Assert.Equal(2, result.Eliminations.Count);
        Assert.Equal(-100m, Assert.Single(result.Book.Expenditures, l => l.Unit == "抵销").Amount.Yuan);
        Assert.Equal(-100m, Assert.Single(result.Book.Incomes, l => l.Unit == "抵销").Amount.Yuan);
    }

    [Fact]
    public void Without_flows_there_is_no_elimination_unit()
    {
        var result = Consolidate(Office().Income("139001", "其他收入", 5m, from: "市慈善会"), Station());
        Assert.Empty(result.Problems);
        Assert.DoesNotContain(result.Book.Units, u => u.Code == Book.EliminationUnit);
    }

    [Fact]
    public void Flows_that_do_not_match_are_reported_and_left_in()
    {
        var result = Consolidate(
            Office()
                .Spend("139001", "2130306", null, 80m, "对附属单位补助", to: "139002")
                .Spend("139001", "2130306", null, 9m, "对附属单位补助", to: "139003")
                .Income("139001", "附属单位上缴收入", 12.5m, from: "139002"),
            Station().Income("139002", "上级补助收入", 79.99m, from: "139001"),
            UnitBook("139003", "节水办").Income("139003", "其他收入", 9m, from: "139001")
        );
        Assert.Equal(
            """
            甲.xlsx 支出第 2 行，乙.xlsx 收入第 2 行：139001 列了付给 139002 的对附属单位补助支出 80.00 元，139002 列的来自它的上级补助收入是 79.99 元，相差 0.01 元。双方对好账再汇总：都列，对方单位互填，金额相同。
            甲.xlsx 支出第 3 行：139001 列了付给 139003 的对附属单位补助支出 9.00 元，139003 没有列来自它的上级补助收入。双方对好账再汇总：都列，对方单位互填，金额相同。
            丙.xlsx 收入第 2 行：139003 列了来自 139001 的其他往来收入 9.00 元，139001 没有列付给它的其他往来支出。双方对好账再汇总：都列，对方单位互填，金额相同。
            甲.xlsx 收入第 2 行：139001 列了来自 139002 的附属单位上缴收入 12.50 元，139002 没有列付给它的上缴上级支出。双方对好账再汇总：都列，对方单位互填，金额相同。
            """,
            string.Join('\n', result.Problems)
        );
        Assert.All(result.Problems, p => Assert.Equal(ConsolidationProblemKind.FlowUnmatched, p.Kind));
        Assert.Empty(result.Eliminations);
        Assert.DoesNotContain(result.Book.Expenditures, l => l.Unit == Book.EliminationUnit);
    }

    [Fact]
    public void A_partner_whose_book_is_missing_is_reported() =>
        Assert.Equal(
            "甲.xlsx 收入第 2 行：对方单位 139007 是本部门的代码，汇总的各本簿里却没有这个单位。加上它的簿，或更正对方单位。",
            string.Join('\n', Consolidate(Office().Income("139001", "附属单位上缴收入", 12m, from: "139007")).Problems)
        );

    [Fact]
    public void A_unit_does_not_pay_itself() =>
        Assert.Equal(
            "甲.xlsx 支出第 2 行：对方单位 139001 就是本单位。填另一方的单位代码；不是单位之间往来的不填。",
            string.Join(
                '\n',
                Consolidate(Office().Spend("139001", "2130306", null, 12m, "上缴上级", to: "139001")).Problems
            )
        );

    [Fact]
    public void Consolidating_a_department_again_changes_nothing()
    {
        var once = Consolidate(
            Office().Spend("139001", "2130306", null, 80m, "对附属单位补助", to: "139002"),
            Station().Income("139002", "上级补助收入", 80m, from: "139001")
        );
        var twice = Consolidator.Consolidate([once.Book]);
        Assert.Empty(twice.Problems);
        Assert.Equal(once.Book.Units, twice.Book.Units);
        Assert.Equal(once.Book.Incomes, twice.Book.Incomes);
        Assert.Equal(once.Book.Expenditures, twice.Book.Expenditures);
    }

    [Fact]
    public void Departments_halves_that_were_consolidated_before_can_be_put_together()
    {
        var left = Consolidate(
            Office()
                .Spend("139001", "2130306", null, 80m, "对附属单位补助", to: "139002")
                .Spend("139001", "2130306", null, 5m, "对附属单位补助", to: "139003"),
            Station().Income("139002", "上级补助收入", 80m, from: "139001")
        ).Book;
        var right = UnitBook("139003", "节水办").Income("139003", "上级补助收入", 5m, from: "139001").Build();
        var result = Consolidator.Consolidate([left, right]);
        Assert.Empty(result.Problems);
        Assert.Equal(-85m, Assert.Single(result.Book.Expenditures, l => l.Unit == "抵销").Amount.Yuan);
    }

    [Fact]
    public void An_elimination_entered_by_hand_that_no_flow_explains_is_reported()
    {
        var result = Consolidate(
            Office()
                .Unit("抵销", "抵销")
                .Income("抵销", "其他收入", -40m)
                .Spend("抵销", "2130306", null, 40m, "对附属单位补助")
        );
        Assert.Equal(
            """
            甲.xlsx 收入第 2 行：抵销 -40.00 元没有对应的往来。抵销行由汇总自动产生：在双方单位的收入、支出行填对方单位，删去手工填的抵销行。
            甲.xlsx 支出第 2 行：抵销 40.00 元没有对应的往来。抵销行由汇总自动产生：在双方单位的收入、支出行填对方单位，删去手工填的抵销行。
            """,
            string.Join('\n', result.Problems)
        );
    }

    [Fact]
    public void Whatever_units_pay_each_other_totals_count_only_money_from_outside()
    {
        for (var seed = 1; seed <= 50; seed++)
        {
            var random = new Random(seed);
            var books = Enumerable.Range(1, 6).Select(i => UnitBook($"13900{i}", $"单位{i}")).ToList();
            decimal fromOutside = 0;
            decimal toOutside = 0;
            for (var i = 0; i < 60; i++)
            {
                var (a, b) = (random.Next(6), random.Next(6));
                var yuan = random.Next(1, 1_000_000) / 100m;
                if (a == b)
                {
                    fromOutside += yuan;
                    toOutside += yuan;
                    books[a].Income($"13900{a + 1}", "事业收入", yuan).Basic($"13900{a + 1}", "2130301", "30201", yuan);
                }
                else
                {
                    books[a].Spend($"13900{a + 1}", "2130306", null, yuan, "上缴上级", "事业收入", to: $"13900{b + 1}");
                    books[b].Income($"13900{b + 1}", "附属单位上缴收入", yuan, from: $"13900{a + 1}");
                }
            }

            var result = Consolidate([.. books]);
            Assert.True(result.Problems.Count == 0, $"seed {seed}: {string.Join('\n', result.Problems)}");
            Assert.Equal((seed, fromOutside), (seed, result.Book.Incomes.Sum(l => l.Amount.Yuan)));
            Assert.Equal((seed, toOutside), (seed, result.Book.Expenditures.Sum(l => l.Amount.Yuan)));
        }
    }
}
