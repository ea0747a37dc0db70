namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>A window over the bytes of a part that grows at its end and is left behind at its start.</summary>
internal sealed class ByteWindow(Stream stream) : IDisposable
{
    private const int SmallestRead = 32 * 1024;

    private byte[] _bytes = new byte[2 * SmallestRead];
    private int _start;
    private int _end;

    /// <summary>The bytes at hand.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Leaves bytes behind.</summary>
    public void Advance(int count) => _start += count;

    /// <summary>Gets more bytes to the end of the window.</summary>
    /// <returns>False if there are no more.</returns>
    public bool TryGrow()
    {
        MakeRoom();
        var read = stream.Read(_bytes.AsSpan(_end));
        _end += read;
        return read > 0;
    }

    public void Dispose() => stream.Dispose();

    private void MakeRoom()
    {
        if (_bytes.Length - _end >= SmallestRead)
        {
            return;
        }

        var kept = _end - _start;
        var target = kept <= _bytes.Length / 2 ? _bytes : new byte[_bytes.Length * 2];
        _bytes.AsSpan(_start, kept).CopyTo(target);
        _bytes = target;
        _start = 0;
        _end = kept;
    }
}
