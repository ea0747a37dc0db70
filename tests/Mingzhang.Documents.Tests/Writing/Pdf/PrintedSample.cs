using System.Collections.Concurrent;
using Mingzhang.Documents.Tests.Samples;
using Mingzhang.Documents.Writing.Pdf;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Tests.Writing.Pdf;

/// <summary>A sample's pack and its print, made once for all tests.</summary>
internal sealed record PrintedSample(Pack Pack, byte[] Pdf)
{
    private static readonly ConcurrentDictionary<string, Lazy<PrintedSample>> Made = new(StringComparer.Ordinal);

    /// <summary>The print of a sample.</summary>
    public static PrintedSample Of(string sample) => Made.GetOrAdd(sample, s => new(() => Make(s))).Value;

    /// <summary>Prints a pack.</summary>
    public static byte[] Print(Pack pack)
    {
        using var stream = new MemoryStream();
        PdfPackWriter.Write(pack, PdfPrinter.Find(Environment.GetEnvironmentVariable), stream);
        return stream.ToArray();
    }

    private static PrintedSample Make(string sample)
    {
        var pack = SampleBook.Compile(sample);
        return new PrintedSample(pack, Print(pack));
    }
}
