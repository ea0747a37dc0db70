using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Mingzhang.Server.Log;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.People;

/// <summary>What came of a login.</summary>
public enum LoginOutcome
{
    /// <summary>Name and password are right.</summary>
    Welcome,

    /// <summary>Right, but the first password must be changed before anything else.</summary>
    MustChange,

    /// <summary>Name or password is wrong; which of them is not said.</summary>
    Wrong,

    /// <summary>Too many wrong passwords; locked for a while.</summary>
    Locked,
}

/// <summary>
/// Logs people in with the framework's password hashing. Five wrong passwords lock an account for a quarter of an hour. Every
/// attempt is logged. Another identity provider comes in beside it: it finds the account by its login and starts the session as
/// the login page does; roles and units stay in this store.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="time">The clock.</param>
public sealed class LoginService(Store store, TimeProvider time)
{
    /// <summary>How many wrong passwords lock an account.</summary>
    public const int MostFailures = 5;

    /// <summary>For how long.</summary>
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    /// <summary>The shortest password accepted.</summary>
    public const int ShortestPassword = 10;

    private static readonly PasswordHasher<string> Hasher = new();

    // Checking a password that nobody has takes as long as checking a real one, so that names cannot be guessed by the clock.
    private static readonly string NobodysHash = Hasher.HashPassword(
        "",
        Convert.ToHexString(RandomNumberGenerator.GetBytes(16))
    );

    /// <summary>The hash of a new password.</summary>
    public static string HashOf(string password) => Hasher.HashPassword("", password);

    /// <summary>A new stamp, which ends all sessions of the old one.</summary>
    public static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Tries a login.</summary>
    public async Task<(LoginOutcome Outcome, AccountRecord? Account)> LoginAsync(
        string login,
        string password,
        CancellationToken cancel = default
    )
    {
        // Hashing is slow on purpose: nobody waits for it in a transaction.
        var seen = await store.ReadAsync(s => AccountStore.FindAsync(s, login), cancel);
        var verdict = Hasher.VerifyHashedPassword("", seen?.PasswordHash ?? NobodysHash, password);
        var renewed = verdict == PasswordVerificationResult.SuccessRehashNeeded ? HashOf(password) : null;
        return await store.WriteAsync(session => DecideAsync(session, login, seen, verdict, renewed), cancel);
    }

    private async Task<(LoginOutcome, AccountRecord?)> DecideAsync(
        StoreSession session,
        string login,
        AccountRecord? seen,
        PasswordVerificationResult verdict,
        string? renewedHash
    )
    {
        var now = time.GetUtcNow();
        var account = await AccountStore.FindAsync(session, login);
        if (account is null || account.IsDisabled || account.PasswordHash != seen?.PasswordHash)
        {
            await ActLog.AppendAsync(session, now, null, "登录失败", "账号", Shorten(login));
            return (LoginOutcome.Wrong, null);
        }

        // Never for longer than the lock lasts, whatever the clock did since.
        var lockedFor = account.LockedUntil - now.ToUnixTimeMilliseconds();
        if (lockedFor > 0 && lockedFor <= (long)LockTime.TotalMilliseconds)
        {
            await ActLog.AppendAsync(session, now, account.Id, "登录失败", "账号", "锁定中");
            return (LoginOutcome.Locked, null);
        }

        if (verdict == PasswordVerificationResult.Failed)
        {
            var failures = account.Failures + 1;
            var isLocked = failures >= MostFailures;
            await AccountStore.SaveAsync(
                session,
                account with
                {
                    Failures = isLocked ? 0 : failures,
                    LockedUntil = isLocked ? (now + LockTime).ToUnixTimeMilliseconds() : 0,
                }
            );
            var detail = isLocked ? "密码错误，锁定" : "密码错误";
            await ActLog.AppendAsync(session, now, account.Id, "登录失败", "账号", detail);
            return (isLocked ? LoginOutcome.Locked : LoginOutcome.Wrong, null);
        }

        var welcome = account with
        {
            Failures = 0,
            LockedUntil = 0,
            PasswordHash = renewedHash ?? account.PasswordHash,
        };
        await AccountStore.SaveAsync(session, welcome);
        await ActLog.AppendAsync(session, now, account.Id, "登录", "账号", "");
        return (account.MustChange ? LoginOutcome.MustChange : LoginOutcome.Welcome, welcome);
    }

    /// <summary>Changes the password of somebody who knows the old one.</summary>
    /// <returns>Null when it is changed; otherwise what is wrong, in Chinese.</returns>
    public async Task<string?> ChangePasswordAsync(
        long id,
        string oldPassword,
        string newPassword,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(newPassword);
        if (newPassword.Length < ShortestPassword)
        {
            return $"新密码至少要 {ShortestPassword} 个字符。";
        }

        if (newPassword == oldPassword)
        {
            return "新密码要与旧密码不同。";
        }

        // Hashing is slow on purpose: nobody waits for it in a transaction.
        const string wrong = "旧密码不对。";
        var seen = await store.ReadAsync(s => AccountStore.FindAsync(s, id), cancel);
        if (
            seen is null
            || Hasher.VerifyHashedPassword("", seen.PasswordHash, oldPassword) == PasswordVerificationResult.Failed
        )
        {
            return wrong;
        }

        var hash = HashOf(newPassword);
        return await store.WriteAsync(
            async session =>
            {
                if (
                    await AccountStore.FindAsync(session, id) is not { } account
                    || account.PasswordHash != seen.PasswordHash
                )
                {
                    return wrong;
                }

                await AccountStore.SaveAsync(
                    session,
                    account with
                    {
                        PasswordHash = hash,
                        MustChange = false,
                        Stamp = NewStamp(),
                    }
                );
                await ActLog.AppendAsync(session, time.GetUtcNow(), id, "修改密码", "账号", "");
                return null;
            },
            cancel
        );
    }

    /// <summary>The person of a session; null when the session has ended.</summary>
    public Task<Person?> PersonAsync(long id, string stamp, CancellationToken cancel = default) =>
        store.ReadAsync(
            async session =>
                await AccountStore.FindAsync(session, id) is { IsDisabled: false } account && account.Stamp == stamp
                    ? new Person(id, account.Name, await AccountStore.GrantsAsync(session, id))
                    : null,
            cancel
        );

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40];
}
