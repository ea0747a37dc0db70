using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// A transform of the plane in whole numbers: factors in millionths, shifts in ten-thousandths of a point. Coordinates come
/// in ten-thousandths and leave in thousandths of a point.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Matrix(long A, long B, long C, long D, long E, long F)
{
    /// <summary>What one is in the factors.</summary>
    public const long One = 1_000_000;

    public static Matrix Identity { get; } = new(One, 0, 0, One, 0, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int X, int Y) Apply(long x, long y) =>
        (
            unchecked((int)((((x * A) + (y * C)) / One + E) / 10)),
            unchecked((int)((((x * B) + (y * D)) / One + F) / 10))
        );

    /// <summary>A vector in millionths, turned and scaled.</summary>
    public (long X, long Y) ApplyToVector(long x, long y) => (((x * A) + (y * C)) / One, ((x * B) + (y * D)) / One);
}
