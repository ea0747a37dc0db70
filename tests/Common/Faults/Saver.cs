using System.Globalization;
using System.Text.Json;
using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;
using Mingzhang.Server.Storage;
using Mingzhang.Testing.Serving;

namespace Mingzhang.Testing.Faults;

/// <summary>Somebody who saves cells one after the other and notes what was said to be kept.</summary>
internal sealed class Saver(Uri server, string login, IReadOnlyList<StoredRow> rows, SaveLedger ledger, int seed)
    : IDisposable
{
    private const string Heading = "金额";
    private static readonly int Ordinal = BookSchema.Expenditures.Find(Heading)!.Ordinal;
    private readonly Browser _browser = new(server) { WantsJson = true };
    private readonly Random _random = new(seed);
    private readonly Dictionary<long, int> _versions = rows.ToDictionary(r => r.Id, r => r.Version);

    /// <summary>Answers that were neither a save nor a conflict, with how often.</summary>
    public Dictionary<string, int> Refusals { get; } = new(StringComparer.Ordinal);

    public async Task LoginAsync()
    {
        var answer = await _browser.PostAsync("/login", ("login", login), ("password", SmallDistrict.Password));
        if (answer.Status != 302)
        {
            throw new InvalidOperationException($"{login}: {answer.Status} {answer.Text}");
        }

        await _browser.KeepPageOpenAsync();
    }

    /// <summary>Reads anew how far the rows are, as one who opens the page again.</summary>
    public async Task RefreshAsync(Store store)
    {
        foreach (var row in await store.ReadAsync(s => BookStore.RowsAsync(s, rows[0].BookId)))
        {
            _versions[row.Id] = row.Version;
        }
    }

    /// <summary>Saves until told to stop, or until the server is gone.</summary>
    /// <param name="staysOn">Whether it goes on when the server does not answer.</param>
    /// <param name="stop">When to stop.</param>
    public async Task WorkAsync(bool staysOn, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && (await SaveAsync() || staysOn)) { }
    }

    /// <summary>Saves one cell.</summary>
    /// <returns>Whether the server answered.</returns>
    public async Task<bool> SaveAsync()
    {
        var row = rows[_random.Next(rows.Count)];
        var value = string.Create(CultureInfo.InvariantCulture, $"{_random.Next(1, 1_000_000)}.{_random.Next(100):00}");
        var save = new CellSave(row.BookId, row.Id, Ordinal, _versions[row.Id] + 1, value);
        Answer answer;
        try
        {
            answer = await _browser.PostAsync(
                $"/book/{row.BookId}/cell",
                ("row", row.Id.ToString(CultureInfo.InvariantCulture)),
                ("version", _versions[row.Id].ToString(CultureInfo.InvariantCulture)),
                ("heading", Heading),
                ("value", value)
            );
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            ledger.Lose(save);
            return false;
        }

        if (answer.Status is 200 or 409)
        {
            var told = JsonDocument.Parse(answer.Text).RootElement;
            _versions[row.Id] = told.GetProperty("version").GetInt32();
            if (answer.Status == 200)
            {
                ledger.Confirm(save with { Version = _versions[row.Id] });
            }

            return true;
        }

        // The server could not say whether it was kept.
        ledger.Lose(save);
        var message = JsonDocument.Parse(answer.Text).RootElement.GetProperty("message").GetString() ?? "";
        Refusals[message] = Refusals.GetValueOrDefault(message) + 1;
        return true;
    }

    public void Dispose() => _browser.Dispose();
}
