using Mingzhang.Books.Importing;
using Mingzhang.Documents.Packages;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>A sheet of a workbook.</summary>
internal sealed class XlsxSheet(
    string name,
    PackageParts parts,
    string part,
    Lazy<string[]> strings,
    Lazy<CellLook[]> looks,
    bool startsIn1904
) : IRawSheet
{
    public string Name => name;

    public bool IsRectangular => false;

    /// <summary>支出!H17 for a cell, 支出!17 for a row, 支出 for the sheet.</summary>
    public string PlaceOf(int row, int column) =>
        row == 0 ? name
        : column < 0 ? FormattableString.Invariant($"{name}!{row}")
        : $"{name}!{CellNames.Of(column, row)}";

    public IRawRows Open() =>
        new XlsxRows(
            this,
            () => parts.Open(part, name),
            () => parts.OpenXml(part, name),
            new CellDecoder(strings.Value, looks.Value, startsIn1904)
        );
}
