using Mingzhang.Findings;
using Mingzhang.Numbers;

namespace Mingzhang.Auditing;

/// <summary>The values of a breach, each null when the check cannot tell.</summary>
/// <param name="Expected">What should stand there.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Difference">Found less expected.</param>
/// <param name="Severity">How serious, when it differs from the check's own.</param>
internal sealed record Breach(
    string? Expected = null,
    string? Found = null,
    string? Difference = null,
    Severity? Severity = null
)
{
    /// <summary>A breach of two numbers in one unit.</summary>
    public static Breach Of(decimal expected, decimal found, Severity? severity = null) =>
        new(expected.Plain(), found.Plain(), (found - expected).Plain(), severity);
}
