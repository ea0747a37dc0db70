using System.Collections.Concurrent;
using System.Globalization;
using Mingzhang.Server.Books;
using Mingzhang.Server.Log;
using Mingzhang.Server.Storage;

namespace Mingzhang.Testing.Faults;

/// <summary>A save of one cell.</summary>
/// <param name="Book">The book.</param>
/// <param name="Row">The row.</param>
/// <param name="Ordinal">The column.</param>
/// <param name="Version">The version that the save made.</param>
/// <param name="Value">What the server said it had kept.</param>
internal sealed record CellSave(long Book, long Row, int Ordinal, int Version, string Value);

/// <summary>
/// What people were told was saved, held against the store. No update is lost when the confirmed saves of every row made its
/// versions one by one without gap or double, the last of each cell is what stands there, and the log has an entry for each. A
/// save that was sent and never answered was kept whole or not at all.
/// </summary>
internal sealed class SaveLedger
{
    private readonly ConcurrentBag<CellSave> _confirmed = [];
    private readonly ConcurrentBag<CellSave> _unanswered = [];

    /// <summary>How many saves were confirmed.</summary>
    public int Confirmed => _confirmed.Count;

    /// <summary>How many were never answered.</summary>
    public int Unanswered => _unanswered.Count;

    /// <summary>How many of those were found to be kept.</summary>
    public int Kept { get; private set; }

    /// <summary>Notes a confirmed save.</summary>
    public void Confirm(CellSave save) => _confirmed.Add(save);

    /// <summary>Notes a save that was sent and not answered.</summary>
    public void Lose(CellSave save) => _unanswered.Add(save);

    /// <summary>What does not agree.</summary>
    /// <param name="store">The store.</param>
    /// <param name="first">The version of each row of the books before anybody saved.</param>
    public async Task<IReadOnlyList<string>> CheckAsync(Store store, IReadOnlyDictionary<long, int> first)
    {
        List<string> defects = [.. (await store.ReadAsync(s => ActLog.VerifyAsync(s))).Defects];
        var entries = (
            await store.ReadAsync(s =>
                s.ListAsync<(string Subject, long Count)>(
                    "SELECT subject, COUNT(*) FROM act_log WHERE act = '修改一格' GROUP BY subject"
                )
            )
        ).ToDictionary(e => e.Subject, e => e.Count, StringComparer.Ordinal);
        var unanswered = _unanswered.ToLookup(s => (s.Row, s.Version));
        Kept = 0;
        foreach (var book in _confirmed.Concat(_unanswered).GroupBy(s => s.Book))
        {
            var stored = (await store.ReadAsync(s => BookStore.RowsAsync(s, book.Key))).ToDictionary(r => r.Id);
            var confirmed = _confirmed.Where(s => s.Book == book.Key).ToLookup(s => s.Row);
            foreach (var row in book.Select(s => s.Row).Distinct())
            {
                var now = stored[row];
                var saves = confirmed[row].ToList();
                var versions = saves.Select(s => s.Version).ToHashSet();
                if (versions.Count != saves.Count)
                {
                    defects.Add(Line($"row {row}: one version was confirmed twice"));
                }

                foreach (var gap in Enumerable.Range(first[row] + 1, now.Version - first[row]).Except(versions))
                {
                    var sent = unanswered[(row, gap)].ToList();
                    var kept =
                        sent.Count == 1 || gap < now.Version
                            ? sent.FirstOrDefault()
                            : sent.Find(s => now.Cells[s.Ordinal] == s.Value);
                    if (kept is null)
                    {
                        defects.Add(Line($"row {row} has a version {gap} that nobody saved"));
                        continue;
                    }

                    Kept++;
                    saves.Add(kept);
                }

                if (versions.Any(v => v > now.Version))
                {
                    defects.Add(Line($"row {row} is at version {now.Version}, confirmed was {versions.Max()}"));
                }

                foreach (var cell in saves.GroupBy(s => s.Ordinal))
                {
                    var last = cell.MaxBy(s => s.Version)!;
                    if (now.Cells[cell.Key] != last.Value && last.Version == now.Version)
                    {
                        defects.Add(Line($"row {row} holds {now.Cells[cell.Key]}, {last.Value} was saved last"));
                    }
                }

                var logged = entries.GetValueOrDefault(Line($"簿 {book.Key} 行 {row}"));
                if (logged != now.Version - first[row])
                {
                    defects.Add(
                        Line($"row {row} was changed {now.Version - first[row]} times, {logged} stand in the log")
                    );
                }
            }
        }

        if (entries.Values.Sum() != Confirmed + Kept)
        {
            defects.Add(Line($"the log has {entries.Values.Sum()} saves, {Confirmed} were confirmed and {Kept} kept"));
        }

        return defects;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
