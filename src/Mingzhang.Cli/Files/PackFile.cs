using Mingzhang.Cli.Failures;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Cli.Files;

/// <summary>Opens a pack, whether we wrote it as pack.json or somebody published it as a document.</summary>
internal static class PackFile
{
    /// <summary>The pack in a file or in a folder that compile wrote, and the profile to hold it to.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="profiles">The profiles.</param>
    /// <param name="profile">The profile that the user chose; null for the one that the pack names or is recognised by.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="UnusableException">There is no pack.</exception>
    /// <exception cref="Mingzhang.Reading.Raw.UnreadableFileException">The document cannot be read.</exception>
    public static (Pack Pack, Profile Profile, RecognizedPack? Source) Open(
        string path,
        ProfileFolder profiles,
        string? profile,
        CancellationToken stop
    )
    {
        var file = FileOf(path);
        if (FileKindSniffer.Of(file) is FileKind.PackJson || IsJson(file))
        {
            using var stream = File.OpenRead(file);
            var pack = PackJson.Read(stream);
            return (pack, profiles.Get(profile ?? pack.Identity.Profile, path), null);
        }

        Profile[] candidates = profile is null
            ? [.. profiles.Ids.Select(i => profiles.Get(i))]
            : [profiles.Get(profile)];
        var document = PackFileReader.ReadRaw(file, ReadingLimits.Default, stop);
        var read =
            PackRecognizer.Recognize(document, candidates)
            ?? throw new UnusableException(
                document.IsScan
                    ? $"{path}：是扫描件，没有文字可读。请交有文字的文件。"
                    : $"{path}：没有认出任何一张预算或决算公开表，不是认识的版式。"
            );
        return (read.Pack, read.Profile, read);
    }

    private static bool IsJson(string file) =>
        Path.GetExtension(file).Equals(".json", StringComparison.OrdinalIgnoreCase);

    // A folder that compile wrote holds the pack under this name.
    private static string FileOf(string path)
    {
        if (File.Exists(path))
        {
            return path;
        }

        if (!Directory.Exists(path))
        {
            throw new UnusableException($"{path}：没有这个文件或文件夹。");
        }

        var inside = Path.Combine(path, "pack.json");
        return File.Exists(inside)
            ? inside
            : throw new UnusableException($"{path}：这个文件夹里没有 pack.json，不是 compile 写出的公开件。");
    }
}
