namespace Mingzhang.Documents.Writing;

/// <summary>What a person decided about a finding.</summary>
/// <param name="State">What: one of <see cref="DecisionState"/>.</param>
/// <param name="Reason">Why; empty when nothing was said.</param>
/// <param name="By">Who.</param>
public sealed record FindingDecision(DecisionState State, string Reason, string By)
{
    /// <summary>The words for it: 确认问题, 不是问题：理由.</summary>
    public string Words => Reason.Length == 0 ? State.Chinese() : $"{State.Chinese()}：{Reason}";
}

/// <summary>What may be decided about a finding.</summary>
public enum DecisionState
{
    /// <summary>确认问题: it is wrong.</summary>
    Confirmed,

    /// <summary>不是问题: it may stand, with the reason.</summary>
    Dismissed,

    /// <summary>已改正: it was wrong and has been corrected since.</summary>
    Corrected,
}

/// <summary>The words for decisions.</summary>
public static class DecisionStates
{
    private static readonly string[] Words = ["确认问题", "不是问题", "已改正"];

    private static readonly string[] Codes = ["confirmed", "dismissed", "corrected"];

    /// <summary>The word.</summary>
    public static string Chinese(this DecisionState state) => Words[(int)state];

    /// <summary>The word for programs.</summary>
    public static string Code(this DecisionState state) => Codes[(int)state];

    /// <summary>Reads the word for programs.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? code, out DecisionState state)
    {
        var at = Array.IndexOf(Codes, code);
        state = at < 0 ? default : (DecisionState)at;
        return at >= 0;
    }
}
