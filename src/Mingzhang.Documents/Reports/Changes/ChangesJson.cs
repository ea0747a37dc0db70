using System.Text.Json;
using Mingzhang.Changes;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Reports.Changes;

/// <summary>
/// Writes changes as JSON, the contract of <c>mingzhang compare --format json</c>: only what changed, members in a fixed order,
/// UTF-8, LF; described in docs/formats/changes-json.md.
/// </summary>
public static class ChangesJson
{
    private static readonly JsonWriterOptions Options = JsonLines.Options with { Indented = true, NewLine = "\n" };

    /// <summary>Writes the changes.</summary>
    /// <param name="packs">The packs compared.</param>
    /// <param name="stream">Where to write; stays open.</param>
    public static void Write(ComparedPacks packs, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(stream);
        var changes = packs.Changes;
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("tool");
            json.WriteString("version", Tool.Version);
            json.WriteEndObject();
            WritePack(json, "old", packs.OldFile, changes.Old.Identity);
            WritePack(json, "new", packs.NewFile, changes.New.Identity);
            json.WriteBoolean("same", changes.IsEmpty);
            WriteCounts(json, changes.Counts);
            WriteLabels(json, changes.Labels);
            json.WriteStartArray("tables");
            foreach (var table in changes.Tables.Where(t => !t.IsSame))
            {
                WriteTable(json, table);
            }

            json.WriteEndArray();
            WriteTexts(json, "text", changes.Text);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        stream.Flush();
    }

    private static void WritePack(Utf8JsonWriter json, string name, string file, PackIdentity pack)
    {
        json.WriteStartObject(name);
        json.WriteString("file", file);
        json.WriteString("profile", pack.Layout.Length == 0 ? pack.Profile : pack.Profile + "-" + pack.Layout);
        json.WriteString("kind", JsonWords.Kinds[pack.Kind]);
        json.WriteNumber("year", pack.Year);
        json.WriteStartObject("unit");
        json.WriteString("code", pack.Code);
        json.WriteString("name", pack.Name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, ChangeCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("figures", counts.Figures);
        json.WriteNumber("cellTexts", counts.CellTexts);
        json.WriteNumber("rows", counts.Rows);
        json.WriteNumber("columns", counts.Columns);
        json.WriteNumber("tables", counts.Tables);
        json.WriteNumber("headings", counts.Headings);
        json.WriteNumber("sentences", counts.Sentences);
        json.WriteNumber("labels", counts.Labels);
        json.WriteEndObject();
    }

    private static void WriteLabels(Utf8JsonWriter json, IReadOnlyList<LabelChange> labels)
    {
        json.WriteStartArray("labels");
        foreach (var label in labels)
        {
            json.WriteStartObject();
            json.WriteString("subject", label.Subject);
            json.WriteString("old", label.Old);
            json.WriteString("new", label.New);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTable(Utf8JsonWriter json, TableChange table)
    {
        json.WriteStartObject();
        json.WriteString("form", table.Any.Form);
        json.WriteString("number", table.Any.Number);
        json.WriteString("title", table.Any.Title);
        json.WriteString("state", State(table.Old, table.New, isRenamed: false));
        json.WriteBoolean("moved", table.IsMoved);
        WriteLabels(json, table.Labels);
        json.WriteStartArray("panels");
        foreach (var panel in table.Panels.Where(p => !p.IsSame))
        {
            WritePanel(json, panel);
        }

        json.WriteEndArray();
        WriteTexts(json, "notes", table.Notes);
        json.WriteEndObject();
    }

    private static void WritePanel(Utf8JsonWriter json, PanelChange panel)
    {
        json.WriteStartObject();
        json.WriteString("id", (panel.New ?? panel.Old!).Id);
        json.WriteString("state", State(panel.Old, panel.New, isRenamed: false));
        json.WriteStartArray("columns");
        foreach (var column in panel.Columns.Where(c => !c.IsSame))
        {
            json.WriteStartObject();
            json.WriteString("state", State(column.Old, column.New, column.IsRenamed));
            json.WriteBoolean("moved", column.IsMoved);
            json.WriteString("old", column.Old is null ? null : ChangeWords.ColumnPath(column.Old));
            json.WriteString("new", column.New is null ? null : ChangeWords.ColumnPath(column.New));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in panel.Rows.Where(r => !r.IsSame))
        {
            WriteRow(json, row, panel);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, RowChange row, PanelChange panel)
    {
        json.WriteStartObject();
        json.WriteString("state", State(row.Old, row.New, row.IsRenamed));
        json.WriteBoolean("moved", row.IsMoved);
        json.WriteString("level", JsonWords.Levels[row.Any.Level]);
        json.WriteString("old", row.Old is null ? null : ChangeWords.RowName(row.Old, panel.Old!));
        json.WriteString("new", row.New is null ? null : ChangeWords.RowName(row.New, panel.New!));
        json.WriteStartArray("cells");
        foreach (var cell in row.Cells)
        {
            json.WriteStartObject();
            json.WriteString("column", ChangeWords.ColumnName(cell.Column));
            json.WriteBoolean("figure", cell.IsFigure);
            json.WriteString("old", cell.Old.Text);
            json.WriteString("new", cell.New.Text);
            WriteNumber(json, "difference", cell.Difference);
            WriteNumber(json, "percentage", cell.Percentage);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<TextChange> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts.Where(t => !t.IsSame))
        {
            json.WriteStartObject();
            json.WriteString("kind", text.Kind == TextKind.Heading ? "heading" : "sentence");
            json.WriteString("section", text.Section);
            json.WriteString("state", State(text.Old, text.New, isRenamed: false));
            json.WriteBoolean("moved", text.IsMoved);
            json.WriteString("old", text.Old);
            json.WriteString("new", text.New);
            json.WriteStartArray("pieces");
            foreach (var piece in text.Pieces)
            {
                json.WriteStartObject();
                json.WriteString(piece.State.ToString().ToLowerInvariant(), piece.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string State(object? old, object? @new, bool isRenamed) =>
        old is null ? "added"
        : @new is null ? "removed"
        : isRenamed ? "renamed"
        : "changed";

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
