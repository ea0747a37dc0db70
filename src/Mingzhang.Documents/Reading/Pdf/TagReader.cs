namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Cuts the output of a page program into tags and the text between them, straight from the bytes, holding no more than
/// one tag. Not an XML parser: font names may hold any byte.
/// </summary>
internal sealed class TagReader(Stream stream, long maxBytes, Action checkTime)
{
    private const int LongestTag = 4 << 20;

    private byte[] _buffer = new byte[1 << 17];
    private int _start;
    private int _end;
    private int _tagStart;
    private int _tagEnd;
    private int _textStart;
    private long _total;

    /// <summary>What stands between the angle brackets of the current tag, name first.</summary>
    public ReadOnlySpan<byte> Tag => _buffer.AsSpan(_tagStart, _tagEnd - _tagStart);

    /// <summary>What stood before the current tag.</summary>
    public ReadOnlySpan<byte> TextBefore => _buffer.AsSpan(_textStart, _tagStart - 1 - _textStart);

    /// <summary>How many bytes were read.</summary>
    public long Total => _total;

    /// <summary>Goes to the next tag; false at the end.</summary>
    public bool Next()
    {
        var scanned = 0;
        while (true)
        {
            var window = _buffer.AsSpan(_start, _end - _start);
            var open = window.IndexOf((byte)'<');
            if (open >= 0)
            {
                var from = Math.Max(open + 1, scanned);
                while (true)
                {
                    var close = window[from..].IndexOf((byte)'>');
                    if (close < 0)
                    {
                        break;
                    }

                    from += close;
                    if ((window[(open + 1)..from].Count((byte)'"') & 1) == 0)
                    {
                        _textStart = _start;
                        _tagStart = _start + open + 1;
                        _tagEnd = _start + from;
                        _start = _tagEnd + 1;
                        return true;
                    }

                    from++;
                }

                scanned = open + 1;
            }

            if (!Fill())
            {
                return false;
            }
        }
    }

    private bool Fill()
    {
        checkTime();
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestTag)
            {
                throw PdfProblems.Unintelligible();
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        _total += count;
        if (_total > maxBytes)
        {
            throw PdfProblems.TooMuchContent();
        }

        return count > 0;
    }
}
