using System.Text;
using Mingzhang.Books.Importing;
using Mingzhang.Books.Schema;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>
/// Reads the rows of a sheet straight from its UTF-8 bytes, as spreadsheet programs write them. It takes nothing for granted:
/// what it does not recognise — a prefix, a comment, CDATA, an entity of its own, another order — it leaves to the parser.
/// </summary>
internal sealed class SheetScanner(IRawSheet sheet, Func<Stream> open, CellDecoder decoder) : IDisposable
{
    private const int LongestHead = 1024 * 1024;
    private const int LongestRow = 64 * 1024 * 1024;

    private readonly ByteFeed _feed = new(open);
    private readonly CellScanner _cells = new(decoder);
    private bool _isStarted;
    private bool _isEnded;
    private int _row;

    /// <summary>Reads the next row that is written in the sheet.</summary>
    public ScanOutcome Read(RawRow row)
    {
        if (_isEnded)
        {
            return ScanOutcome.End;
        }

        if (!_isStarted)
        {
            var outcome = Start();
            if (outcome != ScanOutcome.Row)
            {
                _isEnded = true;
                return outcome;
            }

            _isStarted = true;
        }

        return ReadRow(row);
    }

    public void Dispose() => _feed.Dispose();

    // Moves behind <sheetData>.
    private ScanOutcome Start()
    {
        int at;
        while ((at = _feed.Window.IndexOf("<sheetData"u8)) < 0 || _feed.Window.Length < at + 16)
        {
            if (_feed.Window.Length > LongestHead || !_feed.TryGrow())
            {
                break;
            }
        }

        if (at < 0 || !IsPlain(_feed.Window[..at]))
        {
            return ScanOutcome.Unusual;
        }

        var tag = _feed.Window[(at + "<sheetData"u8.Length)..];
        if (tag.StartsWith("/>"u8))
        {
            return ScanOutcome.End;
        }

        if (!tag.StartsWith(">"u8))
        {
            return ScanOutcome.Unusual;
        }

        _feed.Advance(at + "<sheetData>"u8.Length);
        return ScanOutcome.Row;
    }

    private static bool IsPlain(ReadOnlySpan<byte> head)
    {
        var declaration = head.StartsWith(Encoding.UTF8.Preamble) ? head[Encoding.UTF8.Preamble.Length..] : head;
        if (declaration.StartsWith("<?xml"u8))
        {
            var end = declaration.IndexOf("?>"u8);
            if (end < 0)
            {
                return false;
            }

            var encoding = declaration[..end].IndexOf("encoding"u8);
            if (
                encoding >= 0
                && declaration[encoding..end].IndexOf("UTF-8"u8) < 0
                && declaration[encoding..end].IndexOf("utf-8"u8) < 0
            )
            {
                return false;
            }

            declaration = declaration[(end + 2)..];
        }

        return declaration.IndexOf("<worksheet"u8) >= 0
            && declaration.IndexOf("<!"u8) < 0
            && declaration.IndexOf("<?"u8) < 0;
    }

    private ScanOutcome ReadRow(RawRow row)
    {
        if (!TryFindRow(out var startTag, out var length))
        {
            _isEnded = startTag == 0;
            return _isEnded ? ScanOutcome.End : ScanOutcome.Unusual;
        }

        var window = _feed.Window;
        var attributes = window["<row"u8.Length..startTag];
        var isEmpty = attributes[^1] == (byte)'/';
        var number = RowNumber(isEmpty ? attributes[..^1] : attributes);
        if (number <= _row)
        {
            return ScanOutcome.Unusual;
        }

        if (number > BookSchema.MaximumRows)
        {
            throw SheetXmlReader.TooManyRows(sheet);
        }

        row.Start(number);
        if (!isEmpty && !_cells.TryRead(window[(startTag + 1)..(length - "</row>"u8.Length)], row))
        {
            return ScanOutcome.Unusual;
        }

        _row = number;
        _feed.Advance(length);
        return ScanOutcome.Row;
    }

    /// <summary>Makes sure that a whole row is in the window, at its start.</summary>
    /// <param name="startTag">Where the start tag ends; 0 at the end of the rows, -1 if something else stands there.</param>
    /// <param name="length">Where the row ends.</param>
    private bool TryFindRow(out int startTag, out int length)
    {
        startTag = -1;
        length = 0;
        var searched = 0;
        while (true)
        {
            var window = _feed.Window;
            var blanks = window.IndexOfAnyExcept(" \r\n\t"u8);
            if (blanks > 0)
            {
                _feed.Advance(blanks);
                continue;
            }

            if (window.StartsWith("<row"u8) && window.Length > 4)
            {
                if (window[4] is not ((byte)' ' or (byte)'>' or (byte)'/'))
                {
                    return false;
                }

                if (startTag < 0)
                {
                    startTag = window.IndexOf((byte)'>');
                }

                if (startTag >= 0)
                {
                    if (window[startTag - 1] == (byte)'/')
                    {
                        length = startTag + 1;
                        return true;
                    }

                    var from = Math.Max(startTag, searched);
                    var end = window[from..].IndexOf("</row>"u8);
                    if (end >= 0)
                    {
                        length = from + end + "</row>"u8.Length;
                        return true;
                    }

                    // The end tag may be cut by the end of the window.
                    searched = Math.Max(0, window.Length - "</row>"u8.Length);
                }
            }
            else if (window.StartsWith("</sheetData>"u8))
            {
                startTag = 0;
                return false;
            }
            else if (window.Length >= "</sheetData>"u8.Length)
            {
                return false;
            }

            if (window.Length > LongestRow)
            {
                throw new BookFormatException(
                    sheet.PlaceOf(_row + 1, -1),
                    "这一行太长，不再往下读。",
                    "核对文件来源；一格最多 32767 个字。"
                );
            }

            if (!_feed.TryGrow())
            {
                startTag = -1;
                return false;
            }
        }
    }

    // The number in r="17", or the next one without it; 0 for what is no number.
    private int RowNumber(ReadOnlySpan<byte> attributes)
    {
        var at = 0;
        var number = _row + 1;
        while (XmlAttributes.TryNext(attributes, ref at, out var name, out var value))
        {
            if (name.SequenceEqual("r"u8))
            {
                number = 0;
                foreach (var digit in value)
                {
                    if (digit is < (byte)'0' or > (byte)'9' || number > BookSchema.MaximumRows)
                    {
                        return digit is < (byte)'0' or > (byte)'9' ? 0 : number;
                    }

                    number = (number * 10) + (digit - '0');
                }
            }
        }

        return at == attributes.Length ? number : 0;
    }
}
