using System.Globalization;

namespace Mingzhang.Browser.Tests.Year;

/// <summary>The second half of the year for one unit: money is moved between lines, and the final accounts are begun, filled, approved and published.</summary>
/// <param name="play">The people.</param>
/// <param name="unit">The unit.</param>
/// <param name="budget">Its approved budget.</param>
internal sealed class FinalYear(YearPlay play, ReadyBook unit, long budget)
{
    private const string Reasons = "sheet/文字";

    private static readonly (string Position, string Words)[] Written =
    [
        ("自评.工作开展", "单位建立了事前评估、事中监控、事后评价的绩效管理制度，年内按季度监控，年末全部项目自评。"),
        ("自评.评级", "自评得分均在九十分以上，评级为优；个别项目支付进度偏慢，已列入下年改进。"),
        ("用途", "单位人员工资福利、日常办公和执法检查。"),
        ("", "按批复的预算执行，年中依规定作了科目间调剂。"),
    ];

    private static readonly string Adjustments = string.Create(
        CultureInfo.InvariantCulture,
        $"/adjustments?year={SportsBureau.Year}"
    );

    private long _final;

    public async Task AdjustAsync()
    {
        await play.OpenAsync("jingban", Adjustments);
        await play.Page.SelectOptionAsync("select[name=book]", budget.ToString(CultureInfo.InvariantCulture));
        await play.Page.SelectOptionAsync("select[name=kind]", "调剂");
        await play.Page.FillAsync("input[name=dated]", "2025-09-30");
        await play.Page.FillAsync("input[name=title]", "人员经费科目间调剂");
        await play.Page.FillAsync("textarea[name=reason]", "年中人员变动，局务会议研究同意。");
        await play.PressAsync("编调整单");
        var address = play.Page.Url;
        await AddLineAsync(0, "调增");
        await AddLineAsync(1, "调减");
        await play.ShowAsync("adjustment");
        await play.OpenAsync("fuzeren", address);
        await play.PressAsync("提交调整单");
        await play.SeesAsync("待批", ".crumb");
        await play.OpenAsync("yusuanke", address);
        await play.PressAsync("批准调整单");
        await play.SeesAsync("已批准", ".crumb");
        await play.OpenAsync("jingban", Adjustments);
        await play.SeesAsync("人员经费科目间调剂", "table");
        await play.ShowAsync("adjustments");
    }

    public async Task FinalAsync()
    {
        await play.OpenAsync("jingban", "/start");
        var row = $"tr:has(td.code:text-is('{unit.Code}'))";
        await play.Page.Locator($"{row} select").SelectOptionAsync("shanghai-final");
        await play.ShowAsync("start-final");
        await play.PressAsync("从批复开始", row);
        _final = play.Number();
        await play.StandsAtAsync("决算编报");
        await play.ShowAsync("final-started");
        var file = await FilledFinal.WriteAsync(play.Server, budget, _final);
        await play.OpenAsync("jingban", YearPlay.Address(_final, "flow"));
        await play.Page.SetInputFilesAsync("main input[name=file]", file);
        await play.PressAsync("导入");
        await play.StandsAtAsync("决算编报");
        await play.SeesAsync("错误 0，");
        await play.ShowAsync("final-checked");
    }

    /// <summary>What nobody wrote yet is written below its paragraph; half of it is saved by leaving the field, half by the button.</summary>
    public async Task WriteAsync()
    {
        await play.OpenAsync("jingban", YearPlay.Address(_final, Reasons));
        await play.ShowAsync("final-reasons");
        var missing = play.Page.Locator("nav.missing a");
        for (var left = await missing.CountAsync(); left > 0; left--)
        {
            var position = await missing.First.InnerTextAsync();
            var form = play.Page.Locator($"[id='text-{position}']");
            await form.Locator("textarea")
                .FillAsync(Written.First(w => position.StartsWith(w.Position, StringComparison.Ordinal)).Words);
            await (left % 2 == 0 ? form.Locator("button").ClickAsync() : form.Locator("textarea").BlurAsync());
            await Assertions.Expect(missing).ToHaveCountAsync(left - 1);
        }

        await play.SeesAsync("都写了。");
        await play.OpenAsync("jingban", YearPlay.Address(_final, "check"));
        await play.ShowAsync("final-checked-again");
    }

    public async Task ApproveAsync()
    {
        await play.StepAsync("fuzeren", "提交决算", "决算待审", _final);
        await play.OpenAsync("zhuguan", YearPlay.Address(_final, "review"));
        await play.ShowAsync("final-review");
        await play.StepAsync("zhuguan", "审核通过", "决算已审", _final);
        await play.StepAsync("yewuke", "财政审核通过", "决算财政已审", _final);
        await play.StepAsync("yusuanke", "批复", "决算已批复", _final);
    }

    /// <summary>Published, the final accounts stand in the public list beside the budget, and their page opens.</summary>
    public async Task PublishAsync()
    {
        await Publication.PublishAsync(play, _final, "决算已公开");
        await play.Page.GotoAsync($"/public?kind=final&unit={unit.Code}");
        await play.SeesAsync("决算", "table");
        await play.ShowAsync("public-finals");
        await play.PressAsync(unit.Name);
        await play.SeesAsync("pack.html");
        await play.SeesAsync("pack.xlsx");
        await play.ShowAsync("public-final");
        await play.Page.GetByRole(AriaRole.Link, new() { Name = "pack.html", Exact = true }).ClickAsync();
        await Assertions.Expect(play.Page.Locator("h1").First).ToContainTextAsync("决算");
        await Assertions.Expect(play.Page.Locator("h1").First).ToContainTextAsync(unit.Name);
        Assert.True(await play.Page.Locator("main table").CountAsync() > 5);
        await play.ShowAsync("public-final-pack");
    }

    private async Task AddLineAsync(int line, string direction)
    {
        var form = play.Page.Locator("#content form:has(select[name=key])");
        await form.Locator("select[name=key]").SelectOptionAsync(new SelectOptionValue { Index = line });
        await form.Locator("select[name=direction]").SelectOptionAsync(direction);
        await form.Locator("input[name=amount]").FillAsync("1000");
        await play.ClickAsync(form.Locator("button"));
    }
}
