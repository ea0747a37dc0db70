using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Documents.Tables;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workbench.Pages;

namespace Mingzhang.Server.Web;

/// <summary>A year's unit tree: as a table, copied from last year, merged, split, transferred.</summary>
internal static class UnitTreeEndpoints
{
    private const string Right = "管理单位";

    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        var units = app.MapGroup("/units");
        units.MapGet("/table", TableAsync);
        units.MapPost("/preview", PreviewAsync).IsHeavy();
        units.MapPost("/import", ImportAsync).IsHeavy();
        units.MapPost(
            "/copy",
            ([FromForm] int year, ActRunner runner, HttpContext context) =>
                RunAsync(year, new CopyTreeAct(year), runner, context)
        );
        units.MapPost(
            "/merge",
            (
                [FromForm] int year,
                [FromForm] string? from,
                [FromForm] string? into,
                ActRunner runner,
                HttpContext context
            ) => RunAsync(year, new MergeUnitsAct(year, Codes(from), into ?? ""), runner, context)
        );
        units.MapPost(
            "/split",
            (
                [FromForm] int year,
                [FromForm] string? from,
                [FromForm] string? code,
                [FromForm] string? name,
                ActRunner runner,
                HttpContext context
            ) => RunAsync(year, new SplitUnitAct(year, from ?? "", code ?? "", name ?? ""), runner, context)
        );
        units.MapPost(
            "/transfer",
            (
                [FromForm] int year,
                [FromForm] string? from,
                [FromForm] string? parent,
                [FromForm] string? code,
                ActRunner runner,
                HttpContext context
            ) => RunAsync(year, new TransferUnitAct(year, from ?? "", parent ?? "", code ?? ""), runner, context)
        );
        units.MapPost(
            "/close",
            ([FromForm] int year, [FromForm] string? code, ActRunner runner, HttpContext context) =>
                RunAsync(year, new CloseUnitAct(year, code ?? ""), runner, context)
        );
    }

    private static string[] Codes(string? text) =>
        (text ?? "").Split([' ', ',', '，', '、', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static async Task<IResult> RunAsync<T>(int year, Act<T> act, ActRunner runner, HttpContext context)
    {
        await runner.RunAsync(context.Person(), act, context.RequestAborted);
        return Results.Redirect(string.Create(CultureInfo.InvariantCulture, $"/units?year={year}"));
    }

    private static void DemandRight(HttpContext context)
    {
        if (!context.Person().MaySomewhere(Right))
        {
            throw new RefusedException($"您没有“{Right}”的权限。需要时请找管理员。");
        }
    }

    private static async Task<IResult> TableAsync(int year, Store store, HttpContext context)
    {
        DemandRight(context);
        var tree = await store.ReadAsync(s => UnitStore.TreeAsync(s, year), context.RequestAborted);
        using var file = new MemoryStream();
        PlainTable.Write("单位", UnitTable.Headings, UnitTable.Rows(tree), file);
        return Results.File(
            file.ToArray(),
            PublicEndpoints.TypeOf(".xlsx"),
            string.Create(CultureInfo.InvariantCulture, $"{year}年单位树.xlsx")
        );
    }

    // What the file would change is shown first; it goes back to the server with the page and is held to every rule again.
    private static async Task<IResult> PreviewAsync(
        [FromForm] int year,
        IFormFile file,
        Store store,
        HttpContext context
    )
    {
        DemandRight(context);
        var rows = await TemporaryUpload.ReadAsync(
            file,
            p => PlainTable.Read(p, UnitTable.Headings),
            context.RequestAborted
        );
        var units = Demand(rows, year);
        var tree = await store.ReadAsync(s => UnitStore.TreeAsync(s, year), context.RequestAborted);
        return Results.Extensions.Page<UnitPreviewPage>(
            new
            {
                Person = context.Person(),
                Year = year,
                Changes = TreeChange.Between(tree, new UnitTree(units)),
                Seen = TreeChange.Fingerprint(tree),
                Data = JsonSerializer.Serialize(rows.Select(r => r.Cells)),
            }
        );
    }

    private static Task<IResult> ImportAsync(
        [FromForm] int year,
        [FromForm] string? data,
        [FromForm] string? seen,
        ActRunner runner,
        HttpContext context
    )
    {
        DemandRight(context);
        string[][]? cells;
        try
        {
            cells = JsonSerializer.Deserialize<string[][]>(data ?? "[]");
        }
        catch (JsonException)
        {
            cells = null;
        }

        var width = UnitTable.Headings.Count;
        if (cells is null || cells.Any(r => r is null || r.Length != width || r.Any(c => c is null)))
        {
            throw new RefusedException("要导入的内容不完整。请再传一次文件。");
        }

        List<PlainRow> rows =
        [
            .. cells.Select(
                (r, i) =>
                {
                    var place = string.Create(CultureInfo.InvariantCulture, $"第 {i + 2} 行");
                    return new PlainRow(place, r, [.. UnitTable.Headings.Select(h => $"{place} {h}")]);
                }
            ),
        ];
        return RunAsync(year, new ImportUnitsAct(year, Demand(rows, year), seen ?? ""), runner, context);
    }

    private static IReadOnlyList<UnitRecord> Demand(IReadOnlyList<PlainRow> rows, int year)
    {
        var (units, defects) = UnitTable.Read(rows, year);
        return defects.Count == 0 ? units : throw TemporaryUpload.Refused(defects, defects.Count);
    }
}
