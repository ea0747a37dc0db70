using Mingzhang.Auditing;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Cli.Commands;

/// <summary>The check of a pack, the same for one just compiled and for one read from a file.</summary>
internal static class PackCheck
{
    /// <summary>Checks a pack.</summary>
    /// <param name="profile">Its profile.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="source">How it was read; null for a compiled one.</param>
    public static Report Run(Profile profile, Pack pack, RecognizedPack? source = null) =>
        PackAudit.Check(new AuditRequest(profile, pack) { Source = source });
}
