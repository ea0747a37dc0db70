using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mingzhang.Diagnosis;
using Mingzhang.Documents.Reports.CheckSheets;
using Mingzhang.Documents.Reports.Pages;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Findings;

namespace Mingzhang.Documents.Reports.Kept;

/// <summary>
/// The report of a check as a folder: everything that a page and the exports need, so that the file is read only once. The
/// folder is of this program's version only; it is no exchange format.
/// </summary>
public sealed record KeptReport
{
    /// <summary>The file with what was found and the official check sheet.</summary>
    public required CheckSheet Sheet { get; init; }

    /// <summary>Ids in the document of each finding's places, by id of the finding; null for a place that is not shown.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyList<string?>> PlaceIds { get; init; }

    /// <summary>What to correct, in words.</summary>
    public required IReadOnlyList<KeptDiagnosis> Diagnoses { get; init; }

    /// <summary>Tables that were not understood and what else the reader noticed.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>How many pages are kept as pictures.</summary>
    public int Pages { get; init; }

    private const string ReportName = "report.json";
    private const string DocumentName = "document.html";

    /// <summary>Writes the folder.</summary>
    /// <param name="file">The checked file.</param>
    /// <param name="path">Where the file is, to paint its pages.</param>
    /// <param name="folder">The folder; made when it is not there.</param>
    /// <param name="addressOf">The address that a page's picture will have.</param>
    /// <param name="stop">Stops the painting.</param>
    public static KeptReport Write(
        CheckedFile file,
        string path,
        string folder,
        Func<int, string> addressOf,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(addressOf);
        Directory.CreateDirectory(folder);
        var anchors = new Pages.Anchors(file.Report.Findings);
        var pages = ReportDocument.PagesOf(file, path, stop);
        using (var document = File.Create(Path.Combine(folder, DocumentName)))
        using (var html = new HtmlOut(document))
        {
            ReportDocument.Write(html, file, pages, anchors, page => addressOf(page.Number));
        }

        foreach (var page in pages)
        {
            File.WriteAllBytes(PagePath(folder, page.Number), page.Png);
        }

        var kept = new KeptReport
        {
            Sheet = CheckSheet.Of(file),
            PlaceIds = file.Report.Findings.ToDictionary(
                f => f.Id,
                f => (IReadOnlyList<string?>)[.. f.Places.Select((_, i) => IdOf(anchors.Of(f, i)))]
            ),
            Diagnoses = [.. file.Report.Diagnoses.Select(KeptDiagnosis.Of)],
            Remarks = [.. RemarksOf(file)],
            Pages = pages.Count,
        };
        File.WriteAllBytes(
            Path.Combine(folder, ReportName),
            JsonSerializer.SerializeToUtf8Bytes(kept, KeptJson.Readable.KeptReport)
        );
        return kept;
    }

    /// <summary>Reads a folder.</summary>
    /// <exception cref="IOException">It is not there.</exception>
    /// <exception cref="JsonException">It was written by another version.</exception>
    public static KeptReport Read(string folder)
    {
        using var stream = File.OpenRead(Path.Combine(folder, ReportName));
        return JsonSerializer.Deserialize(stream, KeptJson.Readable.KeptReport) ?? throw new JsonException("null");
    }

    /// <summary>The left pane as markup: it holds what stood in the file as text only.</summary>
    public static string ReadDocument(string folder) => File.ReadAllText(Path.Combine(folder, DocumentName));

    /// <summary>Where the picture of a page is.</summary>
    public static string PagePath(string folder, int page) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"page-{page}.png"));

    private static string? IdOf(Anchor anchor) => anchor.IsShown ? anchor.Id : null;

    private static IEnumerable<string> RemarksOf(CheckedFile file) =>
        file.Source is not { } source
            ? []
            :
            [
                .. source.Unplaced.Select(u => $"没有读懂的表：{PlaceText.Of(u.Grid.Place)}：{u.Reason}"),
                .. source.Notes.Select(n => n.Message),
            ];
}

/// <summary>What to correct so that some findings vanish.</summary>
/// <param name="Text">In words.</param>
/// <param name="Findings">Ids of the findings.</param>
public sealed record KeptDiagnosis(string Text, IReadOnlyList<int> Findings)
{
    /// <summary>Of a diagnosis.</summary>
    internal static KeptDiagnosis Of(DefectDiagnosis diagnosis) => new(DiagnosisText.Of(diagnosis), diagnosis.Findings);
}

/// <summary>How it is kept: Chinese as it is.</summary>
[JsonSerializable(typeof(KeptReport))]
internal sealed partial class KeptJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable.</summary>
    public static KeptJson Readable { get; } = new(RecordJson.Options());
}
