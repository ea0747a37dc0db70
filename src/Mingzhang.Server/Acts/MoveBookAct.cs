using System.Globalization;
using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Books;
using Mingzhang.Server.Security;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Acts;

/// <summary>
/// Takes a book one step along its way: 提交, 审核通过, 退回修改, 批复 … A parent moves only when its children have come as far;
/// nobody judges what they prepared; a return needs a reason.
/// </summary>
/// <param name="Book">The book.</param>
/// <param name="Version">The version of the book that the person saw.</param>
/// <param name="To">Where it is to go.</param>
/// <param name="Reason">Why, for a return.</param>
/// <param name="Verdict">What the check found, for a submission.</param>
public sealed record MoveBookAct(long Book, int Version, Stage To, string Reason = "", BookVerdict? Verdict = null)
    : Act<BookEntry>
{
    /// <summary>What its name begins with.</summary>
    public const string NameStart = "流转到";

    /// <inheritdoc/>
    public override string Name => NameStart + To.Chinese();

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"簿 {Book}");

    /// <inheritdoc/>
    public override async Task<BookEntry> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var book = await OpenBook.FindAsync(context, Book, "查看簿");
        return To.IsPublished() || book.At.IsPublished()
            ? throw new RefusedException("公开和撤回在这本簿的“公开”页上办，公开要先查错误、答警告、存下各种文件。")
            : await StepAsync(context);
    }

    /// <summary>The step itself, also for the acts that do more than it: publishing and withdrawing.</summary>
    internal async Task<BookEntry> StepAsync(ActContext context)
    {
        var book = await OpenBook.FindAsync(context, Book, "查看簿");
        var move =
            Moves.Between(book.At, To)
            ?? throw new RefusedException(
                $"这本簿现在是“{book.Stage}”，不能直接到“{To.Chinese()}”。页面可能旧了，请刷新。"
            );
        var tree = await context.TreeAsync(book.Year);
        if (!context.Person.Is(move.Role, tree.LineOf(book.UnitCode)))
        {
            throw new RefusedException($"“{move.Name}”由{move.Role.Chinese()}来做。");
        }

        if (book.Version != Version)
        {
            throw new RefusedException("别人刚动过这本簿，页面旧了。请刷新，看过之后再做。");
        }

        if (move.IsReturn && move.To.IsOpen() && string.IsNullOrWhiteSpace(Reason))
        {
            throw new RefusedException("退回要写明原因，让编制的人知道改什么。");
        }

        if (
            move.IsJudgement
            && !move.IsReturn
            && await BookStore.Preparers.HasAsync(context.Session, Book, context.Person.Id)
        )
        {
            throw new RefusedException("您编报过这本簿，不能再审批它。请由另一个人来做。");
        }

        if (move.WaitsForChildren)
        {
            await DemandChildrenAsync(context, book, move, tree);
        }

        if (move.WaitsForParent)
        {
            await DemandParentAsync(context, book, move, tree);
        }

        if (move.IsSubmission)
        {
            BookVerdict.Demand(Verdict, book, move);
        }

        if (move.IsCorrection)
        {
            await DemandNothingFollowsAsync(context, book, tree);
        }

        if (move.KeepsCeilings)
        {
            await CeilingDemand.DemandAsync(context, book);
        }

        if (move.From.IsOpen())
        {
            await BookStore.Preparers.AddAsync(context.Session, Book, context.Person.Id);
        }

        await BookStore.MoveAsync(context.Session, book, To.Chinese(), context.Milliseconds, context.Person.Id);
        var isApproved = !move.IsReturn && To is (Stage.Approved or Stage.FinalApproved);
        await BookStore.StampAsync(
            context.Session,
            book with
            {
                ReturnedAt = move.IsReturn && To.IsOpen() ? context.Milliseconds : null,
                ApprovedAt =
                    isApproved ? context.Milliseconds
                    : To.IsOpen() ? null
                    : book.ApprovedAt,
                RepliedAt = isApproved || To.IsOpen() ? null : book.RepliedAt,
            }
        );
        if (Reason.Length > 0)
        {
            await context.Session.ChangeAsync(
                "INSERT INTO review_comment (book_id, text, written_by, written_at) VALUES (@Book, @Reason, @By, @At)",
                new
                {
                    Book,
                    Reason,
                    By = context.Person.Id,
                    At = context.Milliseconds,
                }
            );
        }

        context.Detail = $"{move.Name}：{book.Stage}→{To.Chinese()}{(Reason.Length > 0 ? "，" + Reason : "")}";
        return (await BookStore.FindAsync(context.Session, Book))!;
    }

    // A child does not go back behind its parent: the parent goes first.
    private static async Task DemandParentAsync(ActContext context, BookEntry book, Move move, UnitTree tree)
    {
        if (
            tree.Find(book.UnitCode)?.Parent is { } above
            && await BookStore.FindAsync(context.Session, book.Year, book.Kind, above) is { } parent
            && parent.At > move.To
        )
        {
            throw new RefusedException(
                $"上级{tree.Find(above)?.Name}的簿已经到“{parent.Stage}”，请先退回上级，再退回这个单位。"
            );
        }
    }

    // What was built on the approved figures would no longer fit.
    private static async Task DemandNothingFollowsAsync(ActContext context, BookEntry book, UnitTree tree)
    {
        if (book.Kind != BookEntry.Budget)
        {
            return;
        }

        var line = tree.LineOf(book.UnitCode);
        var document = (await AdjustmentStore.ListAsync(context.Session, book.Year)).FirstOrDefault(a =>
            a.State is AdjustmentState.Submitted or AdjustmentState.Approved
            && (line.Contains(a.UnitCode) || tree.LineOf(a.UnitCode).Contains(book.UnitCode))
        );
        if (document is not null)
        {
            throw new RefusedException(
                $"调整单 {document.Label} {document.State.Chinese()}，批复不能再退回更正。要改预算，请编调整单。"
            );
        }

        if (await BookStore.FindAsync(context.Session, book.Year, BookEntry.Final, book.UnitCode) is not null)
        {
            throw new RefusedException("已经从这份批复开始编决算，批复不能再退回更正。");
        }
    }

    private static async Task DemandChildrenAsync(ActContext context, BookEntry book, Move move, UnitTree tree)
    {
        List<string> late = [];
        foreach (var child in tree.Below(book.UnitCode))
        {
            var its = await BookStore.FindAsync(context.Session, book.Year, book.Kind, child.Code);
            if (its is null || its.At < move.To)
            {
                late.Add($"{child.Name}（{its?.Stage ?? "未开始"}）");
            }
        }

        if (late.Count > 0)
        {
            throw new RefusedException(
                $"下级单位还没有都到“{move.To.Chinese()}”：{string.Join('、', late.Take(10))}{(late.Count > 10 ? "等" : "")}。"
            );
        }
    }
}
