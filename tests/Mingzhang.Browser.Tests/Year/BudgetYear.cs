using System.Globalization;
using Mingzhang.Browser.Tests.Workbench;

namespace Mingzhang.Browser.Tests.Year;

/// <summary>The budget's half of the year.</summary>
/// <param name="play">The people.</param>
/// <param name="bureau">What they have ready.</param>
internal sealed class BudgetYear(YearPlay play, SportsBureau bureau)
{
    private const string Question = "比上年多出十万元，依据是哪一份工资表？";
    private const string Answer = "多录了一笔，已按工资表改正。";
    private readonly List<long> _units = [];

    /// <summary>The units' books.</summary>
    public IReadOnlyList<long> Units => _units;

    /// <summary>The department's book.</summary>
    public long Department { get; private set; }

    private static string DepartmentPath(string code) =>
        string.Create(CultureInfo.InvariantCulture, $"/departments/{SportsBureau.Year}/budget/{code}");

    public async Task PlantUnitsAsync()
    {
        await play.OpenAsync("admin", "/units");
        await PlantAsync("00", bureau.Department);
        foreach (var unit in bureau.Units)
        {
            await PlantAsync(bureau.Department.Code, unit);
        }

        await play.ShowAsync("units");
    }

    public async Task ImportAsync()
    {
        foreach (var ready in bureau.Units)
        {
            _units.Add(await ImportAsync(ready));
        }

        await play.OpenAsync("jingban", "/");
        await play.ShowAsync("today");
    }

    public async Task FirstRoundAsync()
    {
        var first = _units[0];
        await play.StepAsync("fuzeren", "提交一上", "一上待审", [.. _units]);
        await play.OpenAsync("zhuguan", "/review");
        await play.SeesAsync(bureau.Units[0].Name);
        await play.ShowAsync("review-queue");
        await play.OpenAsync("zhuguan", YearPlay.Address(first, "review"));
        await play.PressAsync("写意见");
        await play.Page.FillAsync("textarea[name=text]", Question);
        await play.ShowAsync("review-comment");
        await play.PressAsync("写下意见");
        await play.SeesAsync(Question);
        await play.Page.FillAsync("textarea[name=reason]", "人员经费有一行偏高，见行上的意见。");
        await play.PressAsync("退回修改");
        await CorrectAsync(first);
        await play.StepAsync("fuzeren", "提交一上", "一上待审", first);
        await play.OpenAsync("zhuguan", YearPlay.Address(first, "review"));
        await play.SeesAsync(Answer);
        await play.ShowAsync("review-answered");
        await play.StepAsync("zhuguan", "审核通过", "一上已审", [.. _units]);
        Department = await ImportAsync(bureau.Department);
        await ConsolidateAsync();
        await play.StepAsync("fuzeren", "提交一上", "一上待审", Department);
        await play.StepAsync("zhuguan", "审核通过", "一上已审", Department);
    }

    public async Task CeilingsAsync()
    {
        foreach (var unit in bureau.Units)
        {
            await play.OpenAsync("yusuanke", "/ceilings");
            foreach (var category in new[] { "人员", "公用", "项目" })
            {
                var cell = play.Page.GetByLabel($"{unit.Name} {category} 下达");
                var asked = await cell.Locator("xpath=../following-sibling::td[1]").InnerTextAsync();
                await cell.FillAsync(asked);
            }

            await play.ClickAsync(play.Page.Locator($"button[aria-label='保存{unit.Name}的控制数']"));
        }

        await play.ShowAsync("ceilings");
        await play.StepAsync("yusuanke", "下达控制数", "二上编制", [.. _units, Department]);
    }

    public async Task SecondRoundAsync()
    {
        await play.OpenAsync("jingban", YearPlay.Address(_units[0], "check"));
        await play.ShowAsync("check");
        await play.OpenAsync("jingban", YearPlay.Address(_units[0], "preview"));
        await play.SeesAsync("未公开");
        await play.ShowAsync("preview");
        await play.StepAsync("fuzeren", "提交二上", "二上待审", [.. _units]);
        await play.StepAsync("zhuguan", "审核通过", "二上已审", [.. _units]);
        await ConsolidateAsync();
        await play.ShowAsync("consolidated");
        await play.StepAsync("fuzeren", "提交二上", "二上待审", Department);
        await play.StepAsync("zhuguan", "审核通过", "二上已审", Department);
    }

    public async Task ApprovalAsync()
    {
        await play.StepAsync("yewuke", "财政审核通过", "财政已审", [.. _units, Department]);
        await play.OpenAsync("yusuanke", "/");
        await play.ShowAsync("approval");
        await play.StepAsync("yusuanke", "批复", "已批复", [.. _units, Department]);
        await play.OpenAsync("zhuguan", DepartmentPath(bureau.Department.Code));
        await play.PressAsync("转批复给 2 个单位");
        await Assertions.Expect(play.Page.GetByText("还有 2 个单位没有转")).ToHaveCountAsync(0);
    }

    public async Task PublishAsync()
    {
        foreach (var book in (long[])[.. _units, Department])
        {
            await Publication.PublishAsync(play, book, "已公开");
        }

        await play.Page.GotoAsync("/public");
        foreach (var ready in (ReadyBook[])[.. bureau.Units, bureau.Department])
        {
            await play.SeesAsync(ready.Name, "table");
        }

        await play.ShowAsync("public");
        await play.Page.Locator("main").GetByText(bureau.Department.Name, new() { Exact = true }).ClickAsync();
        await play.SeesAsync(bureau.Department.Name);
        await play.ShowAsync("public-pack");
    }

    private async Task PlantAsync(string parent, ReadyBook unit)
    {
        await play.Page.SelectOptionAsync("select[name=parent]", parent);
        await play.Page.FillAsync("form:has(select[name=parent]) input[name=code]", unit.Code);
        await play.Page.FillAsync("form:has(select[name=parent]) input[name=name]", unit.Name);
        await play.PressAsync("加单位");
        await Assertions
            .Expect(play.Page.Locator($"input[aria-label='{unit.Code} 的名称']"))
            .ToHaveValueAsync(unit.Name);
    }

    private async Task<long> ImportAsync(ReadyBook ready)
    {
        await play.OpenAsync("jingban", "/start");
        await play.ShowAsync("start");
        var row = $"tr:has(td.code:text-is('{ready.Code}'))";
        await play.Page.Locator($"{row} select").First.SelectOptionAsync("shanghai-budget");
        await play.PressAsync("空白开始", row);
        var book = play.Number();
        await play.OpenAsync("jingban", YearPlay.Address(book, "flow"));
        await play.Page.SetInputFilesAsync("main input[name=file]", ready.File);
        await play.ShowAsync("import");
        await play.PressAsync("导入");
        await play.StandsAtAsync("一上编制");
        return book;
    }

    // The preparer opens the book where the reviewer asked, corrects the amount and answers.
    private async Task CorrectAsync(long book)
    {
        await play.OpenAsync("jingban", "/");
        await play.ShowAsync("today-returned");
        await play.OpenAsync("jingban", string.Create(CultureInfo.InvariantCulture, $"/book/{book}"));
        var sheet = new SheetOnScreen(play.Page);
        await Assertions.Expect(play.Page.Locator("td:focus")).ToHaveAttributeAsync("data-commented", "1");
        await play.ShowAsync("grid-comment");
        await sheet.TypeAsync(bureau.RightAmount.ToString(), "Enter");
        await sheet.KeptAsync();
        await play.Page.FillAsync("#comments textarea", Answer);
        await play.PressAsync("答复这条意见");
        await play.SeesAsync(Answer, "#comments");
        await play.StandsAtAsync("一上编制");
    }

    private async Task ConsolidateAsync()
    {
        await play.OpenAsync("jingban", DepartmentPath(bureau.Department.Code));
        await play.SeesAsync("2 个单位都已到");
        await play.ShowAsync("consolidate");
        await play.PressAsync("汇总");
        await Assertions.Expect(play.Page.GetByText("没有汇总")).ToHaveCountAsync(0);
    }
}
