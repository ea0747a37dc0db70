using Mingzhang.Documents.Reading.Json;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Packs;

namespace Mingzhang.Documents;

/// <summary>pack.json: a pack as one file that loses nothing, in both directions.</summary>
public static class PackJson
{
    /// <inheritdoc cref="PackJsonWriter.Write" />
    public static void Write(
        Pack pack,
        Stream stream,
        bool? includeFacts = null,
        CancellationToken cancellation = default
    ) => PackJsonWriter.Write(pack, stream, includeFacts, cancellation);

    /// <inheritdoc cref="PackJsonReader.Read" />
    public static Pack Read(Stream stream) => PackJsonReader.Read(stream);
}
