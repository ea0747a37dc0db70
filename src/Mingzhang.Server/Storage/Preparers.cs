namespace Mingzhang.Server.Storage;

/// <summary>Who had a hand in a thing: four eyes means that none of them judges it.</summary>
/// <param name="owner">The table of the things: book; those who prepared them are in book_preparer.</param>
public sealed class Preparers(string owner)
{
    private readonly string _add =
        $"INSERT INTO {owner}_preparer ({owner}_id, account_id) VALUES (@thing, @account) ON CONFLICT DO NOTHING";

    private readonly string _count =
        $"SELECT COUNT(*) FROM {owner}_preparer WHERE {owner}_id = @thing AND account_id = @account";

    /// <summary>Notes that somebody had a hand in one.</summary>
    public Task<int> AddAsync(StoreSession session, long thing, long account)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ChangeAsync(_add, new { thing, account });
    }

    /// <summary>Whether somebody had a hand in one.</summary>
    public async Task<bool> HasAsync(StoreSession session, long thing, long account)
    {
        ArgumentNullException.ThrowIfNull(session);
        return await session.ValueAsync<long>(_count, new { thing, account }) > 0;
    }
}
