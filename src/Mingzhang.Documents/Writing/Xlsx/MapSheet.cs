using System.Globalization;
using Mingzhang.Documents.Packages;
using Mingzhang.Documents.Writing;
using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>
/// The hidden sheet that says of every figure of the workbook what it is: its cell, its table, row and column, the exact
/// sum in fen, and the rows of the book that it comes from.
/// </summary>
internal sealed class MapSheet
{
    private static readonly (string Heading, int Width)[] Columns =
    [
        ("工作表", 30),
        ("单元格", 10),
        ("表", 10),
        ("栏", 10),
        ("行层级", 10),
        ("行单位", 12),
        ("行科目", 12),
        ("行项目", 20),
        ("行", 30),
        ("列", 20),
        ("分", 18),
        ("来源", 60),
    ];

    private static readonly CellStyle Plain = new();

    /// <summary>Begins the sheet.</summary>
    public MapSheet()
    {
        Sheet = new SheetContent(XlsxPackage.MapSheet, [.. Columns.Select(c => c.Width)]) { IsHidden = true };
        Sheet.Add([.. Columns.Select(c => SheetCell.Of(c.Heading, Plain))]);
    }

    /// <summary>The sheet.</summary>
    public SheetContent Sheet { get; }

    /// <summary>Adds the figures of a table.</summary>
    public void Add(PlacedTable placed)
    {
        foreach (var (p, panel) in placed.Table.Panels.Index())
        {
            foreach (var (r, row) in panel.Rows.Index())
            {
                for (var c = 0; c < panel.Columns.Count; c++)
                {
                    if (row.Cells[c].Figure is { } figure && placed.Of(p, r, c) is { } place)
                    {
                        Add(
                            placed.Sheet,
                            place,
                            [
                                placed.Table.Form,
                                panel.Id,
                                row.Level.Chinese(),
                                row.Unit ?? "",
                                row.Code ?? "",
                                row.Project ?? "",
                                row.Name,
                                panel.Columns[c].Id,
                            ],
                            figure.Exact?.Fen,
                            FactRanges.Of(figure.Facts)
                        );
                    }
                }
            }
        }
    }

    /// <summary>Adds the figures of a paragraph: which characters they are, and which cells of tables they repeat.</summary>
    public void Add(string sheet, SheetPlace place, ParagraphBlock paragraph, IReadOnlyList<PlacedTable> tables)
    {
        foreach (var figure in paragraph.Figures)
        {
            var digits = paragraph.Text.AsSpan(figure.Offset, figure.Length).ToString();
            var sources = figure.Cells.Select(a => NameOf(a, tables)).OfType<string>();
            Add(
                sheet,
                place,
                ["", "", "", "", "", "", digits, Invariant($"第{figure.Offset + 1}字")],
                figure.Figure.Exact?.Fen,
                string.Join(';', sources)
            );
        }
    }

    private void Add(string sheet, SheetPlace place, string[] keys, long? fen, string source) =>
        Sheet.Add([
            SheetCell.Of(sheet, Plain),
            SheetCell.Of(CellNames.Of(place.Column, place.Row + 1), Plain),
            .. keys.Select(k => SheetCell.Of(InertText.OnOneLine(k), Plain)),
            fen is { } known ? SheetCell.Of(Invariant($"{known}"), Plain) : SheetCell.Of("", Plain),
            SheetCell.Of(source, Plain),
        ]);

    private static string? NameOf(FigureAddress address, IReadOnlyList<PlacedTable> tables) =>
        address.Table < tables.Count
        && tables[address.Table] is var table
        && table.Of(address.Panel, address.Row, address.Column) is { } place
            ? $"{SheetNames.Quoted(table.Sheet)}!{CellNames.Of(place.Column, place.Row + 1)}"
            : null;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
