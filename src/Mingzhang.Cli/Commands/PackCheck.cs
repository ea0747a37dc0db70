using Mingzhang.Accounts;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Cli.Commands;

/// <summary>The check of a pack, the same for one just compiled and for one read from a file.</summary>
internal static class PackCheck
{
    /// <summary>Holds a pack to the rules of a profile.</summary>
    public static Report Run(Profile profile, Pack pack) =>
        RuleChecker.Check(profile.Rules, pack, ChartOfAccounts.Standard);
}
