using System.Globalization;
using System.Text.Json;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Csv;

/// <summary>
/// Writes datapackage.json: for each CSV file its form, unit of money and notes, for each column its type, role and
/// heading path. Members beyond the Frictionless specification (form, panel, role and so on) are ours.
/// </summary>
internal static class DataPackage
{
    private static readonly string[] KeyRoles = ["level", "unit", "account", "project"];
    private static readonly JsonWriterOptions Options = JsonLines.Options with { Indented = true, NewLine = "\n" };

    public static void Write(Pack pack, IReadOnlyList<CsvResource> resources, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("profile", "tabular-data-package");
            json.WriteString("name", "pack");
            json.WriteString("title", pack.Title);
            IdentityJson.Write(json, "pack", pack.Identity);
            json.WriteStartArray("resources");
            for (var i = 0; i < resources.Count; i++)
            {
                WriteResource(json, resources[i], i + 1);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteResource(Utf8JsonWriter json, CsvResource resource, int number)
    {
        var (table, panel) = (resource.Table, resource.Panel);
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", string.Create(CultureInfo.InvariantCulture, $"table-{number:00}"));
        json.WriteString("path", resource.Path);
        json.WriteString("title", table.Panels.Count > 1 ? $"{table.Title}（{panel.Id}）" : table.Title);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", value: true);
        json.WriteBoolean("header", value: true);
        json.WriteEndObject();
        json.WriteString("form", table.Form);
        json.WriteString("number", table.Number);
        json.WriteString("panel", panel.Id);
        json.WriteString("unit", table.Unit is { } unit ? JsonWords.Units[unit] : null);
        json.WriteString("accounts", panel.Accounts is { } accounts ? JsonWords.Accounts[accounts] : null);
        json.WriteStartArray("notes");
        foreach (var note in table.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        WriteSchema(json, resource);
        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json, CsvResource resource)
    {
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var (name, role) in CsvPackWriter.Keys.Zip(KeyRoles))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("type", "string");
            json.WriteString("key", role);
            json.WriteEndObject();
        }

        for (var i = 0; i < resource.Headings.Count; i++)
        {
            WriteField(json, resource, i);
        }

        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, CsvResource resource, int index)
    {
        var column = resource.Panel.Columns[index];
        json.WriteStartObject();
        json.WriteString("name", resource.Headings[index]);
        json.WriteString("type", IsNumber(resource.Panel, index) ? "number" : "string");
        json.WriteString("column", column.Id);
        json.WriteString("role", JsonWords.Roles[column.Role]);
        if (column.Format is { } format)
        {
            json.WriteString("unit", JsonWords.Units[format.Unit]);
        }

        json.WriteStartArray("header");
        foreach (var text in column.Header)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A column is numeric when its role is and nothing but figures and blanks stands in it.</summary>
    private static bool IsNumber(Panel panel, int index) =>
        panel.Columns[index].Role is ColumnRole.Amount or ColumnRole.Weight or ColumnRole.Count or ColumnRole.Percentage
        && panel.Rows.All(r => r.Cells[index].IsBlank || r.Cells[index].Figure is not null);
}
