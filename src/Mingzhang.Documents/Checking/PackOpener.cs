using Mingzhang.Documents.Reading;
using Mingzhang.Profiles;
using Mingzhang.Reading.Raw;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Documents.Checking;

/// <summary>Opens a pack, whether we wrote it as pack.json or somebody published it as a document. Safe for several threads.</summary>
/// <param name="profiles">The profiles to recognise published packs by.</param>
public sealed class PackOpener(IReadOnlyList<Profile> profiles)
{
    /// <summary>The profiles to recognise published packs by.</summary>
    public IReadOnlyList<Profile> Profiles { get; } = profiles;

    /// <summary>What reading a file may cost.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary>The profile that the user chose; null for the one that the pack names or is recognised by.</summary>
    public Profile? Chosen { get; init; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="UnreadableFileException">It cannot be read, holds no text, or no official table.</exception>
    /// <exception cref="PackFormatException">A pack.json has a defect.</exception>
    public OpenedPack Open(string file, CancellationToken stop = default)
    {
        if (FileKindSniffer.Of(file) is FileKind.PackJson || IsJson(file))
        {
            return OpenJson(file);
        }

        var document = PackFileReader.ReadRaw(file, Limits, stop);
        if (document.IsScan)
        {
            throw new UnreadableFileException(
                UnreadableReason.Scan,
                "是扫描件，没有文字可读，未作任何检查。",
                "请交有文字的文件。"
            );
        }

        var read =
            PackRecognizer.Recognize(document, Chosen is null ? Profiles : [Chosen])
            ?? throw new UnreadableFileException(
                UnreadableReason.Unrecognized,
                "没有认出任何一张预算或决算公开表，不是认识的版式。",
                "确认文件是部门（单位）预算或决算公开件。"
            );
        return new OpenedPack(read.Pack, read.Profile, read);
    }

    private OpenedPack OpenJson(string file)
    {
        using var stream = File.OpenRead(file);
        var pack = PackJson.Read(stream);
        var profile =
            Chosen
            ?? Profiles.FirstOrDefault(p => p.Id == pack.Identity.Profile)
            ?? throw new UnreadableFileException(
                UnreadableReason.Unrecognized,
                $"没有版式“{pack.Identity.Profile}”；可用：{string.Join('、', Profiles.Select(p => p.Id))}。",
                ""
            );
        return new OpenedPack(pack, profile, null);
    }

    private static bool IsJson(string file) =>
        Path.GetExtension(file).Equals(".json", StringComparison.OrdinalIgnoreCase);
}
