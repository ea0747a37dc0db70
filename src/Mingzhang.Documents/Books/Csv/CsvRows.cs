using System.Buffers;
using System.Text;
using Mingzhang.Books.Importing;

namespace Mingzhang.Documents.Books.Csv;

/// <summary>
/// Reads the rows of a CSV text by RFC 4180: fields divided by commas, quoted when they hold a comma, a quote or a line
/// break, a quote in them written twice; rows end with LF or CRLF. A row's number is the line on which it starts.
/// </summary>
internal sealed class CsvRows(CsvSheet sheet, ReadOnlyMemory<byte> text) : IRawRows
{
    private const byte Quote = (byte)'"';
    private const byte Comma = (byte)',';
    private const byte LineFeed = (byte)'\n';
    private const byte Return = (byte)'\r';

    private static readonly SearchValues<byte> EndOfPlainField = SearchValues.Create(Comma, LineFeed, Quote);

    private int _at;
    private int _line = 1;
    private byte[] _unquoted = [];

    public bool Read(RawRow row)
    {
        var bytes = text.Span;
        if (_at >= bytes.Length)
        {
            return false;
        }

        var start = _line;
        row.Start(start);
        for (var column = 0; ; column++)
        {
            var field = _at < bytes.Length && bytes[_at] == Quote ? ReadQuoted(bytes, start) : ReadPlain(bytes, start);
            AddField(row, column, field);
            if (_at >= bytes.Length)
            {
                return true;
            }

            var end = bytes[_at++];
            if (end == LineFeed)
            {
                _line++;
                return true;
            }
        }
    }

    public void Dispose() { }

    private ReadOnlySpan<byte> ReadPlain(ReadOnlySpan<byte> bytes, int start)
    {
        var rest = bytes[_at..];
        var length = rest.IndexOfAny(EndOfPlainField);
        if (length < 0)
        {
            length = rest.Length;
        }
        else if (rest[length] == Quote)
        {
            throw new BookFormatException(
                sheet.PlaceOf(start, -1),
                "没有用双引号括起来的格里有双引号。",
                "整格用英文双引号括起来，格里的双引号写两遍。"
            );
        }

        _at += length;
        var field = rest[..length];
        var endsLine = length == rest.Length || rest[length] == LineFeed;
        return endsLine && field.EndsWith([Return]) ? field[..^1] : field;
    }

    private ReadOnlySpan<byte> ReadQuoted(ReadOnlySpan<byte> bytes, int start)
    {
        _at++;
        var rest = bytes[_at..];
        var used = 0;
        var isCopied = false;
        while (true)
        {
            var length = rest[used..].IndexOf(Quote);
            if (length < 0)
            {
                throw new BookFormatException(
                    sheet.PlaceOf(start, -1),
                    "双引号没有配对：从这一行开始的一格一直到文件末尾都没有结束。",
                    "在这一格的末尾补上英文双引号；格里的双引号写两遍。"
                );
            }

            used += length + 1;
            if (used < rest.Length && rest[used] == Quote)
            {
                isCopied = true;
                used++;
                continue;
            }

            break;
        }

        var field = rest[..(used - 1)];
        _at += used;
        _line += field.Count(LineFeed);
        SkipReturn(bytes);
        if (_at < bytes.Length && bytes[_at] is not (Comma or LineFeed))
        {
            throw new BookFormatException(
                sheet.PlaceOf(start, -1),
                "括起来的格后面还有别的字。",
                "格里的双引号写两遍；双引号后面只能是逗号或换行。"
            );
        }

        return isCopied ? Unquote(field) : field;
    }

    private void SkipReturn(ReadOnlySpan<byte> bytes)
    {
        if (_at < bytes.Length && bytes[_at] == Return && (_at + 1 == bytes.Length || bytes[_at + 1] == LineFeed))
        {
            _at++;
        }
    }

    private ReadOnlySpan<byte> Unquote(ReadOnlySpan<byte> field)
    {
        if (_unquoted.Length < field.Length)
        {
            _unquoted = new byte[field.Length];
        }

        var length = 0;
        for (var i = 0; i < field.Length; i++)
        {
            _unquoted[length++] = field[i];
            if (field[i] == Quote)
            {
                i++;
            }
        }

        return _unquoted.AsSpan(0, length);
    }

    private static void AddField(RawRow row, int column, ReadOnlySpan<byte> field)
    {
        if (field.IsEmpty)
        {
            row.AddBlank(column);
            return;
        }

        var characters = row.Add(column, RawCellKind.Text, Encoding.UTF8.GetCharCount(field));
        Encoding.UTF8.GetChars(field, characters);
    }
}
