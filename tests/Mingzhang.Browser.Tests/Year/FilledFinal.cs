using Mingzhang.Books.Importing;
using Mingzhang.Books.Schema;
using Mingzhang.Documents.Books;
using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Books;
using Mingzhang.Server.Units;

namespace Mingzhang.Browser.Tests.Year;

/// <summary>Final accounts in which everything was received and spent as the adjusted budget says, as a workbook.</summary>
internal static class FilledFinal
{
    private static readonly string[] Counts =
    [
        "出国团组数",
        "出国人次",
        "公务用车购置数",
        "公务用车保有量",
        "国内接待批次",
        "国内接待人次",
        "外宾接待批次",
        "外宾接待人次",
    ];

    private static readonly (string Old, string New)[] LastYear =
    [
        ("财政拨款收支总额", "收支总额"),
        ("财政拨款收支总额", "财政拨款收支总额"),
        ("一般公共预算拨款", "一般公共预算拨款"),
        ("政府性基金预算拨款", "政府性基金预算拨款"),
        ("因公出国（境）费", "因公出国（境）费"),
        ("公务用车购置费", "公务用车购置费"),
        ("公务用车运行维护费", "公务用车运行维护费"),
        ("公务接待费", "公务接待费"),
        ("机关运行经费", "机关运行经费"),
    ];

    /// <summary>Fills the final accounts that were begun from a budget.</summary>
    /// <returns>The workbook.</returns>
    public static async Task<string> WriteAsync(YearServer server, long budget, long final)
    {
        var (lines, before, rows) = await server.Store.ReadAsync(async session =>
        {
            var book = (await BookStore.FindAsync(session, budget))!;
            var tree = await UnitStore.TreeAsync(session, book.Year);
            var approved = await ApprovedBudget.ReadAsync(session, tree, book);
            return (
                approved.AsOf(new DateOnly(book.Year, 12, 31)),
                await BookStore.RowsAsync(session, budget),
                await BookStore.RowsAsync(session, final)
            );
        });
        var unit = rows.First(r => r.Sheet == "单位").Cell("单位代码");
        var import = BookImporter.Import(
            new StoredBook([
                .. rows.Select(Fill),
                .. Counts.Select(c =>
                    SheetRow.New(
                        BookSchema.OfficialCounts,
                        ("单位代码", unit),
                        ("事项", c),
                        ("数量", c.StartsWith("公务用车", StringComparison.Ordinal) ? "1" : "0")
                    )
                ),
                .. LastYear.Select(c =>
                    SheetRow.New(
                        BookSchema.Comparatives,
                        ("口径", "上年决算"),
                        ("指标项", c.New),
                        ("金额", Last(c.Old))
                    )
                ),
            ])
        );
        Assert.True(import.Book is not null, string.Join('\n', import.Defects));
        var path = Path.Combine(server.Folder, "决算.xlsx");
        BookFiles.Write(import.Book, path);
        return path;

        StoredRow Fill(StoredRow row) =>
            row.Sheet switch
            {
                "收入" => row.With(("金额", SheetRow.OfFen(Received(row)))),
                "支出" => row.With(("金额", SheetRow.OfFen(Spent(LineKey.OfRow(row.Cells))))),
                "项目" => row.With(("执行数", row.Cell("全年预算数"))),
                "绩效指标" => row.With(("实际完成值", row.Cell("指标值") + row.Cell("度量单位"))),
                "资产" => row.With(("数量", "0"), ("截至日期", "2025-12-31")),
                _ => row,
            };

        long Spent(LineKey key) => lines.Where(l => l.Key == key).Sum(l => l.Adjusted);

        long Received(StoredRow row) =>
            lines
                .Where(l =>
                    row.Cell("收入项目").StartsWith(l.Key["资金性质"], StringComparison.Ordinal)
                    && l.Key["功能科目"] == row.Cell("功能科目")
                )
                .Sum(l => l.Adjusted);

        string Last(string measure) =>
            before.FirstOrDefault(r => r.Sheet == "对比数" && r.Cell("指标项") == measure)?.Cell("金额") ?? "0";
    }
}
