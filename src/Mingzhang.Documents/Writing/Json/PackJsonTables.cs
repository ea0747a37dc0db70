using System.Text.Json;
using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Writing.Json;

/// <summary>Writes the tables of pack.json, a row or column a line.</summary>
internal static class PackJsonTables
{
    public static void Write(JsonLines lines, Table table, FactTable? facts, CancellationToken cancellation)
    {
        var json = lines.Writer;
        json.WriteStartObject();
        json.WriteStartObject("table");
        json.WriteString("form", table.Form);
        json.WriteString("number", table.Number);
        json.WriteString("title", table.Title);
        if (table.Unit is { } unit)
        {
            json.WriteString("unit", JsonWords.Units[unit]);
        }

        json.WriteString("arrangement", JsonWords.Arrangements[table.Arrangement]);
        json.WriteStartArray("panels");
        foreach (var panel in table.Panels)
        {
            WritePanel(lines, panel, facts, cancellation);
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in table.Notes)
        {
            lines.Line(line => line.WriteStringValue(note));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePanel(JsonLines lines, Panel panel, FactTable? facts, CancellationToken cancellation)
    {
        var json = lines.Writer;
        json.WriteStartObject();
        json.WriteString("id", panel.Id);
        if (panel.Accounts is { } accounts)
        {
            json.WriteString("accounts", JsonWords.Accounts[accounts]);
        }

        json.WriteStartArray("columns");
        foreach (var column in panel.Columns)
        {
            lines.Line(line => WriteColumn(line, column));
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in panel.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            lines.Line(line => WriteRow(line, row, facts));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, Column column)
    {
        json.WriteStartObject();
        json.WriteString("id", column.Id);
        json.WriteStartArray("header");
        foreach (var text in column.Header)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
        json.WriteString("role", JsonWords.Roles[column.Role]);
        if (column.Format is { } format)
        {
            json.WriteStartObject("format");
            json.WriteString("unit", JsonWords.Units[format.Unit]);
            json.WriteNumber("decimals", format.Decimals);
            json.WriteBoolean("thousands", format.Thousands);
            json.WriteBoolean("blankZero", format.BlankZero);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, Row row, FactTable? facts)
    {
        json.WriteStartObject();
        json.WriteString("level", JsonWords.Levels[row.Level]);
        WriteKey(json, "unit", row.Unit);
        WriteKey(json, "code", row.Code);
        WriteKey(json, "project", row.Project);
        json.WriteString("name", row.Name);
        if (row.Spans != 0)
        {
            json.WriteNumber("spans", row.Spans);
        }

        json.WriteStartArray("cells");
        foreach (var cell in row.Cells)
        {
            WriteCell(json, cell, facts);
        }

        json.WriteEndArray();
        if (row.Place is not null)
        {
            json.WritePropertyName("place");
            PlaceJson.WriteKnown(json, row.Place);
        }

        json.WriteEndObject();
    }

    private static void WriteKey(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>A text as a string; a figure as an object, without value and decimals where the text says them.</summary>
    private static void WriteCell(Utf8JsonWriter json, Cell cell, FactTable? facts)
    {
        var figure = cell.Figure;
        if (figure is null && !cell.IsUnreadable)
        {
            json.WriteStringValue(cell.Text);
            return;
        }

        json.WriteStartObject();
        json.WriteString("text", cell.Text);
        if (cell.IsUnreadable)
        {
            json.WriteBoolean("unreadable", value: true);
        }

        if (figure is not null)
        {
            var isImplied =
                !cell.IsUnreadable && PrintedNumber.TryParse(cell.Text, out var read) && read == figure.Printed;
            if (!isImplied)
            {
                FigureJson.WritePrinted(json, figure);
            }

            FigureJson.WriteSource(json, figure, facts);
        }

        json.WriteEndObject();
    }
}
