using System.Text.Json;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Findings;
using Mingzhang.Places;

namespace Mingzhang.Documents.Reports.Sarif;

/// <summary>
/// Writes reports as SARIF 2.1.0 (OASIS, 2020), for tools that show findings beside their source: one run over all files, a
/// result for each finding, its other places as related locations.
/// </summary>
public static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonWriterOptions Options = JsonLines.Options with { Indented = true, NewLine = "\n" };

    /// <summary>Writes the reports of some files.</summary>
    public static void Write(IReadOnlyList<CheckedFile> files, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            var rules = RulesOf(files);
            WriteTool(json, rules);
            WriteInvocation(json, files);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            var numbers = rules.Index().ToDictionary(r => r.Item.Id, r => r.Index, StringComparer.Ordinal);
            foreach (var file in files)
            {
                foreach (var finding in file.Report.Findings)
                {
                    WriteResult(json, file.File, finding, numbers[finding.Rule]);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        stream.Flush();
    }

    private static List<(string Id, string Name)> RulesOf(IReadOnlyList<CheckedFile> files)
    {
        var names = files
            .SelectMany(f => f.Report.Rules)
            .DistinctBy(r => r.Rule)
            .ToDictionary(r => r.Rule, r => r.Name, StringComparer.Ordinal);
        return
        [
            .. files
                .SelectMany(f => f.Report.Findings)
                .Select(f => f.Rule)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(r => (r, names.GetValueOrDefault(r, r))),
        ];
    }

    private static void WriteTool(Utf8JsonWriter json, List<(string Id, string Name)> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "mingzhang");
        json.WriteString("fullName", "明账");
        json.WriteString("version", Tool.Version);
        json.WriteString("language", "zh-CN");
        json.WriteStartArray("rules");
        foreach (var (id, name) in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", name);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, IReadOnlyList<CheckedFile> files)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", files.All(f => f.Pack is not null));
        var unread = files.Where(f => f.Pack is null).ToList();
        if (unread.Count > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            foreach (var file in unread)
            {
                json.WriteStartObject();
                json.WriteString("level", "error");
                WriteMessage(json, file.Problem ?? "读不了这个文件。");
                json.WriteStartArray("locations");
                WriteLocation(json, file.File, new Place(), null);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, string file, Finding finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString(
            "level",
            finding.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "note",
            }
        );
        WriteMessage(json, $"{finding.Message}。{finding.Advice}");
        json.WriteStartArray("locations");
        WriteLocation(json, file, finding.Places.Count > 0 ? finding.Places[0].Place : new Place(), null);
        json.WriteEndArray();
        if (finding.Places.Count > 1)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var (index, place) in finding.Places.Skip(1).Index())
            {
                WriteLocation(json, file, place.Place, index + 1);
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        json.WriteString("category", JsonWords.Categories[finding.Category]);
        json.WriteString("expected", finding.Expected);
        json.WriteString("found", finding.Found);
        json.WriteString("difference", finding.Difference);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, string file, Place place, int? id)
    {
        json.WriteStartObject();
        if (id is { } number)
        {
            json.WriteNumber("id", number);
        }

        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(file));
        json.WriteEndObject();
        if (place.Line is { } line)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (place.Text is { Length: > 0 } text)
        {
            WriteMessage(json, text);
        }

        var name = NameOf(place);
        if (name.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", name);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (place.Page is not null || place.Sheet is not null || place.Cell is not null)
        {
            json.WriteStartObject("properties");
            PlaceJson.WriteFilePlace(json, place);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // 1-2/行政运行/合计
    private static string NameOf(Place place) =>
        string.Join(
            '/',
            new[] { place.Section, place.Table, place.Row, place.Column }.Where(p => !string.IsNullOrEmpty(p))
        );

    private static string UriOf(string file) =>
        string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
