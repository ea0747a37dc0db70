using System.Runtime.CompilerServices;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>
/// Marks methods that every cell of a large sheet runs through. They are optimised at once: an import is over before the
/// runtime would have found out by itself which methods are hot.
/// </summary>
internal static class Hot
{
    public const MethodImplOptions Path = MethodImplOptions.AggressiveOptimization;
}
