namespace Mingzhang.Browser.Tests.Year;

/// <summary>A year of one department with two units, from the first upload to the published budget and the published final accounts, through the pages alone.</summary>
public sealed class YearTests
{
    /// <summary>The databases, where PostgreSQL is installed both.</summary>
    public static TheoryData<string> Databases =>
        ThrowawayPostgres.Absence is null ? new() { "SQLite", "PostgreSQL" } : new() { "SQLite" };

    [BrowserTheory]
    [MemberData(nameof(Databases))]
    public async Task A_department_goes_through_its_year(string database)
    {
        var postgres = database == "PostgreSQL" ? ThrowawayPostgres.Server!.NewDatabase() : null;
        await using var play = await YearPlay.StartAsync(SportsBureau.Year, postgres);
        var bureau = SportsBureau.Write(play.Server.Folder);
        var budget = new BudgetYear(play, bureau);
        await budget.PlantUnitsAsync();
        await budget.ImportAsync();
        await budget.FirstRoundAsync();
        await budget.CeilingsAsync();
        await budget.SecondRoundAsync();
        await budget.ApprovalAsync();
        await budget.PublishAsync();
        var final = new FinalYear(play, bureau.Units[1], budget.Units[1]);
        await final.AdjustAsync();
        await final.FinalAsync();
        await final.WriteAsync();
        await final.ApproveAsync();
        await final.PublishAsync();
        await play.OpenAsync("shenji", "/log?all=1");
        await play.SeesAsync("已全部核对，完整");
        await play.ShowAsync("log");
        Assert.Empty(play.Complaints);
    }
}
