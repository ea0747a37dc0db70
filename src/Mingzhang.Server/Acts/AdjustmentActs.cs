using System.Globalization;
using Mingzhang.Numbers;
using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Acts;

/// <summary>What the head of an adjustment says.</summary>
/// <param name="Kind">What it changes: 调剂.</param>
/// <param name="Dated">The day from which it counts.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Reason">Why.</param>
public sealed record AdjustmentHead(AdjustmentKind Kind, DateOnly Dated, string Title, string Reason)
{
    /// <summary>The longest title, in characters.</summary>
    public const int LongestTitle = 100;

    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 2_000;

    /// <summary>A document with this head.</summary>
    /// <exception cref="RefusedException">The head is not complete, or the day is of another year.</exception>
    internal Adjustment On(Adjustment document)
    {
        var (title, reason) = (Title.Trim(), Reason.Trim().ReplaceLineEndings("\n"));
        if (title.Length is 0 or > LongestTitle || reason.Length is 0 or > LongestReason)
        {
            throw new RefusedException(
                $"标题要写 1 到 {LongestTitle} 个字，依据和理由要写 1 到 {LongestReason} 个字。"
            );
        }

        return Dated.Year == document.Year
            ? document with
            {
                Kind = Kind,
                Dated = Dated,
                Title = title,
                Reason = reason,
            }
            : throw new RefusedException(
                string.Create(CultureInfo.InvariantCulture, $"日期要在 {document.Year} 年之内。")
            );
    }
}

/// <summary>编调整单: opens one against an approved budget book.</summary>
/// <param name="Book">The budget book.</param>
/// <param name="Head">What it says.</param>
public sealed record NewAdjustmentAct(long Book, AdjustmentHead Head) : Act<long>
{
    /// <inheritdoc/>
    public override string Name => "编调整单";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"簿 {Book}");

    /// <inheritdoc/>
    public override async Task<long> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var book = await OpenBook.FindAsync(context, Book, "编调整单");
        if (book.Kind != BookEntry.Budget)
        {
            throw new RefusedException("调整单调的是预算；这是决算。");
        }

        await OpenAdjustment.DemandBudgetAsync(context, book.Year, book.UnitCode);
        var document = Head.On(new Adjustment { Year = book.Year, UnitCode = book.UnitCode });
        var id = await AdjustmentStore.AddAsync(context.Session, document, context.Milliseconds);
        await AdjustmentStore.Preparers.AddAsync(context.Session, id, context.Person.Id);
        context.Detail =
            $"{(await AdjustmentStore.FindAsync(context.Session, id))!.Label} {document.Kind.Chinese()}：{document.Title}";
        return id;
    }
}

/// <summary>改调整单: gives a draft another head.</summary>
/// <param name="Id">The document.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Head">What it is to say.</param>
public sealed record ChangeAdjustmentAct(long Id, int Version, AdjustmentHead Head) : AdjustmentAct(Id, Version)
{
    /// <inheritdoc/>
    public override string Name => "改调整单";

    private protected override string Right => "编调整单";

    private protected override AdjustmentState From => AdjustmentState.Draft;

    private protected override async Task<string> RunAsync(ActContext context, Adjustment document)
    {
        await OpenAdjustment.KeepAsync(context, Head.On(document));
        return $"{document.Label} {Head.Kind.Chinese()} {Head.Dated:yyyy-MM-dd}：{Head.Title.Trim()}";
    }
}

/// <summary>加调整行.</summary>
/// <param name="Id">The document.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Line">The line.</param>
public sealed record AddAdjustmentLineAct(long Id, int Version, AdjustmentLine Line) : AdjustmentAct(Id, Version)
{
    private const int MostLines = 500;

    private const int LongestCell = 200;

    /// <inheritdoc/>
    public override string Name => "加调整行";

    private protected override string Right => "编调整单";

    private protected override AdjustmentState From => AdjustmentState.Draft;

    private protected override async Task<string> RunAsync(ActContext context, Adjustment document)
    {
        if (Line.Fen == 0)
        {
            throw new RefusedException("调增、调减的金额不能是零。");
        }

        if (Line.Key.Cells.Append(Line.ProjectName).Append(Line.ProjectCategory).Any(c => c.Length > LongestCell))
        {
            throw new RefusedException($"调整单的一格最多 {LongestCell} 个字。");
        }

        if (document.Lines.Count >= MostLines)
        {
            throw new RefusedException($"一张调整单最多 {MostLines} 行。请分成几张。");
        }

        if (document.Lines.Any(l => l.Key == Line.Key))
        {
            throw new RefusedException($"{Line.Key} 已经在单上。要改金额，先删去那一行。");
        }

        await AdjustmentStore.AddLineAsync(context.Session, Id, Line);
        await OpenAdjustment.KeepAsync(context, document);
        return $"{document.Label} {Line.Key}：{new Amount(Line.Fen)}";
    }
}

/// <summary>删调整行.</summary>
/// <param name="Id">The document.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Line">The line.</param>
public sealed record RemoveAdjustmentLineAct(long Id, int Version, long Line) : AdjustmentAct(Id, Version)
{
    /// <inheritdoc/>
    public override string Name => "删调整行";

    private protected override string Right => "编调整单";

    private protected override AdjustmentState From => AdjustmentState.Draft;

    private protected override async Task<string> RunAsync(ActContext context, Adjustment document)
    {
        var line =
            document.Lines.FirstOrDefault(l => l.Id == Line)
            ?? throw new RefusedException("这一行已经不在单上。请刷新页面。");
        await AdjustmentStore.RemoveLineAsync(context.Session, Id, Line);
        await OpenAdjustment.KeepAsync(context, document);
        return $"{document.Label} {line.Key}：{new Amount(line.Fen)}";
    }
}
