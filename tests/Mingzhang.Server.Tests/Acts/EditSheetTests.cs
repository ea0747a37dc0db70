using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Log;
using Mingzhang.Server.Tests.Databases;

namespace Mingzhang.Server.Tests.Acts;

/// <summary>A pasted block, rows added and taken out: one act, all of it or nothing.</summary>
public sealed class EditSheetTests
{
    [Theory]
    [EachDatabase]
    public async Task A_block_changes_cells_and_adds_rows_and_stands_in_the_log_once(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var (district, book, row) = await WithARowAsync(test);
        var done = await district.Runner.RunAsync(
            district["经办"],
            new EditSheetAct(
                book,
                "支出",
                [new(row.Id, row.Version, "金额", "1,200"), new(row.Id, row.Version, "备注", "第一行")],
                [new(["139001", "2080101"]), new(["139001", "2080102"])],
                []
            )
        );
        Assert.Equal(("1200.00", "第一行"), (done.Changed.Single().Cells[8], done.Changed.Single().Cells[9]));
        Assert.Equal(row.Version + 1, done.Changed.Single().Version);
        Assert.Equal(["", "2080101", "2080102"], (await RowsAsync(test, book)).Select(r => r.Cells[1]));
        var entry = Assert.Single(await LogAsync(test), e => e.Act == "修改一张表");
        Assert.Equal($"支出｜改 2 格，从行 {row.Id} 金额 起，加 2 行", entry.Detail);
    }

    [Theory]
    [EachDatabase]
    public async Task When_one_row_was_changed_by_another_no_cell_is_written_and_all_conflicts_are_told(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var (district, book, first) = await WithARowAsync(test);
        var second = await district.Runner.RunAsync(district["经办"], new AddRowAct(book, "支出", []));
        await district.Runner.RunAsync(
            district["负责人"],
            new EditCellAct(book, first.Id, first.Version, "金额", "100")
        );
        var conflict = await Assert.ThrowsAsync<ConflictException>(() =>
            district.Runner.RunAsync(
                district["经办"],
                new EditSheetAct(
                    book,
                    "支出",
                    [
                        new(second.Id, second.Version, "金额", "2"),
                        new(first.Id, first.Version, "金额", "1"),
                        new(first.Id, first.Version, "备注", "我的"),
                    ],
                    [new(["139001"])],
                    []
                )
            )
        );
        Assert.Equal(
            [("金额", "100.00", "1", "负责人"), ("备注", "", "我的", "负责人")],
            conflict.Conflicts.Select(c => (c.Heading, c.Theirs, c.Mine, c.By))
        );
        Assert.Equal("100.00", conflict.Conflicts[0].Cells[8]);
        Assert.Equal(["100.00", ""], (await RowsAsync(test, book)).Select(r => r.Cells[8]));
    }

    [Theory]
    [EachDatabase]
    public async Task Rows_taken_out_come_back_where_they_stood(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var (district, book, first) = await WithARowAsync(test, "甲");
        var rest = await district.Runner.RunAsync(
            district["经办"],
            new EditSheetAct(book, "支出", [], [new(["乙"]), new(["丙"]), new(["丁"])], [])
        );
        EditSheetAct Out(params StoredRow[] rows) =>
            new(book, "支出", [], [], [.. rows.Select(r => new RowRemoval(r.Id, r.Version))]);
        await district.Runner.RunAsync(district["经办"], Out(first, rest.Added[1]));
        Assert.Equal(["乙", "丁"], (await RowsAsync(test, book)).Select(r => r.Cells[0]));
        var entry = (await LogAsync(test)).First(e => e.Act == "修改一张表");
        Assert.Equal("支出｜删 2 行：甲；丙", entry.Detail);
        await district.Runner.RunAsync(
            district["经办"],
            new EditSheetAct(book, "支出", [], [new(["甲"], 0), new(["甲二"])], [])
        );
        await district.Runner.RunAsync(
            district["经办"],
            new EditSheetAct(book, "支出", [], [new(["丙"], rest.Added[0].Id)], [])
        );
        Assert.Equal(["甲", "甲二", "乙", "丙", "丁"], (await RowsAsync(test, book)).Select(r => r.Cells[0]));
    }

    [Theory]
    [EachDatabase]
    public async Task A_row_that_another_changed_is_not_taken_out(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var (district, book, row) = await WithARowAsync(test);
        await district.Runner.RunAsync(district["负责人"], new EditCellAct(book, row.Id, row.Version, "备注", "要留"));
        await Assert.ThrowsAsync<RefusedException>(() =>
            district.Runner.RunAsync(
                district["经办"],
                new EditSheetAct(book, "支出", [], [], [new(row.Id, row.Version)])
            )
        );
        Assert.Equal("要留", Assert.Single(await RowsAsync(test, book)).Cells[9]);
    }

    [Fact]
    public async Task Rows_of_another_book_or_sheet_and_blocks_without_end_are_refused()
    {
        await using var test = await TestStore.NewAsync("sqlite");
        var (district, book, row) = await WithARowAsync(test);
        var other = await district.BookAsync("139002");
        var hugeBlock = Enumerable.Repeat(new RowAddition(["x"]), EditSheetAct.MostCells).ToList();
        foreach (
            var act in new[]
            {
                new EditSheetAct(book, "收入", [new(row.Id, row.Version, "金额", "1")], [], []),
                new EditSheetAct(other, "支出", [new(row.Id, row.Version, "金额", "1")], [], []),
                new EditSheetAct(book, "没有", [], [], []),
                new EditSheetAct(book, "支出", [new(row.Id, row.Version, "没有", "1")], [], []),
                new EditSheetAct(book, "支出", [new(row.Id, row.Version, "备注", new string('长', 40_000))], [], []),
                new EditSheetAct(book, "支出", [], hugeBlock, []),
            }
        )
        {
            await Assert.ThrowsAsync<RefusedException>(() => district.Runner.RunAsync(district["经办"], act));
        }

        Assert.Equal(row.Version, Assert.Single(await RowsAsync(test, book)).Version);
    }

    private static async Task<(District, long, StoredRow)> WithARowAsync(TestStore test, string unit = "")
    {
        var district = await District.InAsync(test);
        var book = await district.BookAsync("139001");
        return (district, book, await district.Runner.RunAsync(district["经办"], new AddRowAct(book, "支出", [unit])));
    }

    private static Task<IReadOnlyList<StoredRow>> RowsAsync(TestStore test, long book) =>
        test.Store.ReadAsync(s => BookStore.RowsAsync(s, book, "支出"));

    private static Task<IReadOnlyList<LogEntry>> LogAsync(TestStore test) =>
        test.Store.ReadAsync(s => ActLog.LatestAsync(s, 20));
}
