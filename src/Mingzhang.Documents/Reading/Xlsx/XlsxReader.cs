using Mingzhang.Documents.Reading.Office;
using Mingzhang.Places;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>
/// Reads workbooks (.xlsx, .xlsm, transitional and strict) as they look on screen: numbers in their formats, merged cells,
/// several tables on a sheet, titles and notes around them. Nothing in the file is calculated, run or fetched.
/// </summary>
public static class XlsxReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of the file; any name will do.</param>
    /// <param name="limits">What it may cost; null for the usual limits.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>
    /// Paragraphs and grids, sheet by sheet from the top down, each with sheet and cell (B7). Hidden sheets are only noted.
    /// </returns>
    /// <exception cref="UnreadableFileException">It is damaged, encrypted, empty, too large, or something else.</exception>
    /// <exception cref="OperationCanceledException">Somebody cancelled.</exception>
    public static RawDocument Read(
        string path,
        ReadingLimits? limits = null,
        CancellationToken cancellation = default
    ) => OfficeFile.Read(path, OfficeKind.Workbook, limits, ReadBlocks, cancellation);

    private static List<RawBlock> ReadBlocks(OfficeFile file)
    {
        var workbook = WorkbookPart.Read(file);
        var texts = new Lazy<string[]>(() => WorkbookPart.ReadStrings(file));
        var looks = new Lazy<CellLooks>(() => CellLooks.Read(file, workbook.StartsIn1904));
        var blocks = new List<RawBlock>();
        var cells = new CellCount(file.Limits.MaxCells);
        foreach (var entry in workbook.Sheets.Where(s => !s.IsMap))
        {
            var place = new Place { Sheet = entry.Name };
            if (entry.IsHidden)
            {
                file.Notes.Add("隐藏工作表", $"工作表“{entry.Name}”是隐藏的，没有读。", place);
            }
            else if (entry.Part is null)
            {
                file.Notes.Add("图表工作表", $"工作表“{entry.Name}”只有图表，没有读。", place);
            }
            else
            {
                var sheet = new SheetReader(file, entry.Name, texts, looks, cells).Read(entry.Part);
                blocks.AddRange(new SheetLayout(sheet, cells, file.Cancellation).Read());
            }
        }

        var outside = file.Related.Count(r => r.Type.EndsWith("/externalLink", StringComparison.Ordinal));
        file.Notes.AddCount("外部链接", outside, "公式引用了 ", " 个别的文件，没有打开；单元格里是上次存下的值。");
        return blocks;
    }
}
