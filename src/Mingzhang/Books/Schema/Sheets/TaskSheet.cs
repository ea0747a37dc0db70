namespace Mingzhang.Books.Schema.Sheets;

/// <summary>年度任务.</summary>
internal static class TaskSheet
{
    public static BookSheet<AnnualTask> Define()
    {
        var c = new SheetColumns<AnnualTask>();
        var unit = c.Unit(r => r.Unit, "填“单位”表里的单位代码；整个部门的任务不填。", required: false);
        var name = c.Text("任务名称", r => r.Name, "年度主要任务的名称。", required: true);
        var content = c.Text("主要内容", r => r.Content, "任务做什么。", identity: false);
        var total = c.Amount("总额", r => r.Total, "元；公开表不印金额的不填。");
        var appropriation = c.Amount("财政拨款", r => r.Appropriation, "元，总额里的财政拨款。");
        var others = c.Amount("其他资金", r => r.OtherFunds, "元，总额里的其他资金。");
        return new BookSheet<AnnualTask>(
            "年度任务",
            "部门（单位）整体绩效目标表里的年度主要任务，按印出的次序排列。",
            c,
            row => new AnnualTask
            {
                Line = row.Line,
                Unit = row[unit],
                Name = row.Required(name),
                Content = row[content],
                Total = row[total],
                Appropriation = row[appropriation],
                OtherFunds = row[others],
            },
            book => book.Tasks
        );
    }
}
