using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Mingzhang.Testing.Serving;

namespace Mingzhang.Bench.Load;

/// <summary>How long each kind of request took, and which failed.</summary>
internal sealed class Stopwatches
{
    /// <summary>The kind that all others are held against.</summary>
    public const string EmptyPage = "空页";

    private readonly ConcurrentDictionary<string, ConcurrentBag<long>> _ticks = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _errors = [];

    private int _conflicts;

    /// <summary>Whether times count yet; before, the server warms up.</summary>
    public bool IsCounting { get; set; }

    /// <summary>What went wrong, the first hundred.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>How many saves met what somebody else had saved before.</summary>
    public int Conflicts => _conflicts;

    /// <summary>How many requests counted.</summary>
    public int Count => _ticks.Values.Sum(t => t.Count);

    /// <summary>Times a request; an answer that is not one of those expected is an error.</summary>
    public async Task<Answer?> TimeAsync(string kind, Func<Task<Answer>> send, params int[] expected)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var answer = await send();
            if (IsCounting)
            {
                _ticks.GetOrAdd(kind, _ => []).Add(Stopwatch.GetElapsedTime(started).Ticks);
            }

            if (expected.Contains(answer.Status))
            {
                return answer;
            }

            Complain($"{kind}: {answer.Status} {answer.Text[..Math.Min(200, answer.Text.Length)]}");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            Complain($"{kind}: {e.Message}");
        }

        return null;
    }

    /// <summary>Notes that a save met what somebody else had saved before.</summary>
    public void NoteConflict() => Interlocked.Increment(ref _conflicts);

    /// <summary>The table of all kinds.</summary>
    public void Print()
    {
        var empty = _ticks[EmptyPage].Percentile(95);
        Console.WriteLine("| 请求 | 次数 | p50 毫秒 | p95 毫秒 | p99 毫秒 | 最长 毫秒 | p95 对空页 |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var (kind, ticks) in _ticks.OrderBy(t => t.Key == EmptyPage ? "" : t.Key, StringComparer.Ordinal))
        {
            var p95 = ticks.Percentile(95);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {kind} | {ticks.Count} | {Ms(ticks.Percentile(50))} | {Ms(p95)} | {Ms(ticks.Percentile(99))} | {Ms(ticks.Max())} | {(decimal)p95 / empty:0.0} |"
                )
            );
        }
    }

    private void Complain(string text)
    {
        if (_errors.Count < 100)
        {
            _errors.Enqueue(text);
        }
    }

    private static string Ms(long ticks) =>
        ((decimal)ticks / TimeSpan.TicksPerMillisecond).ToString("0.0", CultureInfo.InvariantCulture);
}
