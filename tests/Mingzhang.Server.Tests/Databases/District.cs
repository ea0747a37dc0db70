using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.People;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Databases;

/// <summary>A district with one department of two units, and somebody in every role.</summary>
internal sealed class District
{
    public const int Year = 2026;

    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);

    private District(TestStore test)
    {
        Store = test.Store;
        Runner = new ActRunner(test.Store, test.Clock);
    }

    public Store Store { get; }

    public ActRunner Runner { get; }

    public Person this[string login] => _people[login];

    public static async Task<District> InAsync(TestStore test)
    {
        var district = new District(test);
        await test.Store.WriteAsync(async session =>
        {
            await Put(session, "00", "示例区", null, UnitRecord.District);
            await Put(session, "139", "示例区水务局（部门）", "00", UnitRecord.Department);
            await Put(session, "139001", "示例区水务局", "139", UnitRecord.Unit);
            await Put(session, "139002", "示例区水利站", "139", UnitRecord.Unit);
            await Put(session, "140", "示例区档案局（部门）", "00", UnitRecord.Department);
            await Put(session, "140001", "示例区档案局", "140", UnitRecord.Unit);
            return 0;
        });
        await district.AddAsync("经办", Role.Preparer, "139001");
        await district.AddAsync("站经办", Role.Preparer, "139002");
        await district.AddAsync("负责人", Role.UnitHead, "139001");
        await district.AddAsync("站长", Role.UnitHead, "139002");
        await district.AddAsync("局财务", Role.UnitHead, "139");
        await district.AddAsync("主管", Role.Department, "139");
        await district.AddAsync("业务科", Role.FinanceDivision, "139");
        await district.AddAsync("预算科", Role.BudgetOffice, Grant.Everywhere);
        await district.AddAsync("审计", Role.Auditor, Grant.Everywhere);
        await district.AddAsync("档案经办", Role.Preparer, "140001");
        await district.AddAsync("管理员", Role.Administrator, Grant.Everywhere);
        return district;
    }

    /// <summary>A book of a unit.</summary>
    public Task<long> BookAsync(string unit, Stage stage = Stage.FirstDraft, string kind = BookEntry.Budget) =>
        BookOfAsync(Year, unit, stage, kind);

    /// <summary>A book of a unit in any year.</summary>
    public Task<long> BookOfAsync(
        int year,
        string unit,
        Stage stage = Stage.FirstDraft,
        string kind = BookEntry.Budget
    ) =>
        Store.WriteAsync(session =>
            BookStore.AddAsync(
                session,
                new BookEntry
                {
                    Year = year,
                    Kind = kind,
                    UnitCode = unit,
                    Stage = stage.Chinese(),
                },
                this["管理员"].Id
            )
        );

    public Task<BookEntry?> FindAsync(long book) => Store.ReadAsync(s => BookStore.FindAsync(s, book));

    /// <summary>Moves a book as it stands now, as if the check had found nothing.</summary>
    public Task<BookEntry> MoveAsync(string login, long book, Stage to, string reason = "") =>
        MoveAsync(this[login], book, to, reason);

    /// <summary>Moves a book as it stands now, as if the check had found nothing.</summary>
    public async Task<BookEntry> MoveAsync(Person person, long book, Stage to, string reason = "")
    {
        var entry = (await FindAsync(book))!;
        return await Runner.RunAsync(
            person,
            new MoveBookAct(book, entry.Version, to, reason, new BookVerdict(entry.Edition, true, []))
        );
    }

    /// <summary>Adds somebody in a role.</summary>
    public async Task AddAsync(string login, Role role, string unit)
    {
        var id = await Store.WriteAsync(async session =>
        {
            var account = await AccountStore.AddAsync(
                session,
                new AccountRecord
                {
                    Login = login,
                    Name = login,
                    PasswordHash = "-",
                    Stamp = "-",
                }
            );
            await AccountStore.GrantAsync(session, account, new Grant(role, unit));
            return account;
        });
        _people.Add(login, new Person(id, login, [new Grant(role, unit)]));
    }

    private static Task Put(StoreSession session, string code, string name, string? parent, string kind) =>
        UnitStore.PutAsync(
            session,
            new UnitRecord
            {
                Year = Year,
                Code = code,
                Name = name,
                Parent = parent,
                Kind = kind,
            }
        );
}
