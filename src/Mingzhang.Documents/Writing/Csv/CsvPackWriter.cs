using System.Globalization;
using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Csv;

/// <summary>
/// Writes a pack's tables as CSV, one file for each panel, and a datapackage.json that says what each column holds
/// (Frictionless Tabular Data Package 1). Described in docs/formats/csv.md.
/// </summary>
public static class CsvPackWriter
{
    /// <summary>The name of the descriptor.</summary>
    public const string Descriptor = "datapackage.json";

    /// <summary>The headings of the columns that stand before the printed ones: level, unit, account code, project.</summary>
    internal static readonly string[] Keys = ["行层级", "行单位", "行科目", "行项目"];

    /// <summary>Writes all files of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="open">Opens the file of a name for writing; the writer closes it.</param>
    /// <param name="cancellation">Stops the writing between two rows.</param>
    /// <exception cref="OperationCanceledException">The writing was stopped; some files are missing or incomplete.</exception>
    public static void Write(Pack pack, Func<string, Stream> open, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(open);
        var names = new CsvNames();
        var resources = new List<CsvResource>();
        foreach (var table in pack.Tables)
        {
            foreach (var panel in table.Panels)
            {
                var resource = new CsvResource(names.OfPanel(table, panel), table, panel, CsvNames.OfColumns(panel));
                resources.Add(resource);
                using var stream = open(resource.Path);
                WritePanel(resource, stream, cancellation);
            }
        }

        using var descriptor = open(Descriptor);
        DataPackage.Write(pack, resources, descriptor);
    }

    private static void WritePanel(CsvResource resource, Stream stream, CancellationToken cancellation)
    {
        using var csv = new CsvText(stream);
        foreach (var heading in Keys.Concat(resource.Headings))
        {
            csv.Field(heading);
        }

        csv.EndRow();
        foreach (var row in resource.Panel.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            csv.Field(row.Level.Chinese());
            csv.Field(row.Unit ?? "");
            csv.Field(row.Code ?? "");
            csv.Field(row.Project ?? "");
            foreach (var cell in row.Cells)
            {
                WriteCell(csv, cell);
            }

            csv.EndRow();
        }
    }

    /// <summary>A figure as the plain digits of what is printed, with its decimals and without separators.</summary>
    private static void WriteCell(CsvText csv, Cell cell)
    {
        if (cell.Figure is { } figure)
        {
            var format = "F" + figure.Printed.Decimals.ToString(CultureInfo.InvariantCulture);
            csv.Number(figure.Printed.Value.ToString(format, CultureInfo.InvariantCulture));
        }
        else
        {
            csv.Field(cell.Text);
        }
    }
}

/// <summary>A file of the package.</summary>
/// <param name="Path">Its name.</param>
/// <param name="Table">The table it belongs to.</param>
/// <param name="Panel">The panel it holds.</param>
/// <param name="Headings">The headings of the printed columns.</param>
internal sealed record CsvResource(string Path, Table Table, Panel Panel, IReadOnlyList<string> Headings);
