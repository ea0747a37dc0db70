using System.Diagnostics;
using Mingzhang.Server.Deadlines;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Today;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Departments;

/// <summary>The pages over the whole district when it has three hundred units.</summary>
public sealed class ManyUnitsTests
{
    private const int Units = 300;

    [Theory]
    [EachDatabase]
    public async Task The_page_of_today_and_the_ledger_stay_quick_with_three_hundred_units(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        await FillAsync(district);
        var now = test.Clock.GetUtcNow();
        var view = await district.Store.ReadAsync(s => TodayReader.ReadAsync(s, district["预算科"], now));
        Assert.Equal((30, Units, 30, Units), (view.Tasks.Count, view.TaskCount, view.Clocks.Count, view.ClockCount));

        // Counting, not reading books: far below what it takes to read the rows of three hundred books.
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 5; i++)
        {
            await district.Store.ReadAsync(s => TodayReader.ReadAsync(s, district["预算科"], now));
            await district.Store.ReadAsync(s =>
                Ledger.ReadAsync(s, district["预算科"], new LedgerQuery(District.Year, "", null, ""), view.Day)
            );
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed.TotalMilliseconds / 5} ms");
    }

    private static Task<int> FillAsync(District district) =>
        district.Store.WriteAsync(async session =>
        {
            var by = district["管理员"].Id;
            for (var i = 0; i < Units; i++)
            {
                var code = $"{200 + (i / 10)}{(i % 10) + 1:000}";
                await session.ChangeAsync(
                    "INSERT INTO unit (year, code, name, parent, kind) VALUES (@Year, @code, @code, '00', '单位')",
                    new { District.Year, code }
                );
                await session.ChangeAsync(
                    "INSERT INTO book (year, kind, unit_code, stage, changed_at, changed_by, approved_at) VALUES (@Year, 'budget', @code, @Stage, 0, @by, 0)",
                    new
                    {
                        District.Year,
                        code,
                        Stage = Stage.FinanceReviewed.Chinese(),
                        by,
                    }
                );
            }

            return 0;
        });
}
