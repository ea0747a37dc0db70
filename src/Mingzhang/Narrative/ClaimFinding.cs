namespace Mingzhang.Narrative;

/// <summary>How sure a contradiction inside the text is.</summary>
public enum ClaimSeverity
{
    /// <summary>Rounding explains it.</summary>
    Notice,

    /// <summary>It should be looked at.</summary>
    Warning,

    /// <summary>No rounding explains it.</summary>
    Error,
}

/// <summary>A statement of the text that other statements of the text contradict.</summary>
/// <param name="Check">Short name of the check: 占比, 增减率, 完成率, 分项之和, 方向, 单位, 零基数, 原因.</param>
/// <param name="Severity">How sure it is.</param>
/// <param name="Claim">Index of the claim that does not hold.</param>
/// <param name="Evidence">Indexes of the claims it was compared with.</param>
/// <param name="Message">One Chinese sentence with both sides.</param>
/// <param name="Expected">The value that would agree, in the claim's unit; null when there is no single one.</param>
public sealed record ClaimFinding(
    string Check,
    ClaimSeverity Severity,
    int Claim,
    IReadOnlyList<int> Evidence,
    string Message,
    decimal? Expected = null
);
