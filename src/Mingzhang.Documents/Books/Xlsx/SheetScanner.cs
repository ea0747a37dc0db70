using System.Runtime.CompilerServices;
using System.Text;
using Mingzhang.Books.Importing;
using Mingzhang.Books.Schema;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>
/// Reads the rows of a sheet straight from its UTF-8 bytes, as spreadsheet programs write them. It takes nothing for granted:
/// what it does not recognise — a prefix, a comment, CDATA, an entity of its own, another order — it leaves to the parser.
/// </summary>
internal sealed class SheetScanner(IRawSheet sheet, Stream stream, CellDecoder decoder) : IDisposable
{
    private const int LongestHead = 1024 * 1024;
    private const int LongestRow = 64 * 1024 * 1024;

    private readonly ByteWindow _window = new(stream);
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

    public void Dispose() => _window.Dispose();

    // Moves behind <sheetData>.
    private ScanOutcome Start()
    {
        int at;
        while ((at = _window.Bytes.IndexOf("<sheetData"u8)) < 0 || _window.Bytes.Length < at + 16)
        {
            if (_window.Bytes.Length > LongestHead || !_window.TryGrow())
            {
                break;
            }
        }

        if (at < 0 || !IsPlain(_window.Bytes[..at]))
        {
            return ScanOutcome.Unusual;
        }

        var tag = _window.Bytes[(at + "<sheetData"u8.Length)..];
        if (tag.StartsWith("/>"u8))
        {
            return ScanOutcome.End;
        }

        if (!tag.StartsWith(">"u8))
        {
            return ScanOutcome.Unusual;
        }

        _window.Advance(at + "<sheetData>"u8.Length);
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

    [MethodImpl(Hot.Path)]
    private ScanOutcome ReadRow(RawRow row)
    {
        if (!TryFindRow(out var startTag, out var length))
        {
            _isEnded = startTag == 0;
            return _isEnded ? ScanOutcome.End : ScanOutcome.Unusual;
        }

        var bytes = _window.Bytes;
        var attributes = bytes["<row"u8.Length..startTag];
        var isEmpty = attributes.EndsWith("/"u8);
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
        if (!isEmpty && !_cells.TryRead(bytes[(startTag + 1)..length], row))
        {
            return ScanOutcome.Unusual;
        }

        _row = number;
        _window.Advance(length);
        return ScanOutcome.Row;
    }

    /// <summary>Makes sure that a whole row is in the bytes, at its start.</summary>
    /// <param name="startTag">Where the start tag ends; 0 at the end of the rows, -1 if something else stands there.</param>
    /// <param name="length">Where the row ends.</param>
    [MethodImpl(Hot.Path)]
    private bool TryFindRow(out int startTag, out int length)
    {
        startTag = -1;
        length = 0;
        var searched = 0;
        while (true)
        {
            var bytes = _window.Bytes;
            var blanks = bytes.IndexOfAnyExcept(" \r\n\t"u8);
            if (blanks > 0)
            {
                _window.Advance(blanks);
                continue;
            }

            if (bytes.StartsWith("<row"u8) && bytes.Length > 4)
            {
                if (bytes[4] is not ((byte)' ' or (byte)'>' or (byte)'/'))
                {
                    return false;
                }

                if (startTag < 0)
                {
                    startTag = bytes.IndexOf((byte)'>');
                }

                if (startTag >= 0)
                {
                    if (bytes[startTag - 1] == (byte)'/')
                    {
                        length = startTag + 1;
                        return true;
                    }

                    var from = Math.Max(startTag, searched);
                    var end = bytes[from..].IndexOf("</row>"u8);
                    if (end >= 0)
                    {
                        length = from + end + "</row>"u8.Length;
                        return true;
                    }

                    // The end tag may be cut by the end of the bytes.
                    searched = Math.Max(0, bytes.Length - "</row>"u8.Length);
                }
            }
            else if (bytes.StartsWith("</sheetData>"u8))
            {
                startTag = 0;
                return false;
            }
            else if (bytes.Length >= "</sheetData>"u8.Length)
            {
                return false;
            }

            if (bytes.Length > LongestRow)
            {
                throw new BookFormatException(
                    sheet.PlaceOf(_row + 1, -1),
                    "这一行太长，不再往下读。",
                    "核对文件来源；一格最多 32767 个字。"
                );
            }

            if (!_window.TryGrow())
            {
                startTag = -1;
                return false;
            }
        }
    }

    // The number in r="17", or the next one without it; 0 for what is no number.
    [MethodImpl(Hot.Path)]
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
