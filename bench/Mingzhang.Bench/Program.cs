using Mingzhang.Bench;
using Mingzhang.Bench.Accuracy;
using Mingzhang.Bench.Faults;
using Mingzhang.Bench.Load;
using Mingzhang.Bench.Typing;
using Mingzhang.Documents.Books;
using Mingzhang.Documents.Profiles;

var root = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(root, "Mingzhang.slnx")))
{
    root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("Run inside the repository.");
}

var profiles = ProfileStore.Open(Path.Combine(root, "profiles"));
List<Sample> LoadSamples() =>
    [
        .. Directory
            .EnumerateDirectories(Path.Combine(root, "samples"))
            .Order(StringComparer.Ordinal)
            .Select(d => (Name: Path.GetFileName(d), Book: BookFiles.Read(d)))
            .Select(s => new Sample(s.Name, s.Book, profiles.Find(s.Book.Cover.Profile)!)),
    ];

switch (args is [var verb, ..] ? verb : "")
{
    case "guard":
        return GuardBench.Run(LoadSamples());
    case "guard-text":
        return TextGuardBench.Run(LoadSamples());
    case "speed":
        return SpeedBench.Run(LoadSamples());
    case "scale":
        return ScaleBench.Run(profiles.Find("sichuan-budget")!);
    case "import":
        return ImportBench.Run(Path.Combine(root, "out", "bench"));
    case "consolidate":
        return ConsolidationBench.Run();
    case "accuracy":
        return AccuracyBench.Run(LoadSamples(), profiles, root, args[1..]);
    case "causes":
        return CausesBench.Run(LoadSamples(), isShown: args.Contains("--show"));
    case "documents":
        return DocumentsBench.Run(LoadSamples().Find(s => s.Name == "dachuan-2024")!);
    case "batch":
        return BatchBench.Run(root);
    case "load":
        return await LoadBench.RunAsync(root, args[1..]);
    case "backup":
        return await BackupBench.RunAsync();
    case "faults":
        return await FaultsBench.RunAsync(root, args[1..]);
    case "typing":
        return await TypingBench.RunAsync(root);
    case "empty-page":
        return EmptyPage.Serve(args[1..]);
    default:
        Console.WriteLine(
            "bench/run guard | guard-text | speed | scale | import | consolidate | accuracy | causes [--show] | documents | batch | load | backup | faults | typing"
        );
        return 2;
}
