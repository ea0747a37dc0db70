using System.Diagnostics;
using System.Globalization;
using Mingzhang.Auditing;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Reading;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Reading.Raw;
using Mingzhang.Reading.Recognition;
using Xunit.Abstractions;

namespace Mingzhang.Documents.Tests.Reading.Fuzzing;

/// <summary>
/// Feeds changed packs to a reader, to the recogniser and to every check, for as long as MINGZHANG_FUZZ_SECONDS says (6
/// seconds a class without it). Nothing but a clear refusal may come out, in time and within bounded memory.
/// </summary>
internal static class PackFuzz
{
    private const long MostAllocated = 2L << 30;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly Profile[] Profiles = LoadProfiles();

    private static TimeSpan Budget { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("MINGZHANG_FUZZ_SECONDS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seconds
        )
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.FromSeconds(6);

    /// <summary>The limits that readers keep to: tight, so that a bomb is small.</summary>
    public static ReadingLimits Limits { get; } =
        new()
        {
            MaxCells = 200_000,
            MaxInflatedBytes = 64 << 20,
            MaxTime = TimeSpan.FromSeconds(20),
        };

    /// <summary>Makes inputs and judges what becomes of them until the time is over.</summary>
    /// <param name="seed">Start of the random numbers; the round is added, so that one input can be made again.</param>
    /// <param name="start">The unchanged file; it must be read.</param>
    /// <param name="make">Changes it.</param>
    /// <param name="use">Reads it, and says what came of it; null when there is nothing to recognise.</param>
    /// <param name="output">Where counts are written.</param>
    public static void Run(
        int seed,
        byte[] start,
        Func<Random, byte[]> make,
        Func<byte[], RawDocument?> use,
        ITestOutputHelper output
    )
    {
        Assert.True(use(start) is not { } whole || IsPack(whole), "the unchanged file is no pack");
        var started = Stopwatch.GetTimestamp();
        var (rounds, refused, packs, slowest) = (0, 0, 0, TimeSpan.Zero);
        for (; rounds == 0 || Stopwatch.GetElapsedTime(started) < Budget; rounds++)
        {
            var bytes = make(new Random(seed + rounds));
            var (began, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            try
            {
                packs += use(bytes) is { } document && IsPack(document) ? 1 : 0;
            }
            catch (Exception refusal) when (refusal is UnreadableFileException or PackFormatException)
            {
                refused++;
            }
            catch (Exception problem)
            {
                Assert.Fail($"seed {seed + rounds}: {problem}");
            }

            var took = Stopwatch.GetElapsedTime(began);
            slowest = took > slowest ? took : slowest;
            Assert.True(took < Longest, $"seed {seed + rounds} took {took}");
            Assert.True(
                GC.GetAllocatedBytesForCurrentThread() - allocated < MostAllocated,
                $"seed {seed + rounds} allocated more than allowed"
            );
        }

        output.WriteLine($"seeds from {seed}: {rounds} inputs, {packs} packs, {refused} refused, slowest {slowest}");
    }

    /// <summary>Checks a pack by the profile that it names, if there is one.</summary>
    public static void Check(Pack pack)
    {
        if (Array.Find(Profiles, p => p.Id == pack.Identity.Profile) is { } profile)
        {
            PackAudit.Check(new AuditRequest(profile, pack));
        }
    }

    private static bool IsPack(RawDocument document)
    {
        if (PackRecognizer.Recognize(document, Profiles) is not { } read)
        {
            return false;
        }

        var report = PackAudit.Check(new AuditRequest(read.Profile, read.Pack) { Source = read });
        Assert.All(report.Findings, f => Assert.NotEmpty(f.Message));
        return true;
    }

    private static Profile[] LoadProfiles()
    {
        var store = ProfileStore.Open(Repository.PathOf("profiles"));
        return [.. store.Ids.Select(i => store.Find(i)!)];
    }
}
