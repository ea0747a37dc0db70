using Mingzhang.Changes;

namespace Mingzhang.Documents.Reports.Changes;

/// <summary>Two files and what changed between them.</summary>
/// <param name="OldFile">The old file as the user named it.</param>
/// <param name="NewFile">The new file as the user named it.</param>
/// <param name="Changes">What changed.</param>
public sealed record ComparedPacks(string OldFile, string NewFile, PackChanges Changes);
