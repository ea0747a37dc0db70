using Mingzhang.Server.Security;

namespace Mingzhang.Server.Workflow;

/// <summary>A step that a book may take.</summary>
/// <param name="Name">What the button says: 提交一上.</param>
/// <param name="From">Where the book must be.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Role">Who may do it.</param>
public sealed record Move(string Name, Stage From, Stage To, Role Role)
{
    /// <summary>Whether it goes back to the unit, which needs a reason.</summary>
    public bool IsReturn => To < From;

    /// <summary>Whether somebody judges what others prepared: nobody may do it to what they prepared themselves.</summary>
    public bool IsJudgement => From.IsWaiting();

    /// <summary>Whether it publishes or withdraws, which is more than a step and has acts of its own.</summary>
    public bool IsPublishing => From.IsPublished() || To.IsPublished();

    /// <summary>
    /// Whether the units below must have come as far first. Publishing waits for nobody: by 预算法 14 and 实施条例 6 each has its own
    /// day, and a department's comes before its units'.
    /// </summary>
    public bool WaitsForChildren => !IsReturn && !IsPublishing;

    /// <summary>Whether the unit above must have gone back first.</summary>
    public bool WaitsForParent => IsReturn && !IsPublishing;

    /// <summary>Whether a unit hands its book on: it must be sound then.</summary>
    public bool IsSubmission => From.IsOpen();

    /// <summary>Whether the book must also have no error in its check, as it is approved and published like this.</summary>
    public bool MustBeCorrect => From is Stage.SecondDraft or Stage.FinalDraft;

    /// <summary>Whether an approved book is opened again.</summary>
    public bool IsCorrection => From is Stage.Approved or Stage.FinalApproved && IsReturn;

    /// <summary>Whether what is asked for must keep within the ceilings.</summary>
    public bool KeepsCeilings => From == Stage.SecondDraft;
}

/// <summary>Every step there is: two up, two down for the budget, and the way of the finals. docs/workflow.md draws it.</summary>
public static class Moves
{
    /// <summary>The steps.</summary>
    public static IReadOnlyList<Move> All { get; } =
    [
        new("提交一上", Stage.FirstDraft, Stage.FirstSubmitted, Role.UnitHead),
        new("退回修改", Stage.FirstSubmitted, Stage.FirstDraft, Role.Department),
        new("审核通过", Stage.FirstSubmitted, Stage.FirstReviewed, Role.Department),
        new("退回修改", Stage.FirstReviewed, Stage.FirstDraft, Role.FinanceDivision),
        new("下达控制数", Stage.FirstReviewed, Stage.SecondDraft, Role.BudgetOffice),
        new("提交二上", Stage.SecondDraft, Stage.SecondSubmitted, Role.UnitHead),
        new("退回修改", Stage.SecondSubmitted, Stage.SecondDraft, Role.Department),
        new("审核通过", Stage.SecondSubmitted, Stage.SecondReviewed, Role.Department),
        new("退回修改", Stage.SecondReviewed, Stage.SecondDraft, Role.FinanceDivision),
        new("财政审核通过", Stage.SecondReviewed, Stage.FinanceReviewed, Role.FinanceDivision),
        new("退回修改", Stage.FinanceReviewed, Stage.SecondDraft, Role.BudgetOffice),
        new("批复", Stage.FinanceReviewed, Stage.Approved, Role.BudgetOffice),
        new("退回更正", Stage.Approved, Stage.SecondDraft, Role.BudgetOffice),
        new("公开", Stage.Approved, Stage.Published, Role.Department),
        new("撤回公开", Stage.Published, Stage.Approved, Role.Department),
        new("提交决算", Stage.FinalDraft, Stage.FinalSubmitted, Role.UnitHead),
        new("退回修改", Stage.FinalSubmitted, Stage.FinalDraft, Role.Department),
        new("审核通过", Stage.FinalSubmitted, Stage.FinalReviewed, Role.Department),
        new("退回修改", Stage.FinalReviewed, Stage.FinalDraft, Role.FinanceDivision),
        new("财政审核通过", Stage.FinalReviewed, Stage.FinalFinanceReviewed, Role.FinanceDivision),
        new("退回修改", Stage.FinalFinanceReviewed, Stage.FinalDraft, Role.BudgetOffice),
        new("批复", Stage.FinalFinanceReviewed, Stage.FinalApproved, Role.BudgetOffice),
        new("退回更正", Stage.FinalApproved, Stage.FinalDraft, Role.BudgetOffice),
        new("公开", Stage.FinalApproved, Stage.FinalPublished, Role.Department),
        new("撤回公开", Stage.FinalPublished, Stage.FinalApproved, Role.Department),
    ];

    /// <summary>The steps that a book may take from a stage.</summary>
    public static IEnumerable<Move> From(Stage stage) => All.Where(m => m.From == stage);

    /// <summary>The step between two stages, or null.</summary>
    public static Move? Between(Stage from, Stage to) => All.FirstOrDefault(m => m.From == from && m.To == to);
}
