using System.Globalization;
using Microsoft.Playwright;
using Mingzhang.Bench.Load;
using Mingzhang.Testing.Formats;
using Mingzhang.Testing.Serving;

namespace Mingzhang.Bench.Typing;

/// <summary>
/// What somebody waits for who types into the sheet of a unit's book: until a key is seen, and from Enter until what is wrong
/// with the cell stands beside it, or is gone. A real server over SQLite, a real browser, the longest sample that is open.
/// </summary>
internal static class TypingBench
{
    private const string Login = "jingban";
    private const string FirstPassword = "mingzhang-2026";
    private const string Password = "a-password-of-one's-own";
    private const int Edits = 50;

    /// <summary>Runs it.</summary>
    /// <returns>0, or 1 when the median of the findings is over the 200 milliseconds that are meant.</returns>
    public static async Task<int> RunAsync(string root)
    {
        if (Printers.Chromium is not { } chromium)
        {
            Console.WriteLine("没有 Chromium，量不了。请安装：apt-get install chromium fonts-noto-cjk");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("mingzhang-typing-").FullName;
        try
        {
            using var server = new ServerProcess(
                LoadBench.ProgramIn(root),
                "--Data",
                folder,
                "--Samples",
                Path.Combine(root, "samples")
            );
            await server.StartAsync();
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(
                new() { ExecutablePath = chromium, Args = ["--no-sandbox"] }
            );
            var page = await browser.NewPageAsync(
                new()
                {
                    BaseURL = server.Address.ToString(),
                    ViewportSize = new() { Width = 1366, Height = 768 },
                }
            );
            await LoginAsync(page);
            return await MeasureAsync(page, await LongestAsync(page));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task LoginAsync(IPage page)
    {
        await EnterAsync(page, FirstPassword);
        await page.FillAsync("input[name=old]", FirstPassword);
        await page.FillAsync("input[name=new]", Password);
        await page.ClickAsync("form[action='/password'] button");
        await EnterAsync(page, Password);
    }

    private static async Task EnterAsync(IPage page, string password)
    {
        await page.GotoAsync("/login");
        await page.FillAsync("input[name=login]", Login);
        await page.FillAsync("input[name=password]", password);
        await page.ClickAsync("form[action='/login'] button");
    }

    private static async Task<(string Address, int Lines)> LongestAsync(IPage page)
    {
        await page.GotoAsync("/books");
        var books = await page.EvaluateAsync<string[]>(
            "() => [...new Set([...document.querySelectorAll('main a')].map(a => a.pathname).filter(p => /^\\/book\\/\\d+$/.test(p)))]"
        );
        (string Address, int Lines) longest = ("", 0);
        foreach (var book in books)
        {
            await page.GotoAsync(book + "/sheet/支出");
            var lines = await page.EvaluateAsync<int>(
                "() => { const t = document.querySelector('table.sheet-grid'); return t.dataset.open ? Number(t.dataset.count) : 0; }"
            );
            longest = lines > longest.Lines ? (book + "/sheet/支出", lines) : longest;
        }

        return longest.Lines > 0 ? longest : throw new InvalidOperationException($"{Login} may write in no book.");
    }

    private static async Task<int> MeasureAsync(IPage page, (string Address, int Lines) sheet)
    {
        await page.GotoAsync(sheet.Address);
        await page.Locator("#side-toggle").GetByText("：").WaitForAsync();
        await page.EvaluateAsync(Watch);
        List<double> keys = [];
        List<double> found = [];
        for (var edit = 0; edit < Edits; edit++)
        {
            var isBad = edit % 2 == 0;
            await page.Locator("table.sheet-grid tbody tr[data-row]").First.Locator("td.k-amount").First.ClickAsync();
            await page.Keyboard.TypeAsync(isBad ? "约三万" : Line($"{30_000 + edit}"), new() { Delay = 30 });
            keys.AddRange(await page.EvaluateAsync<double[]>("() => watch.keys()"));
            await page.EvaluateAsync("isBad => watch.start(isBad)", isBad);
            await page.Keyboard.PressAsync("Enter");
            found.Add(await page.EvaluateAsync<double>("() => watch.done"));
            await page.WaitForTimeoutAsync(100);
        }

        var empty = await page.EvaluateAsync<double[]>(
            "async () => { const all = []; for (let i = 0; i < 50; i++) { const t = performance.now(); await (await fetch('/theme.js', { cache: 'no-store' })).text(); all.push(performance.now() - t); } return all; }"
        );
        Console.WriteLine(Line($"“支出”{sheet.Lines} 行，{Edits} 次改动；毫秒"));
        Print("按一个键到看见", keys);
        Print("按 Enter 到问题出现或消失", found);
        Print("同时从服务器取一个小文件", empty);
        Console.WriteLine(Line($"问题的中位数是取小文件的 {found.Percentile(50) / empty.Percentile(50):0} 倍"));
        return found.Percentile(50) <= 200 ? 0 : 1;
    }

    // The cell is the amount of the first line; the table says when the mark comes and goes.
    private const string Watch = """
        () => {
          const column = [...document.querySelectorAll(".sheet-grid th")].findIndex((th) => th.dataset.heading === "金额");
          const cell = () => document.querySelector(".sheet-grid tbody tr[data-row]").cells[column];
          const pressed = [];
          addEventListener("keydown", (e) => {
            const at = performance.now();
            if (e.key === "Enter" && watch.begin) watch.begin(at);
            else requestAnimationFrame(() => setTimeout(() => pressed.push(performance.now() - at)));
          }, true);
          window.watch = {
            keys: () => pressed.splice(0),
            start: (isBad) => {
              watch.done = new Promise((resolve) => {
                watch.begin = (at) => {
                  watch.begin = null;
                  const look = () => {
                    if (cell().classList.contains("mark-bad") !== isBad || cell().querySelector("input")) return false;
                    observer.disconnect();
                    requestAnimationFrame(() => resolve(performance.now() - at));
                    return true;
                  };
                  const observer = new MutationObserver(look);
                  observer.observe(document.querySelector(".sheet-grid"), { subtree: true, attributes: true, childList: true });
                  look();
                };
              });
            },
          };
        }
        """;

    private static void Print(string what, IReadOnlyCollection<double> values) =>
        Console.WriteLine(
            Line($"{what}：{values.Count} 次，p50 {values.Percentile(50):0}，p95 {values.Percentile(95):0}")
        );

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
