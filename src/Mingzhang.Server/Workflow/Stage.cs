namespace Mingzhang.Server.Workflow;

/// <summary>How far a book has come. The order within a kind is the order of the year.</summary>
public enum Stage
{
    /// <summary>一上编制: the unit prepares its first submission.</summary>
    FirstDraft,

    /// <summary>一上待审: submitted, the department reviews.</summary>
    FirstSubmitted,

    /// <summary>一上已审: the department has agreed; ceilings are awaited.</summary>
    FirstReviewed,

    /// <summary>二上编制: ceilings are issued, the unit prepares within them.</summary>
    SecondDraft,

    /// <summary>二上待审.</summary>
    SecondSubmitted,

    /// <summary>二上已审: the department has agreed.</summary>
    SecondReviewed,

    /// <summary>财政已审: the division of the finance bureau has agreed.</summary>
    FinanceReviewed,

    /// <summary>已批复: approved and locked.</summary>
    Approved,

    /// <summary>已公开.</summary>
    Published,

    /// <summary>决算编报.</summary>
    FinalDraft,

    /// <summary>决算待审.</summary>
    FinalSubmitted,

    /// <summary>决算已审.</summary>
    FinalReviewed,

    /// <summary>决算财政已审.</summary>
    FinalFinanceReviewed,

    /// <summary>决算已批复.</summary>
    FinalApproved,

    /// <summary>决算已公开.</summary>
    FinalPublished,
}

/// <summary>The words for stages, as pages and the database write them.</summary>
public static class Stages
{
    private static readonly string[] Words =
    [
        "一上编制",
        "一上待审",
        "一上已审",
        "二上编制",
        "二上待审",
        "二上已审",
        "财政已审",
        "已批复",
        "已公开",
        "决算编报",
        "决算待审",
        "决算已审",
        "决算财政已审",
        "决算已批复",
        "决算已公开",
    ];

    /// <summary>The word for a stage.</summary>
    public static string Chinese(this Stage stage) => Words[(int)stage];

    /// <summary>The stage of a word.</summary>
    /// <exception cref="ArgumentException">No stage is called so.</exception>
    public static Stage Parse(string word)
    {
        var index = Array.IndexOf(Words, word);
        return index >= 0 ? (Stage)index : throw new ArgumentException($"No stage is called {word}.", nameof(word));
    }

    /// <summary>The stages of a budget, or of final accounts, in the order of the year.</summary>
    public static IReadOnlyList<Stage> Of(bool isFinal) =>
        [.. Enum.GetValues<Stage>().Where(s => s >= Stage.FinalDraft == isFinal)];

    /// <summary>Whether the unit may change the book.</summary>
    public static bool IsOpen(this Stage stage) => stage is Stage.FirstDraft or Stage.SecondDraft or Stage.FinalDraft;

    /// <summary>Whether it waits for the act of somebody above the unit.</summary>
    public static bool IsWaiting(this Stage stage) => !stage.IsOpen() && !stage.IsPublished();

    /// <summary>Whether it is approved: nothing more is written into it, nor about it.</summary>
    public static bool IsApproved(this Stage stage) =>
        stage is Stage.Approved or Stage.Published or Stage.FinalApproved or Stage.FinalPublished;

    /// <summary>Whether it is published.</summary>
    public static bool IsPublished(this Stage stage) => stage is Stage.Published or Stage.FinalPublished;
}
