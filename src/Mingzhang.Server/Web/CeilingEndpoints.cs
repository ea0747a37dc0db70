using System.Globalization;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workbench;
using Mingzhang.Server.Workbench.Pages;

namespace Mingzhang.Server.Web;

/// <summary>控制数: who may see a unit sees what was issued to it; 预算科 issues.</summary>
internal static class CeilingEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/ceilings", ShowAsync);
        app.MapPost("/ceilings", SetAsync);
    }

    private static Task<IResult> ShowAsync(int? year, Store store, HttpContext context) =>
        store.ReadAsync(
            async session =>
            {
                var person = context.Person();
                var years = await UnitStore.YearsAsync(session);
                var shown = FormFields.Year(year, years);
                var acts = new ActContext(session, person, default);
                var tree = await acts.TreeAsync(shown);
                List<CeilingLine> lines = [];
                foreach (var unit in tree.All.Where(u => u.Kind == UnitRecord.Unit))
                {
                    if (!person.May("查看簿", tree.LineOf(unit.Code)))
                    {
                        continue;
                    }

                    var book = await BookStore.FindAsync(session, shown, BookEntry.Budget, unit.Code);
                    lines.Add(
                        new CeilingLine(
                            unit,
                            await Ceilings.IssuedAsync(acts, shown, unit.Code),
                            book is null
                                ? new Dictionary<string, long>(StringComparer.Ordinal)
                                : await Ceilings.AskedAsync(acts, book.Id)
                        )
                    );
                }

                return Results.Extensions.Page<CeilingsPage>(
                    new
                    {
                        Person = person,
                        Year = shown,
                        Years = years,
                        Lines = (IReadOnlyList<CeilingLine>)lines,
                    }
                );
            },
            context.RequestAborted
        );

    private static async Task<IResult> SetAsync(
        [Microsoft.AspNetCore.Mvc.FromForm] int year,
        [Microsoft.AspNetCore.Mvc.FromForm] string unit,
        ActRunner runner,
        HttpContext context
    )
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fen = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var category in Ceilings.Categories)
        {
            var text = form[category].ToString().Trim();
            if (text.Length > 0)
            {
                fen.Add(category, FormFields.Fen(category + "的控制数", text));
            }
        }

        await runner.RunAsync(context.Person(), new SetCeilingsAct(year, unit, fen), context.RequestAborted);
        return Results.Redirect(string.Create(CultureInfo.InvariantCulture, $"/ceilings?year={year}"));
    }
}
