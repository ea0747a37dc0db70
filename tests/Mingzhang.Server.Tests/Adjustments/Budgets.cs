using Mingzhang.Books.Schema;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Books;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Adjustments;

/// <summary>Small approved budgets, and the acts of a document in one call each.</summary>
internal static class Budgets
{
    public static LineKey Office { get; } = Key("30201", "公用");

    public static LineKey Reception { get; } = Key("30217", "公用");

    public static LineKey Survey { get; } = Key("30227", "项目", "139001-01");

    /// <summary>A sound budget of 139001: 办公费 100 元, 公务接待费 50 元, a project of 300 元.</summary>
    public static StoredRow[] Sound =>
        [
            SheetRow.New(
                BookSchema.Cover,
                ("类型", "部门预算"),
                ("年度", "2026"),
                ("版式", "sichuan-budget"),
                ("公开范围", "单位"),
                ("部门代码", "139"),
                ("部门名称", "示例区水务局")
            ),
            SheetRow.New(
                BookSchema.Units,
                ("单位代码", "139001"),
                ("单位名称", "示例区水务局"),
                ("单位性质", "行政"),
                ("在职人数", "12")
            ),
            SheetRow.New(
                BookSchema.Incomes,
                ("单位代码", "139001"),
                ("收入项目", "一般公共预算拨款收入"),
                ("资金安排", "当年"),
                ("金额", "450")
            ),
            Line(Office, "100"),
            Line(Reception, "50"),
            Line(Survey, "300"),
            SheetRow.New(
                BookSchema.Projects,
                ("单位代码", "139001"),
                ("项目代码", "139001-01"),
                ("项目名称", "河道调查"),
                ("项目类别", "特定目标类")
            ),
        ];

    /// <summary>That budget, approved.</summary>
    public static async Task<long> ApprovedAsync(this District district, Stage stage = Stage.Approved)
    {
        var book = await district.BookAsync("139001", stage);
        await district.FillAsync(book, Sound);
        return book;
    }

    public static async Task FillAsync(this District district, long book, params StoredRow[] rows) =>
        await district.Store.WriteAsync(async session =>
        {
            var position = 0L;
            foreach (var row in rows)
            {
                position += 1_000;
                await BookStore.AddRowAsync(
                    session,
                    row with
                    {
                        BookId = book,
                        Position = position,
                    },
                    0,
                    district["管理员"].Id
                );
            }

            return 0;
        });

    /// <summary>A draft of 经办 with lines.</summary>
    public static async Task<long> DraftAsync(
        this District district,
        long book,
        AdjustmentKind kind,
        params (LineKey Key, long Fen)[] lines
    )
    {
        var id = await district.Runner.RunAsync(
            district["经办"],
            new NewAdjustmentAct(book, new AdjustmentHead(kind, new DateOnly(2026, 6, 1), "调整", "工作需要"))
        );
        foreach (var (key, fen) in lines)
        {
            await district.Runner.RunAsync(
                district["经办"],
                new AddAdjustmentLineAct(id, await district.VersionAsync(id), new AdjustmentLine(key, fen))
            );
        }

        return id;
    }

    public static async Task SubmitAsync(this District district, long id, string login = "负责人") =>
        await district.Runner.RunAsync(district[login], new SubmitAdjustmentAct(id, await district.VersionAsync(id)));

    public static async Task ApproveAsync(this District district, long id, string login = "预算科") =>
        await district.Runner.RunAsync(district[login], new ApproveAdjustmentAct(id, await district.VersionAsync(id)));

    public static async Task<int> VersionAsync(this District district, long id) =>
        (await district.AdjustmentAsync(id)).Version;

    public static async Task<Adjustment> AdjustmentAsync(this District district, long id) =>
        (await district.Store.ReadAsync(s => AdjustmentStore.FindAsync(s, id)))!;

    public static LineKey Key(string economy, string kind, string project = "", string arrangement = "当年") =>
        LineKey.Of(["139001", "2130301", economy, "一般公共预算", kind, project, arrangement, ""]);

    public static StoredRow Line(LineKey key, string amount) =>
        new() { Sheet = BookSchema.Expenditures.Name, Cells = key.Row(amount) };
}
