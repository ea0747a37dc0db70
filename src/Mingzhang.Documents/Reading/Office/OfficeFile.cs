using System.Diagnostics;
using System.Globalization;
using System.Xml;
using Mingzhang.Documents.Packages;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Office;

/// <summary>An Office package that is being read: its parts, its limits and what was noticed.</summary>
internal sealed class OfficeFile
{
    private OfficeFile(PackageParts parts, OfficeKind kind, ReadingLimits limits, CancellationToken cancellation)
    {
        Parts = parts;
        Limits = limits;
        Cancellation = cancellation;
        Main = MainPart.Find(this, kind);
        Related = Relationships.ReadAll(parts, Main, Main);
        if (parts.Names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            Notes.Add("含宏", "文件带有宏；只读内容，宏没有运行。");
        }
    }

    /// <summary>The parts of the package.</summary>
    public PackageParts Parts { get; }

    /// <summary>What the file may cost.</summary>
    public ReadingLimits Limits { get; }

    /// <summary>Stops the reading, also when its time is over.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The name of the main part.</summary>
    public string Main { get; }

    /// <summary>What the main part refers to, things outside the package included.</summary>
    public IReadOnlyList<Relationship> Related { get; }

    /// <summary>What was noticed.</summary>
    public NoteList Notes { get; } = new();

    /// <summary>Reads a file, and turns whatever a broken or hostile file causes into one clear error.</summary>
    /// <exception cref="UnreadableFileException">It cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Somebody cancelled.</exception>
    public static RawDocument Read(
        string path,
        OfficeKind kind,
        ReadingLimits? limits,
        Func<OfficeFile, IReadOnlyList<RawBlock>> read,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(path);
        limits ??= ReadingLimits.Default;
        cancellation.ThrowIfCancellationRequested();
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timed.CancelAfter(limits.MaxTime);
        var start = Stopwatch.GetTimestamp();
        try
        {
            var policy = new PackagePolicy((fault, _) => OfficeProblems.Of(fault))
            {
                LargestPart = limits.MaxInflatedBytes,
                LargestTotal = limits.MaxInflatedBytes,
                Cancellation = timed.Token,
            };
            var bytes = OfficeBytes.Load(path, kind, limits);
            var file = new OfficeFile(new PackageParts(bytes, policy), kind, limits, timed.Token);
            var blocks = read(file);
            // The timer comes late on a machine that is busy with other work.
            if (Stopwatch.GetElapsedTime(start) > limits.MaxTime)
            {
                throw new OperationCanceledException();
            }

            return new RawDocument
            {
                Format = kind.Format,
                Blocks = blocks,
                Notes = file.Notes.ToList(),
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw OfficeProblems.TooLarge(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"读了 {limits.MaxTime.TotalSeconds:0.###} 秒还没有读完，不再往下读。"
                )
            );
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or EndOfStreamException)
        {
            throw OfficeProblems.Damaged();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw OfficeProblems.NotOpened(e.Message);
        }
        catch (Exception e) when (e is NotSupportedException or ArgumentException)
        {
            // An encoding or a path that the runtime does not know.
            throw OfficeProblems.Damaged();
        }
    }

    /// <summary>The name of the part of a type that the main part refers to, if it is there.</summary>
    /// <param name="type">The last step of the type: styles, numbering, sharedStrings.</param>
    public string? PartOf(string type) =>
        Related
            .FirstOrDefault(r =>
                !r.IsExternal && r.Type.EndsWith("/" + type, StringComparison.Ordinal) && Parts.Has(r.Part)
            )
            ?.Part;

    /// <summary>Opens a part of the package as XML.</summary>
    public XmlWalker Open(string part) => new(Parts.OpenXml(part, part), Limits, Cancellation);
}
