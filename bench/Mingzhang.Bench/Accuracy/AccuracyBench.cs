using Mingzhang.Documents.Profiles;

namespace Mingzhang.Bench.Accuracy;

/// <summary>Everything that is measured about reading and checking published packs, as tables.</summary>
internal static class AccuracyBench
{
    /// <summary>Prints the sections named, all when none is: tables, guard, gold, packs, pdf, speed.</summary>
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
        var isWhole = arguments.Contains("--all");
        var shared = Path.GetFullPath(Path.Combine(root, "..", "shared"));
        var hasShared = Directory.Exists(shared);
        Loud.If(!hasShared, "旁边没有 ../shared 文件夹，没有标注件、真实公开件和速度的数字。");
        if (Wants("tables"))
        {
            isGood &= TableAccuracy.Run(forms.Value, auditor, isWhole);
        }

        if (Wants("guard"))
        {
            isGood &= GuardAccuracy.Run(forms.Value, auditor, isWhole);
        }

        if (hasShared && Wants("gold"))
        {
            isGood &= GoldAccuracy.Run(shared, auditor, isWhole);
        }

        if (hasShared && Wants("packs"))
        {
            isGood &= TextGuard.Run(shared, auditor, isWhole);
        }

        if (hasShared && Wants("pdf"))
        {
            isGood &= PdfAccuracy.Run(shared, auditor, isWhole);
        }

        if (hasShared && Wants("speed"))
        {
            isGood &= ReadingSpeed.Run(shared, auditor, isWhole);
        }

        return isGood ? 0 : 1;

        bool Wants(string section) => wanted.Count == 0 || wanted.Contains(section);
    }
}
