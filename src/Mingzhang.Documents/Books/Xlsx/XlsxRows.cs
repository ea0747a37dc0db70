using System.Xml;
using Mingzhang.Books.Importing;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>
/// The rows of a workbook's sheet. A scanner reads the plain XML that spreadsheet programs write; what else XML allows is
/// read again from the front by a full parser, without the rows already given.
/// </summary>
internal sealed class XlsxRows(IRawSheet sheet, Func<Stream> open, Func<XmlReader> openXml, CellDecoder decoder)
    : IRawRows
{
    private SheetScanner? _scanner = new(sheet, open, decoder);
    private SheetXmlReader? _parser;
    private int _given;

    public bool Read(RawRow row)
    {
        if (_scanner is not null)
        {
            switch (_scanner.Read(row))
            {
                case ScanOutcome.Row:
                    _given++;
                    return true;
                case ScanOutcome.End:
                    return false;
            }

            _scanner.Dispose();
            _scanner = null;
            _parser = new SheetXmlReader(sheet, openXml(), decoder);
            for (var skipped = 0; skipped < _given; skipped++)
            {
                _parser.Read(row);
            }
        }

        return _parser!.Read(row);
    }

    public void Dispose()
    {
        _scanner?.Dispose();
        _parser?.Dispose();
    }
}
