using Mingzhang.Documents.Writing;
using Mingzhang.Findings;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Reports.CheckSheets;

/// <summary>What the official check sheet of a file says, so that it can be kept and written later without the file.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Pack">What was read; null when it could not be read as a pack.</param>
/// <param name="Problem">Why it could not be read; null when it was.</param>
/// <param name="Report">What was found.</param>
/// <param name="Items">The lines; none when it could not be read.</param>
public sealed record CheckSheet(
    string File,
    PackIdentity? Pack,
    string? Problem,
    Report Report,
    IReadOnlyList<SheetItem> Items
)
{
    /// <summary>The sheet of a checked file.</summary>
    public static CheckSheet Of(CheckedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new CheckSheet(
            file.File,
            file.Pack,
            file.Problem,
            file.Report,
            file.Content is null ? [] : SheetItems.Of(file)
        );
    }
}
