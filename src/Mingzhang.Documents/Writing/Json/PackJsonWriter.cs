using System.Text.Json;
using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Json;

/// <summary>
/// Writes pack.json: everything a pack holds, so that reading it gives the same pack. UTF-8, LF, members in a fixed
/// order, the same bytes every time. The format is described in docs/formats/pack-json.md.
/// </summary>
public static class PackJsonWriter
{
    /// <summary>What the member <c>format</c> says.</summary>
    public const string FormatName = "mingzhang-pack";

    /// <summary>The version of the format. Raised when a reader of the old version could misread a new file.</summary>
    public const int Version = 1;

    /// <summary>From this many figures on, the facts behind them are left out unless asked for.</summary>
    public const int FactsLimit = 200_000;

    /// <summary>Writes a pack; the stream stays open.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="includeFacts">Whether to write the facts behind the figures; null: below <see cref="FactsLimit"/> figures.</param>
    /// <param name="cancellation">Stops the writing between two rows.</param>
    /// <exception cref="OperationCanceledException">The writing was stopped; the stream holds a part.</exception>
    public static void Write(
        Pack pack,
        Stream stream,
        bool? includeFacts = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(stream);
        var withFacts = includeFacts ?? FactTable.Figures(pack).Take(FactsLimit).Count() < FactsLimit;
        var facts = withFacts ? FactTable.Of(pack) : null;
        using var lines = new JsonLines(stream);
        var json = lines.Writer;
        json.WriteStartObject();
        json.WriteString("format", FormatName);
        json.WriteNumber("version", Version);
        IdentityJson.Write(json, "identity", pack.Identity);
        json.WriteString("title", pack.Title);
        if (facts is not null)
        {
            WriteFacts(lines, facts);
        }

        json.WriteStartArray("parts");
        foreach (var part in pack.Parts)
        {
            WritePart(lines, part, facts, cancellation);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        lines.End();
    }

    private static void WriteFacts(JsonLines lines, FactTable facts)
    {
        lines.Writer.WriteStartArray("facts");
        for (var start = 0; start < facts.Facts.Count; )
        {
            var sheet = facts.Facts[start].Sheet;
            var of = facts.Facts.Skip(start).TakeWhile(f => f.Sheet == sheet).ToList();
            lines.Line(json =>
            {
                json.WriteStartObject();
                json.WriteString("sheet", sheet);
                json.WriteStartArray("lines");
                of.ForEach(f => json.WriteNumberValue(f.Line));
                json.WriteEndArray();
                json.WriteStartArray("fen");
                of.ForEach(f => json.WriteNumberValue(f.Amount.Fen));
                json.WriteEndArray();
                json.WriteEndObject();
            });
            start += of.Count;
        }

        lines.Writer.WriteEndArray();
    }

    private static void WritePart(JsonLines lines, Part part, FactTable? facts, CancellationToken cancellation)
    {
        var json = lines.Writer;
        json.WriteStartObject();
        json.WriteString("kind", JsonWords.Parts[part.Kind]);
        json.WriteString("title", part.Title);
        json.WriteStartArray("blocks");
        foreach (var block in part.Blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (block)
            {
                case HeadingBlock heading:
                    PackJsonTexts.Write(lines, heading);
                    break;
                case ParagraphBlock paragraph:
                    PackJsonTexts.Write(lines, paragraph, facts);
                    break;
                case TableBlock table:
                    PackJsonTables.Write(lines, table.Table, facts, cancellation);
                    break;
                case ChartBlock chart:
                    PackJsonCharts.Write(lines, chart.Chart, facts);
                    break;
                default:
                    throw new ArgumentException($"Unknown block {block.GetType()}.", nameof(part));
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
