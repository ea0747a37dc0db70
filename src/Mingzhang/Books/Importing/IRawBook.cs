namespace Mingzhang.Books.Importing;

/// <summary>A book as it stands in a file, before anything in it is believed.</summary>
public interface IRawBook
{
    /// <summary>The sheets in file order, 封面 included; names may repeat or be unknown.</summary>
    IReadOnlyList<IRawSheet> Sheets { get; }

    /// <summary>How a message names a sheet that is not there: 支出 in a workbook, 支出.csv in a folder.</summary>
    string NameOfMissing(string sheet);
}

/// <summary>A sheet as it stands in a file: a heading row and rows of cells, read once from front to back.</summary>
public interface IRawSheet
{
    /// <summary>Its name, without the ending of a file.</summary>
    string Name { get; }

    /// <summary>
    /// Whether every row must have as many cells as the first: so in CSV, where a lost comma would shift the row unseen.
    /// </summary>
    bool IsRectangular { get; }

    /// <summary>How a message names a cell.</summary>
    /// <param name="row">The row as <see cref="RawRow.Number"/> gives it; 0 for the sheet as a whole.</param>
    /// <param name="column">The column from 0; -1 for the row as a whole.</param>
    string PlaceOf(int row, int column);

    /// <summary>Starts reading from the front.</summary>
    IRawRows Open();
}

/// <summary>The rows of a sheet being read.</summary>
public interface IRawRows : IDisposable
{
    /// <summary>Reads the next row that has any cell, headings first.</summary>
    /// <param name="row">Receives the row.</param>
    /// <returns>False at the end of the sheet.</returns>
    /// <exception cref="BookFormatException">The sheet cannot be read further; what it carries says where and why.</exception>
    bool Read(RawRow row);
}
