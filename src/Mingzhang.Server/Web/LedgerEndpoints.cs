using Mingzhang.Documents.Tables;
using Mingzhang.Server.Books;
using Mingzhang.Server.Deadlines;
using Mingzhang.Server.Deadlines.Pages;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Web;

/// <summary>应公开台账 on a page and as files: everybody sees the units of his roles.</summary>
internal static class LedgerEndpoints
{
    private static readonly string[] Headings =
    [
        "年度",
        "类型",
        "单位代码",
        "单位",
        "部门",
        "阶段",
        "批复",
        "最迟公开",
        "公开",
        "状态",
        "天数",
    ];

    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/ledger", ShowAsync);
        app.MapGet(
            "/ledger/file.csv",
            (int? year, string? kind, string? state, string? unit, Store store, HttpContext context) =>
                FileAsync(store, context, QueryOf(year, kind, state, unit), isCsv: true)
        );
        app.MapGet(
            "/ledger/file.xlsx",
            (int? year, string? kind, string? state, string? unit, Store store, HttpContext context) =>
                FileAsync(store, context, QueryOf(year, kind, state, unit), isCsv: false)
        );
    }

    private static Task<IResult> ShowAsync(
        int? year,
        string? kind,
        string? state,
        string? unit,
        Store store,
        HttpContext context
    ) =>
        store.ReadAsync(
            async session =>
            {
                var years = await UnitStore.YearsAsync(session);
                var query = QueryOf(year ?? (years is [var newest, ..] ? newest : 0), kind, state, unit);
                return Results.Extensions.Page<LedgerPage>(
                    new
                    {
                        Person = context.Person(),
                        Query = query,
                        Years = years,
                        Lines = await Ledger.ReadAsync(session, context.Person(), query, context.Today()),
                        Today = context.Today(),
                    }
                );
            },
            context.RequestAborted
        );

    private static async Task<IResult> FileAsync(Store store, HttpContext context, LedgerQuery query, bool isCsv)
    {
        var today = context.Today();
        var lines = await store.ReadAsync(
            s => Ledger.ReadAsync(s, context.Person(), query, today),
            context.RequestAborted
        );
        var rows = lines.Select(l => RowOf(l, today));
        using var file = new MemoryStream();
        if (isCsv)
        {
            PlainTable.WriteCsv(Headings, rows, file);
        }
        else
        {
            PlainTable.Write("应公开台账", Headings, rows, file);
        }

        return Results.File(
            file.ToArray(),
            isCsv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            $"应公开台账-{query.Year}-{today.Text()}.{(isCsv ? "csv" : "xlsx")}"
        );
    }

    private static string[] RowOf(LedgerLine line, DateOnly today) =>
        [
            line.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            BookEntry.WordOf(line.Kind),
            line.Unit.Code,
            line.Unit.Name,
            line.Department,
            line.Book?.Stage ?? "",
            line.Book?.ApprovedAt is { } at ? ChinaDay.Of(at).Text() : "",
            line.Last?.Text() ?? "",
            line.PublishedOn?.Text() ?? "",
            LedgerLine.WordOf(line.StateOn(today)),
            line.DaysOn(today),
        ];

    private static LedgerQuery QueryOf(int? year, string? kind, string? state, string? unit) =>
        new(
            year ?? 0,
            kind is BookEntry.Budget or BookEntry.Final ? kind : "",
            Enum.GetValues<LedgerState>()
                .Where(s => LedgerLine.WordOf(s) == state)
                .Select(s => (LedgerState?)s)
                .FirstOrDefault(),
            (unit ?? "").Trim()
        );
}
