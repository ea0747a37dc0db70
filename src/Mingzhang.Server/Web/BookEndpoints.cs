using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Accounts;
using Mingzhang.Books.Schema;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Packs;
using Mingzhang.Rules.Evaluation;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Workbench;
using Mingzhang.Server.Workbench.Pages;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Web;

/// <summary>Preparing a book: its sheets, what is wrong with it, and its pack.</summary>
internal static class BookEndpoints
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder book)
    {
        book.MapGet("", OpenAsync);
        book.MapGet("/sheet/{name}", SheetAsync);
        book.MapGet("/sheet/{name}/rows", RowsAsync);
        book.MapGet("/sheet/{name}/line/{number:int}", LineAsync);
        book.MapGet("/sheet/{name}/side", SideAsync);
        book.MapGet("/sheet/{name}/codes", CodesAsync);
        book.MapPost("/sheet/{name}/edit", EditAsync);
        book.MapPost("/sheet/{name}/row", PutRowAsync);
        book.MapPost("/rows", AddRowAsync);
        book.MapPost("/cell", EditCellAsync);
        book.MapGet("/check", CheckAsync).IsHeavy();
        book.MapGet("/preview", PreviewAsync);
        book.MapGet("/preview/pack", PackAsync).IsHeavy();
        BookFlowEndpoints.Map(book);
        DownloadEndpoints.Map(book);
    }

    // A returned book opens at the first thing that somebody asks about.
    private static async Task<IResult> OpenAsync(long id, BookDesk desk, HttpContext context)
    {
        var opened = await desk.DemandAsync(id, context);
        var mayAnswer = context.Person().May("答复审核意见", opened.Line);
        var comment = mayAnswer ? await desk.FirstOpenCommentAsync(id, context.RequestAborted) : null;
        return Results.Redirect(comment?.AddressIn(id) ?? BookTab.AddressOf(id, BookSchema.Expenditures.Name));
    }

    private static BookSheet SheetOf(string name) =>
        BookSchema.Find(name) ?? throw new RefusedException($"没有“{name}”这张表。");

    private static async Task<IResult> SheetAsync(long id, string name, int? from, BookDesk desk, HttpContext context)
    {
        var opened = await desk.DemandAsync(id, context);
        var person = context.Person();
        var sheet = SheetOf(name);
        var view = await desk.SheetAsync(opened.Book, sheet, context.RequestAborted);
        if (sheet == BookSchema.Cover)
        {
            return Results.Extensions.Page<CoverPage>(
                new
                {
                    Person = person,
                    Opened = opened,
                    View = view,
                }
            );
        }

        if (sheet == BookSchema.Sentences && !context.Request.Query.ContainsKey("grid"))
        {
            var found = await desk.CheckAsync(id, context.RequestAborted);
            return Results.Extensions.Page<TextPage>(
                new
                {
                    Person = person,
                    Opened = opened,
                    View = view,
                    Drafts = SentenceDrafts.Of(found.Pack, view.Rows),
                    Defects = found.Pack is null ? found.Findings.Count : 0,
                }
            );
        }

        return Results.Extensions.Page<SheetPage>(
            new
            {
                Person = person,
                Opened = opened,
                View = view,
                From = from ?? 1,
            }
        );
    }

    private static async Task<IResult> RowsAsync(long id, string name, BookDesk desk, HttpContext context)
    {
        var opened = await desk.DemandAsync(id, context);
        return SheetRows.Of(await desk.SheetAsync(opened.Book, SheetOf(name), context.RequestAborted));
    }

    // A line as facts name it, the headings being line 1.
    private static async Task<IResult> LineAsync(long id, string name, int number, BookDesk desk, HttpContext context)
    {
        var opened = await desk.DemandAsync(id, context);
        var sheet = SheetOf(name);
        var row = new StoredBook(await desk.RowsAsync(id, sheet.Name, context.RequestAborted)).Row(sheet.Name, number);
        return Results.Redirect(
            new BookCell(sheet.Name, row, LastYear.AmountOf(sheet)?.Heading).AddressIn(opened.Book.Id)
        );
    }

    private static async Task<IResult> SideAsync(long id, string name, BookDesk desk, HttpContext context)
    {
        var opened = await desk.DemandAsync(id, context);
        var sheet = SheetOf(name);
        var found = await desk.CheckAsync(id, context.RequestAborted);
        return Results.Extensions.Page<SidePanel>(
            new
            {
                Book = opened.Book.Id,
                Checked = found,
                View = await desk.SheetAsync(opened.Book, sheet, context.RequestAborted),
            }
        );
    }

    private static async Task<IResult> CodesAsync(
        long id,
        string name,
        string? heading,
        BookDesk desk,
        HttpContext context
    )
    {
        var opened = await desk.DemandAsync(id, context);
        var column =
            SheetOf(name).Find(heading ?? "") ?? throw new RefusedException($"“{name}”表没有“{heading}”这一列。");
        var codes = new BookCodes(opened.Book.Year, await desk.RowsAsync(id, null, context.RequestAborted));
        return Results.Json(codes.For(column).Select(o => new[] { o.Code, o.Name }));
    }

    /// <summary>An edit as the grid sends it.</summary>
    private sealed record SheetEdit(
        IReadOnlyList<CellChange>? Changes,
        IReadOnlyList<RowAddition>? Added,
        IReadOnlyList<RowRemoval>? Removed
    );

    private static async Task<IResult> EditAsync(
        long id,
        string name,
        [FromForm] string edit,
        ActRunner runner,
        HttpContext context
    )
    {
        var asked = Read(edit);
        var done = await runner.RunAsync(
            context.Person(),
            new EditSheetAct(id, name, asked.Changes ?? [], asked.Added ?? [], asked.Removed ?? []),
            context.RequestAborted
        );
        return Results.Json(new { changed = done.Changed.Select(Told), added = done.Added.Select(Told) });
    }

    private static object Told(StoredRow row) =>
        new
        {
            id = row.Id,
            version = row.Version,
            cells = row.Cells,
        };

    private static SheetEdit Read(string edit)
    {
        try
        {
            if (JsonSerializer.Deserialize<SheetEdit>(edit, Web) is not { } read || !IsWhole(read))
            {
                throw new JsonException();
            }

            WholeText.DemandAll((read.Changes ?? []).SelectMany(c => (string[])[c.Heading, c.Value]));
            WholeText.DemandAll((read.Added ?? []).SelectMany(a => a.Cells));
            return read;
        }
        catch (JsonException)
        {
            throw new RefusedException("请求不完整，没有保存。请刷新页面再做一次。");
        }
    }

    // What a page of ours sends has no holes.
    private static bool IsWhole(SheetEdit edit) =>
        (edit.Changes ?? []).All(c => c is { Heading: not null, Value: not null })
        && (edit.Added ?? []).All(a => a?.Cells is { } cells && cells.All(c => c is not null))
        && (edit.Removed ?? []).All(r => r is not null);

    // A form of one row, as of 封面 or of one text: the columns named by the fields; a row that is not there yet is added.
    private static async Task<IResult> PutRowAsync(
        long id,
        string name,
        [FromForm] long? row,
        [FromForm] int? version,
        [FromForm] string? at,
        ActRunner runner,
        HttpContext context
    )
    {
        var sheet = SheetOf(name);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        List<CellChange> changes = [];
        var cells = new string[sheet.Columns.Count];
        foreach (var column in sheet.Columns)
        {
            var isNamed = form.TryGetValue("cell." + column.Heading, out var values);
            cells[column.Ordinal] = isNamed ? values.ToString() : "";
            if (isNamed && row is { } changed)
            {
                changes.Add(new CellChange(changed, version ?? 0, column.Heading, cells[column.Ordinal]));
            }
        }

        await runner.RunAsync(
            context.Person(),
            new EditSheetAct(id, name, changes, row is null ? [new RowAddition(cells)] : [], []),
            context.RequestAborted
        );
        return Results.Redirect(
            BookTab.AddressOf(id, name) + (string.IsNullOrEmpty(at) ? "" : "#" + Uri.EscapeDataString(at))
        );
    }

    private static async Task<IResult> AddRowAsync(
        long id,
        [FromForm] string sheet,
        ActRunner runner,
        HttpContext context
    )
    {
        await runner.RunAsync(context.Person(), new AddRowAct(id, sheet, []), context.RequestAborted);
        return Results.Redirect(BookTab.AddressOf(id, sheet));
    }

    private static async Task<IResult> EditCellAsync(
        long id,
        [FromForm] long row,
        [FromForm] int version,
        [FromForm] string heading,
        [FromForm] string? value,
        ActRunner runner,
        HttpContext context
    )
    {
        var changed = await runner.RunAsync(
            context.Person(),
            new EditCellAct(id, row, version, heading, value ?? ""),
            context.RequestAborted
        );
        var ordinal = BookSchema.Find(changed.Sheet)!.Find(heading)!.Ordinal;
        return Results.Json(new { version = changed.Version, value = changed.Cells[ordinal] });
    }

    private static async Task<IResult> CheckAsync(long id, BookDesk desk, HttpContext context) =>
        Results.Extensions.Page<CheckPage>(
            new
            {
                Person = context.Person(),
                Opened = await desk.DemandAsync(id, context),
                Checked = await desk.CheckAsync(id, context.RequestAborted),
            }
        );

    private static async Task<IResult> PreviewAsync(long id, BookDesk desk, HttpContext context) =>
        Results.Extensions.Page<PreviewPage>(
            new
            {
                Person = context.Person(),
                Opened = await desk.DemandAsync(id, context),
                Checked = await desk.CheckAsync(id, context.RequestAborted),
            }
        );

    private static async Task<IResult> PackAsync(long id, BookDesk desk, HttpContext context)
    {
        var opened = await desk.DemandAsync(id, context);
        var found = await desk.CheckAsync(id, context.RequestAborted);
        if (found.Pack is not { } compiled)
        {
            return Results.Redirect($"/book/{id}/preview");
        }

        var pack = DraftPack.Of(opened, compiled);

        // The page brings its own policy, which names the hashes of its styles and scripts.
        context.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'self'";
        var page = new MemoryStream();
        HtmlPackWriter.Write(
            pack,
            page,
            FigureGuards.Of(found.Profile!.Rules, pack, ChartOfAccounts.Standard),
            $"/book/{id}/sheet",
            context.RequestAborted
        );
        page.Position = 0;
        return Results.Stream(page, "text/html; charset=utf-8");
    }
}
