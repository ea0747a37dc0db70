using System.Globalization;

namespace Mingzhang.Browser.Tests.Year;

/// <summary>The second half of the year for one unit: money is moved between lines, and the final accounts are begun and filled.</summary>
/// <param name="play">The people.</param>
/// <param name="unit">The unit.</param>
/// <param name="budget">Its approved budget.</param>
internal sealed class FinalYear(YearPlay play, ReadyBook unit, long budget)
{
    private static readonly string Adjustments = string.Create(
        CultureInfo.InvariantCulture,
        $"/adjustments?year={SportsBureau.Year}"
    );

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
        var final = play.Number();
        await play.StandsAtAsync("决算编报");
        await play.ShowAsync("final-started");
        var file = await FilledFinal.WriteAsync(play.Server, budget, final);
        await play.OpenAsync("jingban", YearPlay.Address(final, "flow"));
        await play.Page.SetInputFilesAsync("main input[name=file]", file);
        await play.PressAsync("导入");
        await play.StandsAtAsync("决算编报");
        await play.SeesAsync("错误 0，");
        await play.ShowAsync("final-checked");
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
