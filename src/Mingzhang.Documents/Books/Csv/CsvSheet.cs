using System.Globalization;
using Mingzhang.Books.Importing;

namespace Mingzhang.Documents.Books.Csv;

/// <summary>A CSV file as a sheet of a book.</summary>
internal sealed class CsvSheet(string path) : IRawSheet
{
    private readonly string _file = Path.GetFileName(path);

    public string Name => Path.GetFileNameWithoutExtension(_file);

    public bool IsRectangular => true;

    /// <summary>支出.csv:17; the column is named by the message.</summary>
    public string PlaceOf(int row, int column) =>
        row == 0 ? _file : string.Create(CultureInfo.InvariantCulture, $"{_file}:{row}");

    public IRawRows Open() => new CsvRows(this, CsvText.Load(path, _file));
}
