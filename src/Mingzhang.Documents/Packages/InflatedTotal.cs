namespace Mingzhang.Documents.Packages;

/// <summary>Counts the bytes that the parts of one package inflated to; parts may be read at the same time.</summary>
internal sealed class InflatedTotal
{
    private long _bytes;

    /// <summary>Adds bytes and gives the sum.</summary>
    public long Add(int bytes) => Interlocked.Add(ref _bytes, bytes);
}
