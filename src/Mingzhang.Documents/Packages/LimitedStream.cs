namespace Mingzhang.Documents.Packages;

/// <summary>A part being inflated, with limits: a small file that inflates without end is refused while it does so.</summary>
/// <param name="inner">The inflating stream.</param>
/// <param name="place">What a message calls the part.</param>
/// <param name="compressedLength">Its compressed bytes.</param>
/// <param name="policy">The limits.</param>
/// <param name="total">What all parts together inflated to.</param>
internal sealed class LimitedStream(
    Stream inner,
    string place,
    long compressedLength,
    PackagePolicy policy,
    InflatedTotal total
) : Stream
{
    /// <summary>The most bytes that one compressed byte may give, once a part is larger than any small table.</summary>
    private const long LargestRatio = 100;
    private const long RatioMattersFrom = 64L * 1024 * 1024;

    private long _inflated;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _inflated;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        policy.Cancellation.ThrowIfCancellationRequested();
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw policy.Refuse(PackageFault.BadCompression, place);
        }

        _inflated += read;
        if (
            _inflated > policy.LargestPart
            || (_inflated > RatioMattersFrom && _inflated / LargestRatio > compressedLength)
            || total.Add(read) > policy.LargestTotal
        )
        {
            throw policy.Refuse(PackageFault.Inflated, place);
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
