using System.Text.Json;

namespace Mingzhang.Documents.Tests.Samples.Published;

/// <summary>A file of transcribed tables: ../shared/gold/…/tables.json.</summary>
internal static class GoldFile
{
    /// <summary>Its tables by id.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Tables(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Shared.PathOf("gold", folder, "tables.json")));
        return json
            .RootElement.GetProperty("tables")
            .EnumerateArray()
            .ToDictionary(t => t.Text("id"), t => t.Clone(), StringComparer.Ordinal);
    }

    /// <summary>The rows of a table.</summary>
    public static IEnumerable<JsonElement> Rows(this JsonElement table) => table.GetProperty("rows").EnumerateArray();

    /// <summary>A text; empty when it is null or not there.</summary>
    public static string Text(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    /// <summary>Whether a property is there and false.</summary>
    public static bool Denies(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.False;

    /// <summary>The printed amounts and texts of a row.</summary>
    public static IEnumerable<(string Column, string Text)> Values(this JsonElement row) =>
        row.GetProperty("values").EnumerateObject().Select(v => (v.Name, v.Value.GetString() ?? ""));
}
