using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Departments;
using Mingzhang.Server.Log;
using Mingzhang.Server.Samples;
using Mingzhang.Server.Security;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Departments;

/// <summary>The department 139 of the test district, whose two units have handed in books that make one.</summary>
internal sealed class WaterBureau(District district)
{
    public const string Department = "139";

    public District District => district;

    public long First { get; private set; }

    public long Second { get; private set; }

    /// <param name="district">The district.</param>
    /// <param name="stage">How far the units' books have come.</param>
    /// <param name="sample">The sample department whose first two units give the content.</param>
    /// <param name="layout">The layout of a unit's pack.</param>
    public static async Task<WaterBureau> InAsync(
        District district,
        Stage stage = Stage.FirstSubmitted,
        string sample = "shanghai-2025-department",
        string layout = "单位"
    )
    {
        var bureau = new WaterBureau(district);
        var parts = BookSplitter.Split(SampleBooks.Read(sample), layout);
        bureau.First = await bureau.AddAsync("139001", stage, parts[0]);
        bureau.Second = await bureau.AddAsync("139002", stage, parts[1]);
        return bureau;
    }

    public Task<DepartmentState> StateAsync() =>
        district.Store.ReadAsync(async s =>
            (
                await DepartmentStore.FindAsync(
                    s,
                    await UnitStore.TreeAsync(s, District.Year),
                    District.Year,
                    BookEntry.Budget,
                    Department
                )
            )!
        );

    /// <summary>Consolidates as the page would that the person sees now.</summary>
    public async Task<Consolidated> ConsolidateAsync(string login = "局财务", bool withoutMissing = false) =>
        await ConsolidateAsync(district[login], (await StateAsync()).Book?.Version ?? 0, withoutMissing);

    public Task<Consolidated> ConsolidateAsync(Person person, int version, bool withoutMissing = false) =>
        new DepartmentConsolidator(district.Store, district.Runner).ConsolidateAsync(
            person,
            new ConsolidateAct(District.Year, BookEntry.Budget, Department, version, withoutMissing, null)
        );

    public Task<IReadOnlyList<StoredRow>> RowsAsync(long book, string? sheet = null) =>
        district.Store.ReadAsync(s => BookStore.RowsAsync(s, book, sheet));

    public async Task<LogEntry> LastAsync() => (await district.Store.ReadAsync(s => ActLog.LatestAsync(s, 1)))[0];

    /// <summary>Adds a row to a book whatever its stage, as the unit would have written it before.</summary>
    public Task<long> AddRowAsync(long book, string sheet, params string[] cells) =>
        district.Store.WriteAsync(s =>
            BookStore.AddRowAsync(
                s,
                new StoredRow
                {
                    BookId = book,
                    Sheet = sheet,
                    Position = 1_000_000,
                    Cells = cells,
                },
                0,
                district["管理员"].Id
            )
        );

    private async Task<long> AddAsync(string unit, Stage stage, Mingzhang.Books.Book content)
    {
        var book = await district.BookAsync(unit, stage);
        await district.Store.WriteAsync(async session =>
        {
            foreach (var row in StoredBookRows.Of(content, book))
            {
                string[] cells =
                [
                    .. row.Cells.Select(c =>
                        row.Sheet == "封面" && c.Length == 4 && c[..2] == "20" && content.Cover.Layout != c
                            ? "2026"
                            : c.Replace(content.Cover.DepartmentCode, Department, StringComparison.Ordinal)
                    ),
                ];
                await BookStore.AddRowAsync(session, row with { Cells = cells }, 0, district["管理员"].Id);
            }

            return 0;
        });
        return book;
    }
}
