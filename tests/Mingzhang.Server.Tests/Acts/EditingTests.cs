using Mingzhang.Books.Schema;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Log;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Acts;

/// <summary>Rows of a book are changed by those who may, one at a time, and nothing is lost.</summary>
public sealed class EditingTests
{
    [Theory]
    [EachDatabase]
    public async Task A_cell_is_written_and_an_amount_is_kept_in_fen(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.BookAsync("139001");
        var row = await district.Runner.RunAsync(district["经办"], new AddRowAct(book, "支出", ["139001"]));
        row = await district.Runner.RunAsync(
            district["经办"],
            new EditCellAct(book, row.Id, row.Version, "金额", "1,234.50")
        );
        Assert.Equal("1234.50", Cell(row, "金额"));
        Assert.Equal("139001", Cell(row, "单位代码"));
        var fen = await test.Store.ReadAsync(s =>
            s.ValueAsync<long>("SELECT fen FROM book_amount WHERE row_id = @Id", new { row.Id })
        );
        Assert.Equal(123_450, fen);
    }

    [Theory]
    [EachDatabase]
    public async Task What_is_no_amount_is_kept_as_typed(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.BookAsync("139001");
        var row = await district.Runner.RunAsync(district["经办"], new AddRowAct(book, "支出", []));
        row = await district.Runner.RunAsync(
            district["经办"],
            new EditCellAct(book, row.Id, row.Version, "金额", "约三万")
        );
        Assert.Equal("约三万", Cell(row, "金额"));
    }

    [Theory]
    [EachDatabase]
    public async Task Of_two_people_who_edit_one_line_the_second_sees_both_values(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.BookAsync("139001");
        var seen = await district.Runner.RunAsync(district["经办"], new AddRowAct(book, "支出", []));
        await district.Runner.RunAsync(district["经办"], new EditCellAct(book, seen.Id, seen.Version, "金额", "100"));
        var conflict = await Assert.ThrowsAsync<ConflictException>(() =>
            district.Runner.RunAsync(district["负责人"], new EditCellAct(book, seen.Id, seen.Version, "金额", "200"))
        );
        Assert.Equal(
            ("100.00", "200", "经办"),
            (conflict.Theirs, conflict.Conflicts[0].Mine, conflict.Conflicts[0].By)
        );
    }

    [Theory]
    [EachDatabase]
    public async Task A_stranger_is_told_nothing_and_the_attempt_is_logged(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.BookAsync("139001");
        var row = await district.Runner.RunAsync(district["经办"], new AddRowAct(book, "支出", []));
        foreach (var login in new[] { "档案经办", "站经办" })
        {
            var refusal = await Assert.ThrowsAsync<RefusedException>(() =>
                district.Runner.RunAsync(district[login], new EditCellAct(book, row.Id, row.Version, "金额", "1"))
            );
            Assert.Equal("没有这本簿，或者您无权看它。", refusal.Message);
        }

        var last = (await test.Store.ReadAsync(s => ActLog.LatestAsync(s, 1)))[0];
        Assert.Equal(("拒绝：修改一格", district["站经办"].Id), (last.Act, last.AccountId));
    }

    [Theory]
    [EachDatabase]
    public async Task A_book_that_is_not_open_is_not_changed(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.BookAsync("139001", Stage.Approved);
        var refusal = await Assert.ThrowsAsync<RefusedException>(() =>
            district.Runner.RunAsync(district["经办"], new AddRowAct(book, "支出", []))
        );
        Assert.Contains("已批复", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Rows_stand_where_they_were_put(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var book = await district.BookAsync("139001");
        var first = await district.Runner.RunAsync(district["经办"], new AddRowAct(book, "单位", ["甲"]));
        await district.Runner.RunAsync(district["经办"], new AddRowAct(book, "单位", ["丙"]));
        await district.Runner.RunAsync(district["经办"], new AddRowAct(book, "单位", ["乙"], first.Id));
        var rows = await test.Store.ReadAsync(s => BookStore.RowsAsync(s, book, "单位"));
        Assert.Equal(["甲", "乙", "丙"], rows.Select(r => r.Cells[0]));
    }

    private static string Cell(StoredRow row, string heading) =>
        row.Cells[BookSchema.Find(row.Sheet)!.Find(heading)!.Ordinal];
}
