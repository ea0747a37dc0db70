using Mingzhang.Books.Schema;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Comparing;
using Mingzhang.Server.Reviewing;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workbench;

namespace Mingzhang.Server.Tests.Comparing;

/// <summary>Last year's figures beside this year's: through mergers, splits and new codes, or from 对比数.</summary>
public sealed class YearBeforeTests
{
    private const int Next = District.Year + 1;

    [Theory]
    [EachDatabase]
    public async Task A_unit_that_stayed_has_its_own_line_beside_it_once(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await DistrictAsync(test);
        await BookAsync(
            district,
            District.Year,
            "139001",
            Line("139001", "30201", 1_00),
            Line("139001", "30201", 2_00)
        );
        var book = await BookAsync(
            district,
            Next,
            "139001",
            Line("139001", "30201", 9_00),
            Line("139001", "30201", 9_00)
        );
        var last = await LastAsync(district, book);
        Assert.Equal(["3.00", ""], last.Beside);
        Assert.Equal((3_00, ""), (last.Totals[0].Last, last.Last.Note));
    }

    [Theory]
    [EachDatabase]
    public async Task Units_that_were_merged_are_added_up_under_the_code_that_went_on(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await DistrictAsync(test);
        await BookAsync(district, District.Year, "139001", Line("139001", "30201", 1_00));
        await BookAsync(
            district,
            District.Year,
            "139002",
            Line("139002", "30201", 20_00),
            Line("139002", "30211", 300_00)
        );
        await district.Runner.RunAsync(district["管理员"], new MergeUnitsAct(Next, ["139002"], "139001"));
        var book = await BookAsync(
            district,
            Next,
            "139001",
            Line("139001", "30201", 5_00),
            Line("139001", "30299", 5_00)
        );
        var last = await LastAsync(district, book);
        Assert.Equal(["21.00", ""], last.Beside);
        // A total of last year counts the lines that this year has no more.
        Assert.Equal((321_00, ""), (last.Totals[0].Last, last.Last.Note));
        var review = await ReviewAsync(district, book);
        Assert.Equal((10_00, 321_00), (Named(review, "支出合计").Now, Named(review, "支出合计").Before));
        Assert.Equal([21_00L, null, 300_00L], review.Rows.Select(r => r.Figures.Before));
    }

    [Theory]
    [EachDatabase]
    public async Task A_unit_with_a_new_code_has_what_stood_under_the_old_one(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await DistrictAsync(test);
        await BookAsync(district, District.Year, "139002", Line("139002", "30201", 20_00));
        await district.Runner.RunAsync(district["管理员"], new TransferUnitAct(Next, "139002", "140", "140002"));
        var book = await BookAsync(district, Next, "140002", Line("140002", "30201", 5_00));
        var last = await LastAsync(district, book);
        Assert.Equal((District.Year, "20.00"), (last.Last.Year, Assert.Single(last.Beside)));
        Assert.Equal(20_00, Assert.Single((await ReviewAsync(district, book)).Rows).Figures.Before);
    }

    [Theory]
    [EachDatabase]
    public async Task Of_a_unit_that_was_split_no_figure_is_shown_but_why(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await DistrictAsync(test);
        await BookAsync(district, District.Year, "139001", Line("139001", "30201", 1_00));
        await district.Runner.RunAsync(district["管理员"], new SplitUnitAct(Next, "139001", "139003", "示例区河道所"));
        foreach (var unit in (string[])["139001", "139003"])
        {
            var book = await BookAsync(district, Next, unit, Line(unit, "30201", 5_00));
            var last = await LastAsync(district, book);
            Assert.Equal((null, ""), (last.Last.Year, Assert.Single(last.Beside)));
            Assert.Null(last.Totals[0].Last);
            Assert.Contains("139001 今年拆成 139001、139003", last.Last.Note, StringComparison.Ordinal);
            var review = await ReviewAsync(district, book);
            Assert.Contains("拆成", review.Note, StringComparison.Ordinal);
            Assert.All(review.Totals, t => Assert.False(t.IsKnown));
        }
    }

    [Theory]
    [EachDatabase]
    public async Task In_a_departments_book_only_the_lines_of_the_unit_that_was_split_have_none(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await DistrictAsync(test);
        await BookAsync(district, District.Year, "139", Line("139001", "30201", 1_00), Line("139002", "30201", 20_00));
        await district.Runner.RunAsync(district["管理员"], new SplitUnitAct(Next, "139001", "139003", "示例区河道所"));
        var book = await BookAsync(
            district,
            Next,
            "139",
            Line("139001", "30201", 5_00),
            Line("139002", "30201", 5_00),
            Line("139003", "30201", 5_00)
        );
        var last = await LastAsync(district, book);
        Assert.Equal(["已拆分", "20.00", "已拆分"], last.Beside);
        Assert.Null(last.Totals[0].Last);
        Assert.Equal([false, true, false], (await ReviewAsync(district, book)).Rows.Select(r => r.Figures.IsKnown));
    }

    [Theory]
    [EachDatabase]
    public async Task A_merger_of_which_a_book_is_missing_shows_no_part_of_the_sum(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await DistrictAsync(test);
        await BookAsync(district, District.Year, "139001", Line("139001", "30201", 1_00));
        await district.Runner.RunAsync(district["管理员"], new MergeUnitsAct(Next, ["139002"], "139001"));
        var last = await LastAsync(district, await BookAsync(district, Next, "139001", Line("139001", "30201", 5_00)));
        Assert.Equal((null, ""), (last.Last.Year, Assert.Single(last.Beside)));
        Assert.Contains("139002 在这里没有 2026 年的簿", last.Last.Note, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Without_a_book_of_last_year_the_books_own_comparatives_stand_beside_the_totals(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await DistrictAsync(test);
        var book = await BookAsync(
            district,
            Next,
            "139001",
            Line("139001", "30201", 5_00),
            Line("139001", "30299", 5_00, "2130305", "事业收入"),
            Compared("支出合计", "", 70_00),
            Compared("一般公共预算拨款", "2130301", 40_00),
            Compared("政府性基金预算拨款", "2130301", 2_00),
            Compared("一般公共预算拨款", "2130305", 8_00)
        );
        var last = await LastAsync(district, book);
        Assert.Null(last.Last.Year);
        Assert.Equal(70_00, last.Totals[0].Last);
        Assert.Equal(42_00, last.Totals.Single(t => t.Code == "2130301").Last);
        // Other money is paid from it this year, with which an appropriation does not compare.
        Assert.Null(last.Totals.Single(t => t.Code == "2130305").Last);
        Assert.Contains("没有 2026 年的簿", last.Last.Note, StringComparison.Ordinal);
        Assert.Contains("取自本簿的“对比数”", last.Last.Note, StringComparison.Ordinal);
        var review = await ReviewAsync(district, book);
        Assert.Equal((70_00, true), (Named(review, "支出合计").Before, Named(review, "支出合计").IsKnown));
        Assert.All(review.Rows, r => Assert.False(r.Figures.IsKnown));
    }

    private static async Task<District> DistrictAsync(TestStore test)
    {
        var district = await District.InAsync(test);
        await district.Runner.RunAsync(district["管理员"], new CopyTreeAct(Next));
        return district;
    }

    private static StoredRow Line(
        string unit,
        string economy,
        long fen,
        string function = "2130301",
        string fund = "一般公共预算"
    ) =>
        SheetRow.New(
            BookSchema.Expenditures,
            ("单位代码", unit),
            ("功能科目", function),
            ("经济科目", economy),
            ("资金性质", fund),
            ("支出类型", "公用"),
            ("资金安排", "当年"),
            ("金额", SheetRow.OfFen(fen))
        );

    private static StoredRow Compared(string measure, string function, long fen) =>
        SheetRow.New(
            BookSchema.Comparatives,
            ("口径", "上年预算"),
            ("指标项", measure),
            ("功能科目", function),
            ("金额", SheetRow.OfFen(fen))
        );

    private static async Task<BookEntry> BookAsync(District district, int year, string unit, params StoredRow[] rows)
    {
        var id = await district.BookOfAsync(year, unit);
        var by = district["管理员"].Id;
        await district.Store.WriteAsync(s =>
            BookStore.AddRowsAsync(
                s,
                id,
                rows.Select((r, i) => r with { BookId = id, Position = (i + 1) * 1_000 }),
                0,
                by
            )
        );
        return (await district.FindAsync(id))!;
    }

    private static Task<SheetView> LastAsync(District district, BookEntry book) =>
        district.Store.ReadAsync(async session =>
        {
            var rows = await BookStore.RowsAsync(session, book.Id);
            var last = new LastYear(book, rows, BookSchema.Expenditures, await YearBefore.ReadAsync(session, book));
            return new SheetView(
                BookSchema.Expenditures,
                [.. rows.Where(r => r.Sheet == BookSchema.Expenditures.Name)],
                new BookCodes(book.Year, rows),
                last,
                []
            );
        });

    private static Task<ReviewComparison> ReviewAsync(District district, BookEntry book) =>
        district.Store.ReadAsync(async session =>
        {
            var rows = await BookStore.RowsAsync(session, book.Id);
            return ReviewComparison.Of(
                rows,
                await YearBefore.ReadAsync(session, book),
                EnteredComparatives.Of(rows, book)
            );
        });

    private static ReviewLine Named(ReviewComparison review, string name) => review.Totals.Single(t => t.Name == name);
}
