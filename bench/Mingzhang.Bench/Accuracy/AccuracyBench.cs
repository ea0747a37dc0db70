using Mingzhang.Documents.Profiles;

namespace Mingzhang.Bench.Accuracy;

/// <summary>Everything that is measured about reading and checking published packs, as tables.</summary>
internal static class AccuracyBench
{
    /// <summary>Prints the sections named, all when none is: tables.</summary>
    public static int Run(
        IReadOnlyList<Sample> samples,
        ProfileStore profiles,
        string root,
        IReadOnlyList<string> arguments
    )
    {
        var auditor = new Auditor(profiles);
        var wanted = arguments.Where(a => !a.StartsWith('-')).ToList();
        var forms = new Lazy<IReadOnlyList<PackForms>>(() =>
            PackForms.Make(samples, Path.Combine(root, "out", "bench", "accuracy"), arguments.Contains("--keep"))
        );
        var isGood = true;
        if (Wants("tables"))
        {
            isGood &= TableAccuracy.Run(forms.Value, auditor, arguments.Contains("--all"));
        }

        return isGood ? 0 : 1;

        bool Wants(string section) => wanted.Count == 0 || wanted.Contains(section);
    }
}
