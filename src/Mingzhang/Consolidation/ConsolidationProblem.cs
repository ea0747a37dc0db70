namespace Mingzhang.Consolidation;

/// <summary>What keeps books from being one department's book.</summary>
public enum ConsolidationProblemKind
{
    /// <summary>A book is of another kind, year, profile, layout or department than the first.</summary>
    OtherCover,

    /// <summary>A unit stands in two books.</summary>
    UnitTwice,

    /// <summary>A project code stands in two books.</summary>
    ProjectTwice,

    /// <summary>A local account has two names.</summary>
    AccountNames,

    /// <summary>A book states a comparative for the whole and another amount for its only unit.</summary>
    ComparativeTwice,

    /// <summary>A flow names a unit of the department whose book is not there, or its own unit.</summary>
    FlowPartner,

    /// <summary>A flow between units has one side only, or two sides that differ.</summary>
    FlowUnmatched,

    /// <summary>A book takes something out as 抵销 that no flow between units explains.</summary>
    EliminationWithoutFlow,
}

/// <summary>One thing that keeps books from being one department's book, in Chinese.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Place">The book and, where there is one, the sheet and row.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record ConsolidationProblem(ConsolidationProblemKind Kind, string Place, string Message, string Advice)
{
    /// <summary>Place, message and advice in one line.</summary>
    public override string ToString() => $"{Place}：{Message}{Advice}";
}
