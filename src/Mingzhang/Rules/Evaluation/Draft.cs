using Mingzhang.Findings;

namespace Mingzhang.Rules.Evaluation;

/// <summary>A finding before it has its number, with what its place in the report is decided by.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Table">The order of the table it is found in; the end of the pack when it has none.</param>
/// <param name="Row">The row.</param>
/// <param name="Column">The column.</param>
internal sealed record Draft(Finding Finding, int Table, int Row, int Column);
