using System.Text;
using Mingzhang.Documents.Reports.CheckSheets;
using Mingzhang.Documents.Reports.Sarif;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Json;

namespace Mingzhang.Documents.Checking;

/// <summary>A form that the report of a check can take.</summary>
/// <param name="Name">The word for it on the command line, also the end of its files: text, json, sarif, xlsx, html.</param>
/// <param name="Extension">The end of its file names, without the dot.</param>
/// <param name="TakesMany">Whether one report can hold several files.</param>
public sealed record ReportFormat(string Name, string Extension, bool TakesMany)
{
    /// <summary>Every form.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("text", "txt", true),
        new("json", "json", true),
        new("sarif", "sarif", true),
        new("xlsx", "xlsx", false),
        new("html", "html", false),
    ];

    /// <summary>The form of a name; null when there is none.</summary>
    public static ReportFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>Writes a report.</summary>
    /// <param name="files">The checked files; one only, unless the form takes many.</param>
    /// <param name="path">Where the one file is, for forms that show it; null when it is not at hand.</param>
    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="stop">Stops the work.</param>
    public void Write(IReadOnlyList<CheckedFile> files, string? path, Stream stream, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        switch (Name)
        {
            case "json":
                ReportJson.Write(files, stream);
                break;
            case "sarif":
                SarifReport.Write(files, stream);
                break;
            case "xlsx":
                CheckSheetWorkbook.Write(files[0], stream);
                break;
            case "html":
                Reports.Pages.ReportPage.Write(files[0], path, stream, stop);
                break;
            default:
                WriteText(files, stream);
                break;
        }
    }

    private static void WriteText(IReadOnlyList<CheckedFile> files, Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var (index, file) in files.Index())
        {
            if (index > 0)
            {
                text.WriteLine();
            }

            ReportText.Write(file, text);
        }
    }
}
