using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Uploads;

/// <summary>Shows uploads to those who may see them: who handed one in, and who holds a role to check packs for its unit or above.</summary>
public static class UploadDesk
{
    /// <summary>The act that all this needs.</summary>
    public const string Act = "核验外部公开件";

    /// <summary>The unit that a person's uploads belong to; null when the person may hand in none.</summary>
    public static string? ScopeOf(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.UnitFor(Act);
    }

    /// <summary>The newest uploads that a person may see.</summary>
    public static async Task<IReadOnlyList<Upload>> ListAsync(StoreSession session, Person person, int count)
    {
        var tree = await TreeAsync(session);
        return [.. (await UploadStore.ListAsync(session, count)).Where(u => MaySee(person, u, tree))];
    }

    /// <summary>An upload, when the person may see it.</summary>
    public static async Task<Upload?> FindAsync(StoreSession session, Person person, long id) =>
        await UploadStore.FindAsync(session, id) is { } upload && MaySee(person, upload, await TreeAsync(session))
            ? upload
            : null;

    /// <summary>Whether a person may decide about an upload's findings.</summary>
    public static async Task<bool> MayDecideAsync(StoreSession session, Person person, Upload upload)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(upload);
        return person.May(Act, (await TreeAsync(session)).LineOf(upload.UnitCode));
    }

    private static bool MaySee(Person person, Upload upload, UnitTree tree) =>
        upload.UploadedBy == person.Id || person.May(Act, tree.LineOf(upload.UnitCode));

    private static async Task<UnitTree> TreeAsync(StoreSession session) =>
        await UnitStore.YearsAsync(session) is [var newest, ..]
            ? await UnitStore.TreeAsync(session, newest)
            : new UnitTree([]);
}
