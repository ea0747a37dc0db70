using Microsoft.Extensions.Caching.Memory;

namespace Mingzhang.Server.Books;

/// <summary>
/// What was made of a book's rows, kept for as long as they stay the same: each change of a row raises the book's edition, and
/// what was made of another edition is not found. Several web nodes may each keep their own.
/// </summary>
/// <typeparam name="T">What is made of them.</typeparam>
/// <param name="most">How many are kept at most.</param>
public sealed class EditionCache<T>(int most) : IDisposable
    where T : class
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = most });

    /// <summary>What was made of a book at an edition; null when it must be made.</summary>
    public T? Find(long book, long edition) =>
        _kept.TryGetValue<Made>(book, out var made) && made!.Edition == edition ? made.Value : null;

    /// <summary>Keeps what was made of a book at an edition, in the place of what was made of an older one.</summary>
    public T Keep(long book, long edition, T value)
    {
        _kept.Set(
            book,
            new Made(edition, value),
            new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(20) }
        );
        return value;
    }

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();

    private sealed record Made(long Edition, T Value);
}
