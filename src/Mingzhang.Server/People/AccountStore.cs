using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.People;

/// <summary>Accounts and their roles in the store.</summary>
public static class AccountStore
{
    private const string Columns =
        "id AS Id, login AS Login, name AS Name, password_hash AS PasswordHash, must_change AS MustChange, is_disabled AS IsDisabled, failures AS Failures, locked_until AS LockedUntil, stamp AS Stamp, version AS Version";

    /// <summary>The account of a login, or null.</summary>
    public static Task<AccountRecord?> FindAsync(StoreSession session, string login)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.FindAsync<AccountRecord>(
            $"SELECT {Columns} FROM account WHERE login = @login {session.Locking}",
            new { login }
        );
    }

    /// <summary>The account of an id, or null.</summary>
    public static Task<AccountRecord?> FindAsync(StoreSession session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.FindAsync<AccountRecord>(
            $"SELECT {Columns} FROM account WHERE id = @id {session.Locking}",
            new { id }
        );
    }

    /// <summary>Every account, by login.</summary>
    public static Task<IReadOnlyList<AccountRecord>> ListAsync(StoreSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ListAsync<AccountRecord>($"SELECT {Columns} FROM account ORDER BY login");
    }

    /// <summary>Adds an account.</summary>
    /// <returns>Its id.</returns>
    public static async Task<long> AddAsync(StoreSession session, AccountRecord account)
    {
        ArgumentNullException.ThrowIfNull(session);
        return await session.ValueAsync<long>(
            "INSERT INTO account (login, name, password_hash, must_change, is_disabled, stamp) VALUES (@Login, @Name, @PasswordHash, @MustChange, @IsDisabled, @Stamp) RETURNING id",
            account
        );
    }

    /// <summary>Keeps what changed of an account.</summary>
    public static Task<int> SaveAsync(StoreSession session, AccountRecord account)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ChangeAsync(
            "UPDATE account SET name = @Name, password_hash = @PasswordHash, must_change = @MustChange, is_disabled = @IsDisabled, failures = @Failures, locked_until = @LockedUntil, stamp = @Stamp, version = version + 1 WHERE id = @Id",
            account
        );
    }

    /// <summary>The roles of an account.</summary>
    public static async Task<IReadOnlyList<Grant>> GrantsAsync(StoreSession session, long account)
    {
        ArgumentNullException.ThrowIfNull(session);
        var rows = await session.ListAsync<(string Role, string Unit)>(
            "SELECT role, unit_code FROM role_grant WHERE account_id = @account ORDER BY role, unit_code",
            new { account }
        );
        return [.. rows.Where(r => Roles.TryParse(r.Role, out _)).Select(r => new Grant(Parse(r.Role), r.Unit))];
    }

    /// <summary>Gives a role.</summary>
    public static Task<int> GrantAsync(StoreSession session, long account, Grant grant)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(grant);
        return session.ChangeAsync(
            "INSERT INTO role_grant (account_id, role, unit_code) VALUES (@account, @role, @unit) ON CONFLICT DO NOTHING",
            new
            {
                account,
                role = grant.Role.Chinese(),
                unit = grant.Unit,
            }
        );
    }

    /// <summary>Takes every role away.</summary>
    public static Task<int> ClearGrantsAsync(StoreSession session, long account)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ChangeAsync("DELETE FROM role_grant WHERE account_id = @account", new { account });
    }

    private static Role Parse(string word) =>
        Roles.TryParse(word, out var role) ? role : throw new ArgumentException($"No role {word}.", nameof(word));
}
