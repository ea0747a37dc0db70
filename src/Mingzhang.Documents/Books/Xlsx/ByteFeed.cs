using System.Collections.Concurrent;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>
/// Inflates a part on another thread while its bytes are read on this one: a window over the bytes that moves forward.
/// </summary>
internal sealed class ByteFeed : IDisposable
{
    private const int ChunkSize = 64 * 1024;
    private const int ChunksAhead = 16;

    private readonly BlockingCollection<(byte[] Bytes, int Length)> _chunks = new(ChunksAhead);
    private readonly ConcurrentBag<byte[]> _spare = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _inflating;
    private byte[] _window = new byte[ChunkSize];
    private int _start;
    private int _end;

    public ByteFeed(Func<Stream> open) => _inflating = Task.Run(() => Inflate(open));

    /// <summary>The bytes at hand.</summary>
    public ReadOnlySpan<byte> Window => _window.AsSpan(_start, _end - _start);

    /// <summary>Leaves bytes behind.</summary>
    public void Advance(int count) => _start += count;

    /// <summary>Gets more bytes to the end of the window.</summary>
    /// <returns>False if there are no more.</returns>
    /// <exception cref="Mingzhang.Books.Importing.BookFormatException">The part cannot be inflated or is beyond its limits.</exception>
    public bool TryGrow()
    {
        if (!_chunks.TryTake(out var chunk, Timeout.Infinite))
        {
            // Whatever stopped the inflating is thrown here.
            _inflating.GetAwaiter().GetResult();
            return false;
        }

        MakeRoom(chunk.Length);
        chunk.Bytes.AsSpan(0, chunk.Length).CopyTo(_window.AsSpan(_end));
        _end += chunk.Length;
        _spare.Add(chunk.Bytes);
        return true;
    }

    public void Dispose()
    {
        _stop.Cancel();
        try
        {
            _inflating.GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // It was told to stop, or failed over bytes that nobody wants any more.
        }

        _chunks.Dispose();
        _stop.Dispose();
    }

    private void Inflate(Func<Stream> open)
    {
        try
        {
            using var stream = open();
            while (true)
            {
                var bytes = _spare.TryTake(out var spare) ? spare : new byte[ChunkSize];
                var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
                if (length > 0)
                {
                    _chunks.Add((bytes, length), _stop.Token);
                }

                if (length < bytes.Length)
                {
                    return;
                }
            }
        }
        finally
        {
            _chunks.CompleteAdding();
        }
    }

    private void MakeRoom(int count)
    {
        if (_end + count <= _window.Length)
        {
            return;
        }

        var kept = _end - _start;
        var target = kept + count <= _window.Length ? _window : new byte[Math.Max(_window.Length * 2, kept + count)];
        _window.AsSpan(_start, kept).CopyTo(target);
        _window = target;
        _start = 0;
        _end = kept;
    }
}
