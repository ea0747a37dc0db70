namespace Mingzhang.Browser.Tests.Year;

/// <summary>What stands between an approved book and the public.</summary>
internal static class Publication
{
    /// <summary>Answers the warnings, confirms and publishes.</summary>
    public static async Task PublishAsync(YearPlay play, long book, string stage)
    {
        var path = YearPlay.Address(book, "publish");
        await play.OpenAsync("zhuguan", path);
        var unanswered = play
            .Page.Locator("form[action$='/answer']")
            .Filter(
                new() { Has = play.Page.GetByText("答复", new() { Exact = true }).And(play.Page.Locator("button")) }
            );
        while (await unanswered.CountAsync() > 0)
        {
            await unanswered.First.Locator("textarea").FillAsync("已核对原始凭证，数字无误。");
            await play.ClickAsync(unanswered.First.Locator("button"));
        }

        await play.PressAsync("以主管部门的名义确认保密审查");
        await play.OpenAsync("fuzeren", path);
        await play.SeesAsync("还差 1 项：签批。");
        await play.ShowAsync("publish-checklist");
        await play.PressAsync("以单位负责人的名义确认签批");
        await play.OpenAsync("zhuguan", path);
        await play.SeesAsync("都办好了，可以公开。");
        await play.PressAsync("公开", "main form");
        await play.StandsAtAsync(stage);
    }
}
