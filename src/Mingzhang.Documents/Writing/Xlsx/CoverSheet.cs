using System.Globalization;
using Mingzhang.Documents.Writing;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>The first sheet: the title of the pack, who publishes it, and the contents with links to the other sheets.</summary>
internal sealed class CoverSheet
{
    private const int Width = 84;

    /// <summary>Begins the sheet.</summary>
    public CoverSheet(string name, Pack pack)
    {
        Sheet = new SheetContent(name, [Width]) { IsPage = true };
        var identity = pack.Identity;
        Sheet.Add(60m, SheetCell.Of("", PackStyles.Cover));
        Sheet.Add(SheetCell.Of(InertText.OnOneLine(pack.Title), PackStyles.Cover));
        Sheet.Add(20m, SheetCell.Of("", PackStyles.Identity));
        var scope = identity.Scope == PackScope.Department ? "部门" : "单位";
        Sheet.Add(SheetCell.Of($"{scope}：{InertText.OnOneLine(identity.Name)}", PackStyles.Identity));
        Sheet.Add(SheetCell.Of($"代码：{InertText.OnOneLine(identity.Code)}", PackStyles.Identity));
        Sheet.Add(
            SheetCell.Of(string.Create(CultureInfo.InvariantCulture, $"年度：{identity.Year}"), PackStyles.Identity)
        );
        Sheet.Add(40m, SheetCell.Of("", PackStyles.Identity));
        Sheet.Add(30m, SheetCell.Of("目　录", PackStyles.Contents));
    }

    /// <summary>The sheet.</summary>
    public SheetContent Sheet { get; }

    /// <summary>Adds the line of a part that leads to where it begins.</summary>
    public void AddPart(string title, string sheet, int row) => Add(title, PackStyles.PartLink, sheet, row);

    /// <summary>Adds the line of a sheet.</summary>
    public void AddSheet(string title, string sheet) => Add(title, PackStyles.Link, sheet, 0);

    private void Add(string text, CellStyle style, string sheet, int row)
    {
        Sheet.Link(new SheetLink(Sheet.Rows.Count, 0, sheet, row));
        Sheet.Add(SheetCell.Of(InertText.OnOneLine(text), style));
    }
}
