using System.Text.Json;
using Mingzhang.Places;

namespace Mingzhang.Documents.Writing.Json;

/// <summary>Writes the members of a place.</summary>
internal static class PlaceJson
{
    /// <summary>Writes only what is known, for a row of pack.json.</summary>
    public static void WriteKnown(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject();
        WriteText(json, "section", place.Section);
        WriteText(json, "table", place.Table);
        WriteText(json, "row", place.Row);
        WriteText(json, "column", place.Column);
        WriteNumber(json, "page", place.Page);
        WriteNumber(json, "line", place.Line);
        if (place.Box is not null)
        {
            WriteBox(json, place.Box);
        }

        WriteBookMembers(json, place);
        WriteText(json, "text", place.Text);
        json.WriteEndObject();
    }

    /// <summary>Writes a place of a finding: the contract's members always, null when unknown; sheet, cell and paragraph only when known.</summary>
    public static void WriteOfFinding(Utf8JsonWriter json, string role, Place place)
    {
        json.WriteStartObject();
        json.WriteString("role", role);
        json.WriteString("section", place.Section);
        json.WriteString("table", place.Table);
        json.WriteString("row", place.Row);
        json.WriteString("column", place.Column);
        WriteNumberOrNull(json, "page", place.Page);
        WriteNumberOrNull(json, "line", place.Line);
        WriteBox(json, place.Box);
        WriteBookMembers(json, place);
        json.WriteString("text", place.Text);
        json.WriteEndObject();
    }

    /// <summary>Writes where in a file of pages or sheets a place is: page, box, sheet, cell, paragraph, as far as known.</summary>
    public static void WriteFilePlace(Utf8JsonWriter json, Place place)
    {
        WriteNumber(json, "page", place.Page);
        if (place.Box is not null)
        {
            WriteBox(json, place.Box);
        }

        WriteBookMembers(json, place);
    }

    private static void WriteBookMembers(Utf8JsonWriter json, Place place)
    {
        WriteText(json, "sheet", place.Sheet);
        WriteText(json, "cell", place.Cell);
        WriteNumber(json, "paragraph", place.Paragraph);
    }

    private static void WriteBox(Utf8JsonWriter json, IReadOnlyList<decimal>? box)
    {
        if (box is null)
        {
            json.WriteNull("bbox");
            return;
        }

        json.WriteStartArray("bbox");
        foreach (var side in box)
        {
            json.WriteNumberValue(side);
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void WriteNumberOrNull(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
