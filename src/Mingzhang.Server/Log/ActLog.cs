using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Log;

/// <summary>One line of the log.</summary>
public sealed record LogEntry
{
    /// <summary>Its number, from 1 without gaps.</summary>
    public long Seq { get; init; }

    /// <summary>When, in milliseconds since 1970 UTC.</summary>
    public long At { get; init; }

    /// <summary>Who; null for the program itself.</summary>
    public long? AccountId { get; init; }

    /// <summary>What was done: 提交一上, 拒绝.</summary>
    public string Act { get; init; } = "";

    /// <summary>To what: 簿 12.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Further words.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The hash of the entry before; of the first, <see cref="ActLog.Start"/>.</summary>
    public string Previous { get; init; } = "";

    /// <summary>SHA-256 of everything above, in hexadecimal.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The hash that the entry must have.</summary>
    public string Expected()
    {
        // Each part with its length before it, so that no two different entries have one text.
        var text = new StringBuilder();
        foreach (
            var part in (ReadOnlySpan<string>)
                [
                    Seq.ToString(CultureInfo.InvariantCulture),
                    At.ToString(CultureInfo.InvariantCulture),
                    AccountId?.ToString(CultureInfo.InvariantCulture) ?? "-",
                    Act,
                    Subject,
                    Detail,
                    Previous,
                ]
        )
        {
            text.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>
/// The log of acts: only appended to, each entry bound to the one before by its hash, written in the transaction of the act
/// itself, so that no act is without its entry and no entry without its act.
/// </summary>
public static class ActLog
{
    /// <summary>What stands before the first entry.</summary>
    public const string Start = "0";

    private const string Columns =
        "seq AS Seq, at AS At, account_id AS AccountId, act AS Act, subject AS Subject, detail AS Detail, previous AS Previous, hash AS Hash";

    /// <summary>Appends an entry.</summary>
    public static async Task<LogEntry> AppendAsync(
        StoreSession session,
        DateTimeOffset at,
        long? account,
        string act,
        string subject,
        string detail
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        var (seq, hash) = await HeadAsync(session);
        var entry = new LogEntry
        {
            Seq = seq + 1,
            At = at.ToUnixTimeMilliseconds(),
            AccountId = account,
            Act = act,
            Subject = Whole(subject),
            Detail = Whole(detail),
            Previous = hash,
        };
        entry = entry with { Hash = entry.Expected() };
        await session.ChangeAsync(
            "INSERT INTO act_log (seq, at, account_id, act, subject, detail, previous, hash) VALUES (@Seq, @At, @AccountId, @Act, @Subject, @Detail, @Previous, @Hash)",
            entry
        );
        await session.ChangeAsync("UPDATE act_log_head SET seq = @Seq, hash = @Hash WHERE id = 1", entry);
        return entry;
    }

    // What somebody attempted may hold what no database keeps as text.
    private static string Whole(string text) => text.Replace('\0', '␀');

    /// <summary>The last entry. In a transaction it stays the last one until the transaction appends to it or ends.</summary>
    public static async Task<Checkpoint> HeadAsync(StoreSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var (seq, hash) = await session.FindAsync<(long Seq, string Hash)>(
            $"SELECT seq, hash FROM act_log_head WHERE id = 1 {session.Locking}"
        );
        return new Checkpoint(seq, hash);
    }

    /// <summary>The newest entries first.</summary>
    public static Task<IReadOnlyList<LogEntry>> LatestAsync(
        StoreSession session,
        int count,
        long before = long.MaxValue
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ListAsync<LogEntry>(
            $"SELECT {Columns} FROM act_log WHERE seq < @before ORDER BY seq DESC LIMIT @count",
            new { before, count }
        );
    }

    /// <summary>Reads the whole log in pieces and says what is wrong with it.</summary>
    /// <param name="session">The store.</param>
    /// <param name="checkpoint">The last entry of an exported checkpoint, which must still be there unchanged; null without.</param>
    /// <param name="after">The entry after which to begin, taken as it stands; null for the whole log.</param>
    /// <returns>The defects, in order; none when the log is whole.</returns>
    public static async Task<LogVerdict> VerifyAsync(
        StoreSession session,
        Checkpoint? checkpoint = null,
        Checkpoint? after = null
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        const int piece = 1_000;
        List<string> defects = [];
        var (seq, hash) = after ?? new Checkpoint(0, Start);
        var metCheckpoint = checkpoint is null;
        while (true)
        {
            var entries = await session.ListAsync<LogEntry>(
                $"SELECT {Columns} FROM act_log WHERE seq > @seq ORDER BY seq LIMIT @piece",
                new { seq, piece }
            );
            foreach (var entry in entries)
            {
                if (entry.Seq != seq + 1)
                {
                    defects.Add(Line($"第 {seq + 1} 条到第 {entry.Seq - 1} 条不见了"));
                }

                if (entry.Previous != hash)
                {
                    defects.Add(Line($"第 {entry.Seq} 条与前一条接不上：前面有条目被改动、删除或调换"));
                }

                if (entry.Hash != entry.Expected())
                {
                    defects.Add(Line($"第 {entry.Seq} 条的内容被改动过"));
                }

                (seq, hash) = (entry.Seq, entry.Hash);
                metCheckpoint |= checkpoint is { } c && c.Seq == seq && c.Hash == hash;
            }

            if (entries.Count < piece)
            {
                break;
            }
        }

        var (headSeq, headHash) = await session.FindAsync<(long Seq, string Hash)>(
            "SELECT seq, hash FROM act_log_head WHERE id = 1"
        );
        if (headSeq != seq || headHash != hash)
        {
            defects.Add(Line($"日志应当到第 {headSeq} 条，现在只到第 {seq} 条，或末一条被换过"));
        }

        if (!metCheckpoint)
        {
            defects.Add(Line($"存档点第 {checkpoint!.Seq} 条已不在日志里：日志被截短或改写过"));
        }

        return new LogVerdict(seq, hash, defects);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A place in the log that somebody keeps elsewhere, so that a shortened log is noticed.</summary>
/// <param name="Seq">Number of the entry.</param>
/// <param name="Hash">Its hash.</param>
public sealed record Checkpoint(long Seq, string Hash);

/// <summary>What came of verifying the log.</summary>
/// <param name="Last">Number of the last entry; 0 for an empty log.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Defects">What is wrong, in Chinese.</param>
public sealed record LogVerdict(long Last, string Hash, IReadOnlyList<string> Defects);
