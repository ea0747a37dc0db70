using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>
/// Writes a pack as a workbook: a cover with contents, the text on one sheet, a sheet for every table. Figures are true
/// numbers, exact to the fen and shown as printed; totals are formulas over the cells they are made of and have names;
/// nothing else is ever taken for a formula. A hidden sheet, _map, says what every figure is and where it comes from. The
/// same pack gives the same bytes.
/// </summary>
public static class XlsxPackWriter
{
    /// <summary>Writes a pack; the stream stays open.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="cancellation">Stops the writing between two rows.</param>
    /// <exception cref="OperationCanceledException">The writing was stopped; the stream holds a part.</exception>
    public static void Write(Pack pack, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(stream);
        WorkbookWriter.Write(PackLayout.Of(pack, cancellation), stream, cancellation);
    }
}
