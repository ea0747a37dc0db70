using System.Text.Json;
using Mingzhang.Findings;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Json;

/// <summary>
/// Writes the report of a check as JSON, the contract of <c>mingzhang check --format json</c>: one file is an object,
/// several are an array. UTF-8, LF, members in a fixed order; described in docs/formats/report-json.md.
/// </summary>
public static class ReportJson
{
    private static readonly JsonWriterOptions Options = JsonLines.Options with { Indented = true, NewLine = "\n" };

    private static readonly Dictionary<int, FindingDecision> NoDecisions = [];

    /// <summary>Writes the report of one pack.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="pack">What was read; null when the file could not be read as a pack.</param>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="stream">Where to write; stays open.</param>
    public static void Write(Report report, PackIdentity? pack, string file, Stream stream) =>
        Write([new CheckedFile(file, pack, report)], stream);

    /// <summary>Writes the report of one file with what was decided about its findings.</summary>
    /// <param name="file">The file and what was found.</param>
    /// <param name="decisions">The decisions by id of the finding; a finding that has one gets a member <c>decision</c>.</param>
    /// <param name="stream">Where to write; stays open.</param>
    public static void Write(CheckedFile file, IReadOnlyDictionary<int, FindingDecision> decisions, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            WriteFile(json, file, decisions);
        }

        End(stream);
    }

    /// <summary>Writes one report as an object, and none or several as an array.</summary>
    public static void Write(IReadOnlyList<CheckedFile> files, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            if (files.Count == 1)
            {
                WriteFile(json, files[0], NoDecisions);
            }
            else
            {
                json.WriteStartArray();
                foreach (var file in files)
                {
                    WriteFile(json, file, NoDecisions);
                    json.Flush();
                }

                json.WriteEndArray();
            }
        }

        End(stream);
    }

    private static void End(Stream stream)
    {
        stream.WriteByte((byte)'\n');
        stream.Flush();
    }

    private static void WriteFile(
        Utf8JsonWriter json,
        CheckedFile file,
        IReadOnlyDictionary<int, FindingDecision> decisions
    )
    {
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteString("version", Tool.Version);
        json.WriteString("rules", file.Report.RuleSet);
        json.WriteEndObject();
        WritePack(json, file);
        WriteSummary(json, file.Report);
        WriteCoverage(json, file.Report);
        json.WriteStartArray("findings");
        foreach (var finding in file.Report.Findings)
        {
            WriteFinding(json, finding, decisions.GetValueOrDefault(finding.Id));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePack(Utf8JsonWriter json, CheckedFile file)
    {
        json.WriteStartObject("pack");
        json.WriteString("file", file.File);
        if (file.Pack is { } pack)
        {
            json.WriteString("profile", pack.Layout.Length == 0 ? pack.Profile : pack.Profile + "-" + pack.Layout);
            json.WriteString("kind", JsonWords.Kinds[pack.Kind]);
            json.WriteNumber("year", pack.Year);
            json.WriteStartObject("unit");
            json.WriteString("code", pack.Code);
            json.WriteString("name", pack.Name);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("profile");
            json.WriteNull("kind");
            json.WriteNull("year");
            json.WriteNull("unit");
        }

        json.WriteBoolean("readable", file.Pack is not null);
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("summary");
        foreach (var severity in (Severity[])[Severity.Error, Severity.Warning, Severity.Notice])
        {
            json.WriteNumber(JsonWords.Severities[severity], report.Count(severity));
        }

        json.WriteEndObject();
    }

    private static void WriteCoverage(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("figures", report.Coverage.Figures);
        json.WriteNumber("guarded", report.Coverage.Guarded);
        json.WriteStartArray("unguarded");
        foreach (var place in report.Coverage.Unguarded)
        {
            json.WriteStartObject();
            json.WriteString("table", place.Table);
            json.WriteString("row", place.Row);
            json.WriteString("column", place.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (var rule in report.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Rule);
            json.WriteNumber("applied", rule.Applied);
            json.WriteNumber("passed", rule.Passed);
            json.WriteNumber("failed", rule.Failed);
            json.WriteString("state", JsonWords.States[rule.State]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, FindingDecision? decision)
    {
        json.WriteStartObject();
        json.WriteNumber("id", finding.Id);
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", JsonWords.Severities[finding.Severity]);
        json.WriteString("category", JsonWords.Categories[finding.Category]);
        json.WriteString("message", finding.Message);
        json.WriteString("advice", finding.Advice);
        json.WriteString("expected", finding.Expected);
        json.WriteString("found", finding.Found);
        json.WriteString("difference", finding.Difference);
        if (finding.Cause is { } cause)
        {
            json.WriteNumber("cause", cause);
        }
        else
        {
            json.WriteNull("cause");
        }

        json.WriteStartArray("places");
        foreach (var (role, place) in finding.Places)
        {
            PlaceJson.WriteOfFinding(json, role, place);
        }

        json.WriteEndArray();
        if (decision is not null)
        {
            json.WriteStartObject("decision");
            json.WriteString("state", decision.State.Code());
            json.WriteString("reason", decision.Reason);
            json.WriteString("by", decision.By);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
