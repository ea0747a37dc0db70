using Mingzhang.Books;
using Mingzhang.Consolidation;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Tests.Compiling;

namespace Mingzhang.Tests.Consolidation;

public sealed class ConsolidatorTests
{
    private static BookBuilder Office() =>
        UnitBook("139001", "示例县水务局机关")
            .Income("139001", "一般公共预算拨款收入", 900_000m)
            .Basic("139001", "2130301", "30101", 820_000m);

    private static BookBuilder Station() =>
        UnitBook("139002", "示例县水利站")
            .Income("139002", "一般公共预算拨款收入", 300_000m)
            .Basic("139002", "2130306", "30201", 300_000m);

    private static BookBuilder UnitBook(string code, string name) =>
        BookBuilder.Budget().Cover(c => c with { Scope = PackScope.Unit }).Unit(code, name);

    private static ConsolidationResult Consolidate(params BookBuilder[] books) =>
        Consolidator.Consolidate(
            [.. books.Select(b => b.Build())],
            new ConsolidationOptions { BookNames = ["甲.xlsx", "乙.xlsx", "丙.xlsx"] }
        );

    private static string Problems(ConsolidationResult result) => string.Join('\n', result.Problems);

    [Fact]
    public void Books_of_units_make_the_book_of_their_department()
    {
        var result = Consolidate(Station(), Office());
        Assert.Empty(result.Problems);
        Assert.Empty(result.Eliminations);
        Assert.Equal(PackScope.Department, result.Book.Cover.Scope);
        Assert.Equal("示例县水务局", result.Book.Cover.DepartmentName);
        Assert.Equal(["139001", "139002"], result.Book.Units.Select(u => u.Code));
        Assert.Equal(["139001", "139002"], result.Book.Incomes.Select(l => l.Unit));
        Assert.Equal([820_000m, 300_000m], result.Book.Expenditures.Select(l => l.Amount.Yuan));
    }

    [Fact]
    public void Rows_are_numbered_as_they_stand_in_the_new_sheets()
    {
        var book = Consolidate(
            Office().Sentence("基本职能", "管水。"),
            Station().Sentence("基本职能", "修渠。").Sentence("重点工作", "清淤。")
        ).Book;
        Assert.Equal([2, 3], book.Units.Select(u => u.Line));
        Assert.Equal([2, 3], book.Expenditures.Select(l => l.Line));
        Assert.Equal([2, 3, 4], book.Sentences.Select(l => l.Line));
    }

    [Fact]
    public void Cover_items_that_only_some_books_give_are_taken_from_those()
    {
        var cover = Consolidate(
            Office().Cover(c => c with { Region = null, DepartmentShortName = null }),
            Station().Cover(c => c with { Region = "示例县", FiscalLevel = "县级", Layout = "2024-南充" })
        ).Book.Cover;
        Assert.Equal(
            ("示例县", "县级", "县水务局", "2024-南充"),
            (cover.Region, cover.FiscalLevel, cover.DepartmentShortName, cover.Layout)
        );
    }

    [Fact]
    public void What_a_unit_said_of_its_whole_becomes_that_units()
    {
        var book = Consolidate(
            Office().Sentence("基本职能", "管水。").Task("防汛", "值守"),
            Station().Sentence("基本职能", "修渠。").Task("清淤", "三条河")
        ).Book;
        Assert.Equal([("139001", "管水。"), ("139002", "修渠。")], book.Sentences.Select(s => (s.Unit, s.Content)));
        Assert.Equal([("139001", "防汛"), ("139002", "清淤")], book.Tasks.Select(t => (t.Unit, t.Name)));
    }

    [Fact]
    public void A_book_of_several_units_keeps_what_it_said_of_them_all()
    {
        var both = BookBuilder
            .Budget()
            .Unit("139003", "甲站")
            .Unit("139004", "乙站")
            .Sentence("基本职能", "两站合述。")
            .Comparative(null, "上年预算", "收支总额", 70m);
        var book = Consolidate(Office().Comparative(null, "上年预算", "收支总额", 30m), both).Book;
        Assert.Null(Assert.Single(book.Sentences).Unit);
        Assert.Equal([("139001", 30m), (null, 100m)], book.Comparatives.Select(c => (c.Unit, c.Amount.Yuan)));
    }

    [Fact]
    public void Comparatives_of_units_are_kept_and_summed_for_the_department()
    {
        var book = Consolidate(
            Office()
                .Comparative(null, "上年预算", "收支总额", 100m)
                .Comparative("139001", "上年预算", "公务接待费", 3m)
                .Comparative(null, "上年决算", "基本支出", 40m, "2130301"),
            Station()
                .Comparative(null, "上年预算", "收支总额", 20m)
                .Comparative(null, "上年预算", "公务接待费", 4m)
                .Comparative(null, "上年决算", "基本支出", 5m, "2130306")
        ).Book;
        Assert.Equal(
            [
                ("139001", "收支总额", null, 100m),
                ("139001", "公务接待费", null, 3m),
                ("139001", "基本支出", "2130301", 40m),
                ("139002", "收支总额", null, 20m),
                ("139002", "公务接待费", null, 4m),
                ("139002", "基本支出", "2130306", 5m),
                (null, "收支总额", null, 120m),
                (null, "公务接待费", null, 7m),
                (null, "基本支出", "2130301", 40m),
                (null, "基本支出", "2130306", 5m),
            ],
            book.Comparatives.Select(c => (c.Unit, c.Measure, c.Function, c.Amount.Yuan))
        );
    }

    [Fact]
    public void A_whole_that_differs_from_its_only_unit_is_reported()
    {
        var result = Consolidate(
            Office().Comparative(null, "上年预算", "收支总额", 100m).Comparative("139001", "上年预算", "收支总额", 90m)
        );
        Assert.Equal(
            "甲.xlsx 对比数第 2 行：上年预算的收支总额整体是 100.00 元，唯一的单位 139001 却是 90.00 元。两处只留一处，或改成一致。",
            Problems(result)
        );
    }

    [Fact]
    public void Local_accounts_that_several_books_have_are_kept_once()
    {
        var accounts = Consolidate(
            Office().Account("部门经济", "3011201", "失业保险"),
            Station().Account("部门经济", "3011201", "失业保险").Account("部门经济", "3011202", "工伤保险")
        ).Book.LocalAccounts;
        Assert.Equal([("3011201", 2), ("3011202", 3)], accounts.Select(a => (a.Code, a.Line)));
    }

    [Fact]
    public void Everything_wrong_is_said_in_one_go()
    {
        var result = Consolidate(
            Office()
                .Unit("139002", "示例县水利站")
                .Project("139001", "139001-01", "河道清淤")
                .Account("部门经济", "3011201", "失业保险"),
            Station()
                .Cover(c =>
                    c with
                    {
                        Year = 2023,
                        Profile = "hubei-final",
                        DepartmentCode = "138",
                        Kind = PackKind.FinalAccounts,
                    }
                )
                .Project("139002", "139001-01", "水库除险")
                .Account("部门经济", "3011201", "工伤保险")
        );
        Assert.Equal(
            """
            乙.xlsx 封面：类型是“部门决算”，甲.xlsx的是“部门预算”，不能汇总在一起。更正封面，或把这一本拿出来。
            乙.xlsx 封面：年度是“2023”，甲.xlsx的是“2024”，不能汇总在一起。更正封面，或把这一本拿出来。
            乙.xlsx 封面：版式是“hubei-final”，甲.xlsx的是“sichuan-budget”，不能汇总在一起。更正封面，或把这一本拿出来。
            乙.xlsx 封面：部门代码是“138”，甲.xlsx的是“139”，不能汇总在一起。更正封面，或把这一本拿出来。
            乙.xlsx 单位第 2 行：单位 139002 示例县水利站在甲.xlsx里已经有了。一个单位只能在一本簿里；去掉重复的一本。
            乙.xlsx 项目第 2 行：项目代码 139001-01 在甲.xlsx里已经有了。两个项目的，改其中一个的代码；几个单位同做一个项目的，各单位分别编码。
            乙.xlsx 科目第 2 行：部门经济科目 3011201 叫“工伤保险”，在甲.xlsx里叫“失业保险”。同一个科目用同一个名称；两个科目的，改其中一个的代码。
            """,
            Problems(result)
        );
    }

    [Fact]
    public void The_order_in_which_books_are_given_does_not_matter()
    {
        var books = Enumerable
            .Range(1, 5)
            .Select(i => UnitBook($"13900{i}", $"单位{i}").Basic($"13900{i}", "2130301", "30101", i).Build());
        var one = Consolidator.Consolidate([.. books]).Book;
        var other = Consolidator.Consolidate([.. books.Reverse()]).Book;
        Assert.Equal(one.Units, other.Units);
        Assert.Equal(one.Expenditures, other.Expenditures);
    }

    [Fact]
    public void Books_without_a_name_are_counted()
    {
        var result = Consolidator.Consolidate([Office().Build(), Office().Build()]);
        Assert.StartsWith(
            "第2本 单位第 2 行：单位 139001 示例县水务局机关在第1本里已经有了。",
            Problems(result),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_book_cannot_be_consolidated() =>
        Assert.Throws<ArgumentException>(() => Consolidator.Consolidate([]));

    [Fact]
    public void Totals_of_the_department_are_the_totals_of_its_units()
    {
        var units = Enumerable
            .Range(1, 6)
            .Select(i => UnitBook($"13900{i}", $"单位{i}").Basic($"13900{i}", "2130301", "30101", 33.33m * i).Build())
            .ToList();
        var department = Consolidator.Consolidate(units).Book.Compile();
        var sum = units.Sum(u => u.Compile().Cell("1-2", "合计", "合计").Figure!.Exact!.Value.Yuan);
        Assert.Equal(Amount.FromYuan(sum), department.Cell("1-2", "合计", "合计").Figure!.Exact);
    }
}
