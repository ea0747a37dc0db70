using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Documents.Tables;
using Mingzhang.Numbers;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Ceilings;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workbench;
using Mingzhang.Server.Workbench.Pages;

namespace Mingzhang.Server.Web;

/// <summary>控制数: who may see a unit sees what was issued to it; 预算科 issues.</summary>
internal static class CeilingEndpoints
{
    private const string Base = "/ceilings";

    private static readonly string[] Headings = ["单位代码", "单位名称", .. CeilingStore.Categories];

    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet(Base, ShowAsync);
        app.MapPost(Base, SetAsync);
        app.MapGet(Base + "/template", TemplateAsync);
        app.MapPost(Base + "/import", ImportAsync).IsHeavy();
    }

    private static async Task<IResult> ShowAsync(int? year, Store store, AskedSums sums, HttpContext context)
    {
        var (years, shown, lines) = await ReadAsync(year, store, sums, context);
        return Results.Extensions.Page<CeilingsPage>(
            new
            {
                Person = context.Person(),
                Year = shown,
                Years = years,
                Lines = lines,
            }
        );
    }

    private static Task<(IReadOnlyList<int> Years, int Shown, IReadOnlyList<CeilingLine> Lines)> ReadAsync(
        int? year,
        Store store,
        AskedSums sums,
        HttpContext context
    ) =>
        store.ReadAsync<(IReadOnlyList<int>, int, IReadOnlyList<CeilingLine>)>(
            async session =>
            {
                var person = context.Person();
                var years = await UnitStore.YearsAsync(session);
                var shown = FormFields.Year(year, years);
                var tree = await UnitStore.TreeAsync(session, shown);
                List<UnitRecord> units =
                [
                    .. tree.All.Where(u => u.Kind != UnitRecord.District && person.May("查看簿", tree.LineOf(u.Code))),
                ];

                // A unit without a book asks in the book of those above it.
                var owners = units.SelectMany(u => tree.LineOf(u.Code)).ToHashSet(StringComparer.Ordinal);
                var matrix = new CeilingMatrix(
                    tree,
                    await CeilingStore.IssuedAsync(session, shown),
                    await sums.OfAsync(session, shown, owners)
                );
                return (
                    years,
                    shown,
                    [
                        .. units.Select(u => new CeilingLine(
                            u,
                            [.. CeilingStore.Categories.Select(c => matrix.Of(u.Code, c))],
                            person.May("下达控制数", tree.LineOf(u.Code))
                        )),
                    ]
                );
            },
            context.RequestAborted
        );

    private static async Task<IResult> SetAsync(
        [FromForm] int year,
        [FromForm] string? unit,
        ActRunner runner,
        HttpContext context
    )
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fen = CeilingStore
            .Categories.Where(form.ContainsKey)
            .ToDictionary(c => c, c => FenOf(c + "的控制数", form[c].ToString()), StringComparer.Ordinal);
        await runner.RunAsync(
            context.Person(),
            new SetCeilingsAct(year, [new UnitCeilings(unit ?? "", fen)]),
            context.RequestAborted
        );
        return Results.Redirect(string.Create(CultureInfo.InvariantCulture, $"{Base}?year={year}#u-{unit}"));
    }

    // A blank cell of the page takes a ceiling back.
    private static long? FenOf(string name, string text) =>
        string.IsNullOrWhiteSpace(text) ? null : FormFields.Fen(name, text);

    private static async Task<IResult> TemplateAsync(int? year, Store store, AskedSums sums, HttpContext context)
    {
        var (_, shown, lines) = await ReadAsync(year, store, sums, context);
        using var file = new MemoryStream();
        PlainTable.Write(
            "控制数",
            Headings,
            lines.Select(l =>
                (IReadOnlyList<string>)
                    [
                        l.Unit.Code,
                        l.Unit.Name,
                        .. l.Cells.Select(c => c.Own is { } own ? new Amount(own).ToString() : ""),
                    ]
            ),
            file
        );
        return Results.File(
            file.ToArray(),
            PublicEndpoints.TypeOf(".xlsx"),
            string.Create(CultureInfo.InvariantCulture, $"{shown}年控制数.xlsx")
        );
    }

    private static async Task<IResult> ImportAsync(
        [FromForm] int year,
        IFormFile file,
        ActRunner runner,
        HttpContext context
    )
    {
        if (!context.Person().MaySomewhere("下达控制数"))
        {
            throw new RefusedException("您没有“下达控制数”的权限。需要时请找管理员。");
        }

        var rows = await TemporaryUpload.ReadAsync(file, p => PlainTable.Read(p, Headings), context.RequestAborted);
        List<string> defects = [];
        List<UnitCeilings> units = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!seen.Add(row.Cells[0]))
            {
                defects.Add($"{row.Places[0]}：单位 {row.Cells[0]} 写了两行。");
            }

            var fen = new Dictionary<string, long?>(StringComparer.Ordinal);
            foreach (var (index, category) in CeilingStore.Categories.Index())
            {
                var text = row.Cells[index + 2];
                if (text.Length == 0)
                {
                    continue;
                }

                try
                {
                    fen.Add(category, FormFields.Fen(category, text));
                }
                catch (RefusedException e)
                {
                    defects.Add($"{row.Places[index + 2]}：{e.Message}");
                }
            }

            if (fen.Count > 0)
            {
                units.Add(new UnitCeilings(row.Cells[0], fen));
            }
        }

        if (defects.Count > 0)
        {
            throw TemporaryUpload.Refused(defects, defects.Count);
        }

        await runner.RunAsync(context.Person(), new SetCeilingsAct(year, units), context.RequestAborted);
        return Results.Redirect(string.Create(CultureInfo.InvariantCulture, $"{Base}?year={year}"));
    }
}
