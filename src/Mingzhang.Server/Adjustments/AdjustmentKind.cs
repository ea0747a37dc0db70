namespace Mingzhang.Server.Adjustments;

/// <summary>What a document changes in an approved budget.</summary>
public enum AdjustmentKind
{
    /// <summary>调剂: money goes from lines to other lines; the sum stays.</summary>
    Transfer,

    /// <summary>追加: money is added.</summary>
    Addition,

    /// <summary>追减: money is taken back.</summary>
    Reduction,

    /// <summary>结转: what was left of last year is added.</summary>
    CarryOver,
}

/// <summary>How far a document has come.</summary>
public enum AdjustmentState
{
    /// <summary>编制: the unit writes it.</summary>
    Draft,

    /// <summary>待批: submitted.</summary>
    Submitted,

    /// <summary>已批准: in force and locked.</summary>
    Approved,

    /// <summary>已作废: given up before it was approved; its number stays taken.</summary>
    Void,
}

/// <summary>The words for kinds and states, as pages and the database write them.</summary>
public static class AdjustmentWords
{
    /// <summary>The words for kinds, in their order.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["调剂", "追加", "追减", "结转"];

    private static readonly string[] States = ["编制", "待批", "已批准", "已作废"];

    /// <summary>The word for a kind.</summary>
    public static string Chinese(this AdjustmentKind kind) => Kinds[(int)kind];

    /// <summary>The word for a state.</summary>
    public static string Chinese(this AdjustmentState state) => States[(int)state];

    /// <summary>The kind of a word; null when none is called so.</summary>
    public static AdjustmentKind? KindOf(string word)
    {
        for (var i = 0; i < Kinds.Count; i++)
        {
            if (Kinds[i] == word)
            {
                return (AdjustmentKind)i;
            }
        }

        return null;
    }

    /// <summary>The state of a word.</summary>
    /// <exception cref="ArgumentException">No state is called so.</exception>
    public static AdjustmentState StateOf(string word) =>
        Array.IndexOf(States, word) is >= 0 and var index
            ? (AdjustmentState)index
            : throw new ArgumentException($"No state is called {word}.", nameof(word));
}
