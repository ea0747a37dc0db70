using System.Collections.Concurrent;
using System.Globalization;
using Mingzhang.Server.Books;
using Mingzhang.Server.Log;
using Mingzhang.Server.Storage;

namespace Mingzhang.Bench.Load;

/// <summary>A save that the server confirmed.</summary>
/// <param name="Book">The book.</param>
/// <param name="Row">The row.</param>
/// <param name="Ordinal">The column.</param>
/// <param name="Version">The version that the save made.</param>
/// <param name="Value">What the server said it had kept.</param>
internal sealed record ConfirmedSave(long Book, long Row, int Ordinal, int Version, string Value);

/// <summary>
/// What people were told was saved, held against the store in the end. No update is lost when the confirmed saves of every row
/// made its versions one by one without gap or double, the last of each cell is what stands there, and the log has an entry for
/// each.
/// </summary>
internal sealed class SaveLedger
{
    private readonly ConcurrentBag<ConfirmedSave> _saves = [];

    /// <summary>How many saves were confirmed.</summary>
    public int Count => _saves.Count;

    /// <summary>Notes a confirmed save.</summary>
    public void Note(ConfirmedSave save) => _saves.Add(save);

    /// <summary>What does not agree.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(Store store, SeededDistrict district)
    {
        List<string> defects = [];
        var verdict = await store.ReadAsync(s => ActLog.VerifyAsync(s));
        defects.AddRange(verdict.Defects);
        var entries = (
            await store.ReadAsync(s =>
                s.ListAsync<(string Subject, long Count)>(
                    "SELECT subject, COUNT(*) FROM act_log WHERE act = '修改一格' GROUP BY subject"
                )
            )
        ).ToDictionary(e => e.Subject, e => e.Count, StringComparer.Ordinal);
        if (entries.Values.Sum() != Count)
        {
            defects.Add(Line($"the log has {entries.Values.Sum()} saves, {Count} were confirmed"));
        }

        foreach (var book in _saves.GroupBy(s => s.Book))
        {
            var seeded = district.Books.First(b => b.Id == book.Key).Rows.ToDictionary(r => r.Id);
            var stored = (await store.ReadAsync(s => BookStore.RowsAsync(s, book.Key, "支出"))).ToDictionary(r => r.Id);
            foreach (var row in book.GroupBy(s => s.Row))
            {
                var first = seeded[row.Key].Version + 1;
                var versions = row.Select(s => s.Version).Order().ToList();
                var now = stored[row.Key];
                if (!versions.SequenceEqual(Enumerable.Range(first, versions.Count)) || versions[^1] != now.Version)
                {
                    defects.Add(
                        Line($"row {row.Key} is at version {now.Version}, confirmed were {string.Join(',', versions)}")
                    );
                }

                foreach (var cell in row.GroupBy(s => s.Ordinal))
                {
                    var last = cell.MaxBy(s => s.Version)!;
                    if (now.Cells[cell.Key] != last.Value)
                    {
                        defects.Add(
                            Line($"row {row.Key} holds {now.Cells[cell.Key]}, {last.Value} was confirmed last")
                        );
                    }
                }

                var logged = entries.GetValueOrDefault(Line($"簿 {book.Key} 行 {row.Key}"));
                if (logged != versions.Count)
                {
                    defects.Add(Line($"row {row.Key} was saved {versions.Count} times, {logged} stand in the log"));
                }
            }
        }

        return defects;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
