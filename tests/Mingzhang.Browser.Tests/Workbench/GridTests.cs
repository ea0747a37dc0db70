using System.Text.RegularExpressions;

namespace Mingzhang.Browser.Tests.Workbench;

/// <summary>The sheet as a spreadsheet. Each test has a sample book of its own.</summary>
[Collection(nameof(OpenWorkbench))]
public sealed class GridTests(OpenWorkbench workbench)
{
    [BrowserFact]
    public async Task One_types_into_a_cell_goes_on_by_keys_and_takes_it_back()
    {
        await using var open = await workbench.LoginAsync("jingban");
        var sheet = await SheetOnScreen.OpenAsync(open, 1);
        var total = sheet.Page.Locator("#total");
        var before = await total.InnerTextAsync();
        await sheet.ClickAsync(1, "金额");
        var first = await sheet.FocusedAsync();
        await sheet.TypeAsync("1,234.5", "Enter");
        await sheet.KeptAsync();
        await Assertions.Expect(sheet.Cell(1, "金额")).ToHaveTextAsync("1,234.50");
        await Assertions.Expect(total).Not.ToHaveTextAsync(before);
        await sheet.PressAsync("Control+z");
        await sheet.KeptAsync();
        await Assertions.Expect(total).ToHaveTextAsync(before);
        await sheet.PressAsync("Control+y");
        await Assertions.Expect(sheet.Cell(1, "金额")).ToHaveTextAsync("1,234.50");
        await sheet.PressAsync("Control+z");
        await sheet.KeptAsync();
        await sheet.PressAsync("ArrowDown", "ArrowUp", "Home", "End", "ArrowLeft");
        Assert.Equal(first, await sheet.FocusedAsync());
        await sheet.PressAsync("F2");
        await sheet.TypeAsync("9", "Escape");
        await Assertions.Expect(total).ToHaveTextAsync(before);
        await sheet.Page.ReloadAsync();
        await Assertions.Expect(sheet.Page.Locator("#total")).ToHaveTextAsync(before);
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task The_sum_of_what_is_selected_is_shown_in_yuan_and_in_ten_thousands()
    {
        await using var open = await workbench.LoginAsync("jingban");
        var sheet = await SheetOnScreen.OpenAsync(open, 1);
        await sheet.ClickAsync(1, "金额");
        await sheet.PressAsync("Shift+ArrowDown", "Shift+ArrowDown");
        var selection = sheet.Page.Locator("#selection");
        await Assertions.Expect(selection).ToHaveTextAsync("选了 3 格，其中 3 个金额，合计 5,679,740.00 元");
        await sheet.PressAsync("Control+c");
        Assert.Equal(
            "2533640.00\n1441900.00\n1704200.00",
            await sheet.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")
        );
        await sheet.Page.ClickAsync("[data-unit='万元']");
        await Assertions.Expect(sheet.Cell(1, "金额")).ToHaveTextAsync("253.36");
        await sheet.Page.ClickAsync("[data-unit='元']");
        await Assertions.Expect(sheet.Cell(1, "金额")).ToHaveTextAsync("2,533,640.00");
    }

    [BrowserFact]
    public async Task A_block_from_a_spreadsheet_is_one_request_and_comes_back_after_a_reload()
    {
        const string block =
            "139001\t2080101 行政运行\t30298\t一般公共预算\t公用\t\t当年\t\t\"1,000.50\"\t\"两\n行\"\n"
            + "139001\t2080101\t30297\t一般公共预算\t公用\t\t当年\t\t2\n";
        await using var open = await workbench.LoginAsync("jingban");
        var sheet = await SheetOnScreen.OpenAsync(open, 2);
        var rows = await sheet.Rows.CountAsync();
        await sheet.ClickAsync(1, "金额");
        await sheet.PressAsync("Control+End");
        await sheet.Page.Locator("#add-row button").ClickAsync();
        await sheet.KeptAsync();
        await sheet.PressAsync("Home");
        open.Requests.Clear();
        await sheet.PasteAsync(block);
        await sheet.KeptAsync();
        Assert.Single(open.Requests, r => r.EndsWith("/edit", StringComparison.Ordinal));
        await Assertions.Expect(sheet.Rows).ToHaveCountAsync(rows + 2);
        await sheet.Page.ReloadAsync();
        var added = await RowOfAsync(sheet, "30298");
        await Assertions.Expect(sheet.Cell(added, "功能科目")).ToHaveTextAsync("2080101行政运行");
        await Assertions.Expect(sheet.Cell(added, "金额")).ToHaveTextAsync("1,000.50");
        await Assertions.Expect(sheet.Cell(added, "备注")).ToHaveAttributeAsync("data-value", "两\n行");
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Rows_taken_out_come_back_and_can_still_be_changed()
    {
        await using var open = await workbench.LoginAsync("jingban");
        var sheet = await SheetOnScreen.OpenAsync(open, 3);
        var rows = await sheet.Rows.CountAsync();
        var second = await sheet.Cell(2, "金额").InnerTextAsync();
        await sheet.ClickAsync(1, "金额");
        await sheet.PressAsync("Shift+ArrowDown");
        await Assertions.Expect(sheet.Page.Locator("#remove-rows")).ToHaveTextAsync("删除第 1—2 行");
        await sheet.Page.ClickAsync("#remove-rows");
        await Assertions.Expect(sheet.Rows).ToHaveCountAsync(rows - 2);
        await sheet.Page.ClickAsync("#undo");
        await Assertions.Expect(sheet.Rows).ToHaveCountAsync(rows);
        await sheet.KeptAsync();
        await Assertions.Expect(sheet.Cell(2, "金额")).ToHaveTextAsync(second);
        await sheet.ClickAsync(2, "备注");
        await sheet.TypeAsync("改过", "Enter");
        await sheet.KeptAsync();
        await sheet.Page.ReloadAsync();
        await Assertions.Expect(sheet.Cell(2, "备注")).ToHaveTextAsync("改过");
        await Assertions.Expect(sheet.Cell(2, "金额")).ToHaveTextAsync(second);
    }

    [BrowserTheory]
    [InlineData("30201", "办公费")]
    [InlineData("办公费", "办公费")]
    [InlineData("bgf", "办公费")]
    [InlineData("gwjdf", "公务接待费")]
    public async Task An_account_is_picked_by_its_digits_its_name_or_the_initials_of_its_name(string typed, string name)
    {
        await using var open = await workbench.LoginAsync("jingban");
        var sheet = await SheetOnScreen.OpenAsync(open, 4);
        await sheet.ClickAsync(1, "经济科目");
        await sheet.TypeAsync(typed);
        await Assertions.Expect(sheet.Page.Locator("[role=listbox] [role=option]").First).ToContainTextAsync(name);
        await sheet.PressAsync("Tab");
        await Assertions.Expect(sheet.Cell(1, "经济科目")).ToContainTextAsync(name);
        await sheet.KeptAsync();
        await sheet.PressAsync("Control+z");
        await sheet.KeptAsync();
        Assert.Empty(open.Complaints);
    }

    [BrowserTheory]
    [InlineData("mine", "22.00")]
    [InlineData("theirs", "11.00")]
    public async Task Of_two_who_change_one_line_the_second_sees_both_values_and_decides(string kept, string value)
    {
        await using var one = await workbench.LoginAsync("jingban");
        await using var two = await workbench.LoginAsync("fuzeren");
        var first = await SheetOnScreen.OpenAsync(one, 5);
        var second = await SheetOnScreen.OpenAsync(two, 5);
        await first.ClickAsync(1, "金额");
        await first.TypeAsync("11", "Enter");
        await first.KeptAsync();
        await second.ClickAsync(1, "金额");
        await second.TypeAsync("22", "Enter");
        var dialog = second.Page.Locator("#conflict");
        await Assertions.Expect(dialog).ToContainTextAsync("经办的：11.00");
        await Assertions.Expect(dialog).ToContainTextAsync("您填的：22");
        await second.Page.ClickAsync($"#conflict button[data-all={kept}]");
        await second.Page.ClickAsync("#conflict button.primary");
        await Assertions.Expect(second.Saved).Not.ToContainTextAsync("正在");
        await Assertions.Expect(second.Cell(1, "金额")).ToHaveTextAsync(value);
        await second.Page.ReloadAsync();
        await Assertions.Expect(second.Cell(1, "金额")).ToHaveTextAsync(value);
    }

    [BrowserFact]
    public async Task What_is_wrong_with_a_cell_stands_beside_it_and_goes_when_it_is_right()
    {
        await using var open = await workbench.LoginAsync("jingban");
        var sheet = await SheetOnScreen.OpenAsync(open, workbench.Books["2023/budget/189"]);
        var toggle = sheet.Page.Locator("#side-toggle");
        var before = await toggle.InnerTextAsync();
        await sheet.ClickAsync(1, "金额");
        await sheet.TypeAsync("约三万", "Enter");
        await Assertions.Expect(toggle).ToContainTextAsync("错误 1");
        await Assertions.Expect(sheet.Cell(1, "金额")).ToHaveClassAsync(new Regex("mark-bad"));
        await Assertions.Expect(sheet.Rows.First.Locator(".flag")).ToHaveTextAsync("错");
        await toggle.ClickAsync();
        await sheet.ClickAsync(3, "备注");
        await sheet.Page.Locator("#side a[data-cells]").First.ClickAsync();
        Assert.Equal("约三万", await sheet.FocusedAsync());
        await sheet.PressAsync("Control+z");
        await Assertions.Expect(toggle).ToHaveTextAsync(before);
        await Assertions.Expect(sheet.Page.Locator(".mark-bad")).ToHaveCountAsync(0);
        await toggle.ClickAsync();
    }

    [BrowserFact]
    public async Task What_is_typed_while_the_server_is_away_is_kept_when_it_is_back()
    {
        await using var open = await workbench.LoginAsync("jingban");
        var sheet = await SheetOnScreen.OpenAsync(open, 4);
        await sheet.Page.RouteAsync("**/edit", r => r.AbortAsync());
        await sheet.ClickAsync(1, "备注");
        await sheet.TypeAsync("离线", "Enter");
        await Assertions.Expect(sheet.Saved).ToContainTextAsync("没有连上服务器");
        await sheet.Page.UnrouteAsync("**/edit");
        await sheet.KeptAsync();
        await sheet.Page.ReloadAsync();
        await Assertions.Expect(sheet.Cell(1, "备注")).ToHaveTextAsync("离线");
    }

    [BrowserFact]
    public async Task What_is_typed_while_the_disk_is_full_waits_for_room()
    {
        await using var open = await workbench.LoginAsync("jingban");
        var sheet = await SheetOnScreen.OpenAsync(open, 4);
        await sheet.Page.RouteAsync(
            "**/edit",
            r =>
                r.FulfillAsync(
                    new RouteFulfillOptions
                    {
                        Status = 507,
                        ContentType = "application/json",
                        Body = """{"message":"服务器的磁盘满了，没有保存。"}""",
                    }
                )
        );
        await sheet.ClickAsync(2, "备注");
        await sheet.TypeAsync("等空间", "Enter");
        await Assertions.Expect(sheet.Saved).ToContainTextAsync("您填的还在");
        await Assertions.Expect(sheet.Cell(2, "备注")).ToHaveTextAsync("等空间");
        await sheet.Page.UnrouteAsync("**/edit");
        await sheet.KeptAsync();
        await sheet.Page.ReloadAsync();
        await Assertions.Expect(sheet.Cell(2, "备注")).ToHaveTextAsync("等空间");
    }

    [BrowserFact]
    public async Task At_1366_by_768_a_sheet_shows_eighteen_rows_and_its_first_columns_stay()
    {
        await using var open = await workbench.LoginAsync("shenji");
        var sheet = await SheetOnScreen.OpenAsync(open, 1);
        var shown = await sheet.Page.EvaluateAsync<int>(
            "() => { const box = document.querySelector('.grid-region').getBoundingClientRect(); const bottom = Math.min(box.bottom, innerHeight); const top = document.querySelector('.sheet-grid thead').getBoundingClientRect().bottom; return [...document.querySelectorAll('.sheet-grid tbody tr')].filter(r => r.getBoundingClientRect().top >= top - 1 && r.getBoundingClientRect().bottom <= bottom).length; }"
        );
        Assert.True(shown >= 18, $"{shown} rows");
        await sheet.Page.SetViewportSizeAsync(900, 768);
        await sheet.Page.EvaluateAsync("() => document.querySelector('.grid-region').scrollTo(600, 300)");
        var left = await sheet.Page.EvaluateAsync<int>(
            "() => Math.round(document.querySelector('th[data-heading=功能科目]').getBoundingClientRect().left - document.querySelector('.grid-region').getBoundingClientRect().left)"
        );
        Assert.InRange(left, 100, 140);
    }

    private static async Task<int> RowOfAsync(SheetOnScreen sheet, string code) =>
        1
        + await sheet.Page.EvaluateAsync<int>(
            "code => [...document.querySelectorAll('.sheet-grid tbody tr')].findIndex(r => [...r.cells].some(c => c.dataset.value === code))",
            code
        );
}
