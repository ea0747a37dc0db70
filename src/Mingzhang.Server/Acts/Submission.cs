using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Acts;

/// <summary>
/// The form that is being answered. The first act that it brings about keeps its mark in the same transaction, so that the same
/// form sent again, by a double click, the back button or somebody who recorded it, has no second effect.
/// </summary>
public static class Submission
{
    // As long as a mark is remembered; a page older than this has lost its session.
    private static readonly TimeSpan Memory = TimeSpan.FromDays(7);
    private static readonly AsyncLocal<Holder?> Answering = new();

    /// <summary>Says which form the acts to come answer.</summary>
    /// <param name="mark">What tells one sending of a form from every other; null for what is no form of a page.</param>
    public static void Begin(string? mark) => Answering.Value = mark is null ? null : new Holder(mark);

    /// <summary>Keeps the mark, within the transaction of an act; what comes after in the same answer is not held up.</summary>
    /// <returns>What the caller calls when the transaction is kept.</returns>
    /// <exception cref="RefusedException">The form was answered before.</exception>
    internal static async Task<Action> DemandFirstAsync(StoreSession session, long milliseconds)
    {
        if (Answering.Value is not { IsKept: false } holder)
        {
            return () => { };
        }

        var added = await session.ChangeAsync(
            "INSERT INTO used_form (mark, at) VALUES (@Mark, @milliseconds) ON CONFLICT DO NOTHING",
            new { holder.Mark, milliseconds }
        );
        if (added == 0)
        {
            throw new RefusedException("这张表单已经提交过一次，没有再做。要再做一次，请先刷新页面。");
        }

        await session.ChangeAsync(
            "DELETE FROM used_form WHERE at < @before",
            new { before = milliseconds - (long)Memory.TotalMilliseconds }
        );
        return () => holder.IsKept = true;
    }

    private sealed class Holder(string mark)
    {
        public string Mark { get; } = mark;

        public bool IsKept { get; set; }
    }
}
