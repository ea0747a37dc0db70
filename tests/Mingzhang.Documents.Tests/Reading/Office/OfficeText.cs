using System.Globalization;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading.Office;

/// <summary>Raw documents as short text, for tests that read as examples.</summary>
internal static class OfficeText
{
    /// <summary>One line a paragraph; a grid as rows, cells between bars, spans behind a cell as →columns ↓rows.</summary>
    public static string Of(RawDocument document) => string.Join('\n', document.Blocks.Select(Of));

    /// <summary>The kinds of the notes.</summary>
    public static string Notes(RawDocument document) => string.Join('、', document.Notes.Select(n => n.Kind));

    private static string Of(RawBlock block) =>
        block switch
        {
            RawParagraph p => (p.HeadingLevel is { } level ? new string('#', level) + " " : "") + p.Text,
            RawGrid g => string.Join('\n', g.Rows.Select(Row)),
            _ => throw new InvalidOperationException(),
        };

    private static string Row(RawRow row)
    {
        var text = "";
        var next = 0;
        foreach (var cell in row.Cells)
        {
            // A dot for each column that no cell of this row begins or covers.
            text += string.Concat(Enumerable.Repeat("|·", cell.Column - next)) + "|" + cell.Text;
            text += cell.ColumnSpan > 1 ? string.Create(CultureInfo.InvariantCulture, $"→{cell.ColumnSpan}") : "";
            text += cell.RowSpan > 1 ? string.Create(CultureInfo.InvariantCulture, $"↓{cell.RowSpan}") : "";
            next = cell.Column + cell.ColumnSpan;
        }

        return text + "|";
    }
}
