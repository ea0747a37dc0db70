using Mingzhang.Books;
using Mingzhang.Documents.Books;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.People;
using Mingzhang.Server.Security;
using Mingzhang.Server.Settings;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Samples;

/// <summary>
/// Fills an empty store with the sample books and somebody in every role, so that one can look around at once. Everything but
/// the first administrator and the roots of the trees comes about by acts, as in use, so the log tells how.
/// </summary>
internal static class SampleDistrict
{
    /// <summary>The root above the sample departments.</summary>
    public const string Root = "00";

    /// <summary>The first password of everybody; it must be changed at the first login.</summary>
    public const string FirstPassword = "mingzhang-2026";

    /// <summary>How to log in, for who looks around.</summary>
    public static string Welcome =>
        $"示例账号：{string.Join('、', SamplePeople.OfTheDistrict.Select(p => $"{p.Login}（{p.Role.Chinese()}）"))}；"
        + $"一个部门自己的：{string.Join('、', SamplePeople.OfADepartment.Select(p => $"{p.Login}（{p.Name}）"))}。"
        + $"起始密码都是 {FirstPassword}，第一次登录要改。";

    /// <summary>Fills the store when it has no account and the settings name a folder of samples.</summary>
    /// <returns>What is to be published once the server is open, since printing takes its time; the person and the book.</returns>
    public static async Task<IReadOnlyList<(Person By, long Book)>> FillAsync(
        IServiceProvider services,
        ServerSettings settings
    )
    {
        var store = services.GetRequiredService<Store>();
        if (
            settings.Samples is not { } folder
            || !Directory.Exists(folder)
            || (await store.ReadAsync(AccountStore.ListAsync)).Count > 0
        )
        {
            return [];
        }

        var books = Directory
            .GetDirectories(folder)
            .Order(StringComparer.Ordinal)
            .Select(path => (Name: Path.GetFileName(path), BookFiles.Import(path).Book))
            .Where(b => b.Book is not null)
            .ToDictionary(b => b.Name, b => b.Book!, StringComparer.Ordinal);
        var cast = await SampleCast.StartAsync(
            store,
            services.GetRequiredService<ActRunner>(),
            services.GetRequiredService<BookMover>(),
            books.Values.Select(b => b.Cover.Year).Distinct()
        );
        foreach (var book in books.Values)
        {
            await AddUnitsAsync(cast, book);
        }

        foreach (var person in SamplePeople.OfTheDistrict)
        {
            await cast.AddAsync(person);
        }

        return await new SampleStory(cast, services, books).PlayAsync();
    }

    /// <summary>Publishes what the story left to be published. A failure leaves the pack approved, for the person to try again.</summary>
    public static async Task PublishAsync(
        IServiceProvider services,
        IReadOnlyList<(Person By, long Book)> packs,
        CancellationToken cancel
    )
    {
        var store = services.GetRequiredService<Store>();
        foreach (var (by, book) in packs)
        {
            try
            {
                var version = (await store.ReadAsync(s => BookStore.FindAsync(s, book), cancel))!.Version;
                await services.GetRequiredService<Publisher>().PublishAsync(by, book, version, cancel);
            }
            catch (Exception e) when (e is RefusedException or OperationCanceledException)
            {
                return;
            }
        }
    }

    private static async Task AddUnitsAsync(SampleCast cast, Book book)
    {
        var cover = book.Cover;
        await cast.PutAsync(cover.Year, cover.DepartmentCode, cover.DepartmentName, Root);
        foreach (var unit in book.Units.Where(u => u.Code != Book.EliminationUnit))
        {
            await cast.PutAsync(cover.Year, unit.Code, unit.Name, cover.DepartmentCode);
        }
    }
}
