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
    private readonly RowFeed _feed = new(() => new SheetScanner(sheet, open(), decoder));
    private RowBatch? _batch;
    private SheetXmlReader? _parser;
    private int _given;

    public bool Read(RawRow row)
    {
        if (_parser is not null)
        {
            return _parser.Read(row);
        }

        while (_batch is null || !_batch.TryTake(row))
        {
            if (_batch?.Next == ScanOutcome.End)
            {
                return false;
            }

            if (_batch?.Next == ScanOutcome.Unusual)
            {
                return StartParser(row).Read(row);
            }

            if (_batch is not null)
            {
                _feed.Return(_batch);
            }

            _batch = _feed.Take();
            if (_batch is null)
            {
                return false;
            }
        }

        _given++;
        return true;
    }

    public void Dispose()
    {
        _feed.Dispose();
        _parser?.Dispose();
    }

    private SheetXmlReader StartParser(RawRow row)
    {
        _parser = new SheetXmlReader(sheet, openXml(), decoder);
        for (var skipped = 0; skipped < _given; skipped++)
        {
            _parser.Read(row);
        }

        return _parser;
    }
}
