namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>What came of scanning for the next row.</summary>
internal enum ScanOutcome
{
    /// <summary>A row was read.</summary>
    Row,

    /// <summary>There are no more rows.</summary>
    End,

    /// <summary>The XML is not of the plain kind that the scanner knows; it may well be legal.</summary>
    Unusual,
}
