using Mingzhang.Books;
using Mingzhang.Documents.Books;
using Mingzhang.Packs;
using Mingzhang.Server.Books;
using Mingzhang.Server.People;
using Mingzhang.Server.Security;
using Mingzhang.Server.Settings;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Samples;

/// <summary>Fills an empty store with the sample books and somebody in every role, so that one can look around at once.</summary>
internal static class SampleDistrict
{
    /// <summary>The root above the sample departments.</summary>
    public const string Root = "00";

    /// <summary>The first password of everybody; it must be changed at the first login.</summary>
    public const string FirstPassword = "mingzhang-2026";

    private static readonly (string Login, string Name, Role Role)[] People =
    [
        ("jingban", "经办", Role.Preparer),
        ("fuzeren", "单位负责人", Role.UnitHead),
        ("zhuguan", "主管部门", Role.Department),
        ("yewuke", "财政业务科", Role.FinanceDivision),
        ("yusuanke", "预算科", Role.BudgetOffice),
        ("jixiaoke", "绩效科", Role.PerformanceOffice),
        ("shenji", "审计", Role.Auditor),
        ("admin", "管理员", Role.Administrator),
    ];

    /// <summary>How to log in, for who looks around.</summary>
    public static string Welcome =>
        $"示例账号：{string.Join('、', People.Select(p => $"{p.Login}（{p.Role.Chinese()}）"))}。起始密码都是 {FirstPassword}，第一次登录要改。";

    /// <summary>Fills the store when it has no account and the settings name a folder of samples.</summary>
    public static async Task FillAsync(IServiceProvider services, ServerSettings settings)
    {
        var store = services.GetRequiredService<Store>();
        if (
            settings.Samples is not { } folder
            || !Directory.Exists(folder)
            || (await store.ReadAsync(AccountStore.ListAsync)).Count > 0
        )
        {
            return;
        }

        var books = Directory
            .GetDirectories(folder)
            .Order(StringComparer.Ordinal)
            .Select(BookFiles.Import)
            .Select(i => i.Book)
            .OfType<Book>()
            .ToList();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeMilliseconds();
        await store.WriteAsync(async session =>
        {
            var admin = 0L;
            foreach (var (login, name, role) in People)
            {
                admin = await AccountStore.AddAsync(
                    session,
                    new AccountRecord
                    {
                        Login = login,
                        Name = name,
                        PasswordHash = LoginService.HashOf(FirstPassword),
                        MustChange = true,
                        Stamp = LoginService.NewStamp(),
                    }
                );
                await AccountStore.GrantAsync(session, admin, new Grant(role, Grant.Everywhere));
            }

            foreach (var book in books)
            {
                await AddAsync(session, book, now, admin);
            }

            return 0;
        });
    }

    private static async Task AddAsync(StoreSession session, Book book, long now, long admin)
    {
        var cover = book.Cover;
        await PutAsync(session, cover.Year, Root, "示例区划", null, UnitRecord.District);
        var code = cover.DepartmentCode;
        await PutAsync(session, cover.Year, code, cover.DepartmentName, Root, UnitRecord.Department);
        foreach (var unit in book.Units.Where(u => u.Code != Book.EliminationUnit))
        {
            await UnitStore.PutAsync(
                session,
                new UnitRecord
                {
                    Year = cover.Year,
                    Code = unit.Code,
                    Name = unit.Name,
                    ShortName = unit.ShortName,
                    Nature = unit.Nature,
                    Parent = code,
                    Kind = UnitRecord.Unit,
                }
            );
        }

        var isBudget = cover.Kind == PackKind.Budget;
        var owner = cover.Scope == PackScope.Unit && book.Units is [var only] ? only.Code : code;
        var id = await BookStore.AddAsync(
            session,
            new BookEntry
            {
                Year = cover.Year,
                Kind = isBudget ? BookEntry.Budget : BookEntry.Final,
                UnitCode = owner,
                Stage = (isBudget ? Stage.FirstDraft : Stage.FinalDraft).Chinese(),
                ChangedAt = now,
            },
            admin
        );
        await BookStore.AddRowsAsync(session, id, StoredBookRows.Of(book, id), now, admin);
    }

    private static Task PutAsync(
        StoreSession session,
        int year,
        string code,
        string name,
        string? parent,
        string kind
    ) =>
        UnitStore.PutAsync(
            session,
            new UnitRecord
            {
                Year = year,
                Code = code,
                Name = name,
                Parent = parent,
                Kind = kind,
            }
        );
}
