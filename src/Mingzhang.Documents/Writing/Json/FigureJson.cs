using System.Text.Json;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Json;

/// <summary>Writes the members of a figure, which are the same in a cell, a sentence and a chart.</summary>
internal static class FigureJson
{
    /// <summary>Writes the printed value and its decimals.</summary>
    public static void WritePrinted(Utf8JsonWriter json, Figure figure)
    {
        json.WriteNumber("value", figure.Printed.Value);
        json.WriteNumber("decimals", figure.Printed.Decimals);
    }

    /// <summary>Writes what stands behind the print, as far as known.</summary>
    public static void WriteSource(Utf8JsonWriter json, Figure figure, FactTable? facts)
    {
        if (figure.Repaired)
        {
            json.WriteBoolean("repaired", value: true);
        }

        if (figure.Exact is { } exact)
        {
            json.WriteNumber("fen", exact.Fen);
        }

        if (facts is not null && figure.Facts is not null)
        {
            json.WriteString("facts", facts.Ranges(figure.Facts));
        }
    }
}
