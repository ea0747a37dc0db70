using Mingzhang.Books.Importing;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>A part being inflated, with limits: a small file that inflates without end is refused while it does so.</summary>
internal sealed class LimitedStream(Stream inner, string place, long compressedLength) : Stream
{
    /// <summary>The most bytes that a part may inflate to.</summary>
    public const long LargestPart = 2L * 1024 * 1024 * 1024;

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
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw new BookFormatException(place, "文件损坏，解不开压缩。", "重新取得文件，或用表格软件打开后另存。");
        }

        _inflated += read;
        if (_inflated > LargestPart || (_inflated > RatioMattersFrom && _inflated / LargestRatio > compressedLength))
        {
            throw new BookFormatException(
                place,
                "解压后大得不正常，不再往下读。",
                "正常的簿子不会这样；核对文件来源。确有这么多数据的，按单位分成几本，再用 consolidate 汇总。"
            );
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
