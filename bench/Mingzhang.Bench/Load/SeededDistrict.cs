using System.Globalization;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.People;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Bench.Load;

/// <summary>A book that people work on, with the rows that they change.</summary>
/// <param name="Id">The book.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Rows">Its rows of 支出, as they were filled in.</param>
internal sealed record SeededBook(long Id, string Unit, IReadOnlyList<StoredRow> Rows);

/// <summary>Somebody who logs in.</summary>
/// <param name="Login">What is typed.</param>
/// <param name="Role">The role.</param>
/// <param name="Unit">For what.</param>
internal sealed record SeededPerson(string Login, Role Role, string Unit);

/// <summary>
/// A district: departments of ten units, a budget book for each unit, filled by the same acts that a person's import runs, so
/// that rows, preparers and log are what they are in earnest.
/// </summary>
internal sealed class SeededDistrict
{
    public const int Year = 2024;
    public const string Password = "a-good-password";
    private const int UnitsOfDepartment = 10;
    private const string Root = "00";

    public IReadOnlyList<SeededBook> Books { get; private init; } = [];

    public IReadOnlyList<SeededPerson> People { get; private init; } = [];

    /// <summary>Fills an empty store.</summary>
    public static async Task<SeededDistrict> FillAsync(Store store, int units, int lines, int users)
    {
        await Migrator.ApplyAsync(store, TimeProvider.System);
        string[] codes = [.. Enumerable.Range(0, units).Select(UnitCode)];
        var people = Crowd(codes, users);
        var filler = await store.WriteAsync(async session =>
        {
            await PutAsync(session, Root, "测算区划", null, UnitRecord.District);
            foreach (var department in codes.Select(c => c[..3]).Distinct(StringComparer.Ordinal))
            {
                await PutAsync(session, department, "测算部门" + department, Root, UnitRecord.Department);
            }

            foreach (var code in codes)
            {
                await PutAsync(session, code, "测算单位" + code, code[..3], UnitRecord.Unit);
            }

            var hash = LoginService.HashOf(Password);
            foreach (var person in people)
            {
                await AddAsync(session, person, hash);
            }

            return await AddAsync(session, new SeededPerson("filler", Role.Preparer, Grant.Everywhere), hash);
        });
        var runner = new ActRunner(store, TimeProvider.System);
        var somebody = new Person(filler, "filler", [new Grant(Role.Preparer, Grant.Everywhere)]);
        List<SeededBook> books = [];
        for (var i = 0; i < codes.Length; i++)
        {
            // The remainder goes to the first units, so that the total is what was asked for.
            var count = (lines / units) + (i < lines % units ? 1 : 0);
            books.Add(await FillAsync(store, runner, somebody, codes[i], count, i));
        }

        return new SeededDistrict { Books = books, People = people };
    }

    private static async Task<SeededBook> FillAsync(
        Store store,
        ActRunner runner,
        Person somebody,
        string unit,
        int lines,
        int seed
    )
    {
        var entry = new BookEntry
        {
            Year = Year,
            Kind = BookEntry.Budget,
            UnitCode = unit,
            Stage = Stage.FirstDraft.Chinese(),
        };
        var id = await store.WriteAsync(s => BookStore.AddAsync(s, entry, somebody.Id));
        await runner.RunAsync(somebody, new ImportBookAct(id, 1, SyntheticBook.Unit(unit[..3], unit, lines, seed)));
        return new SeededBook(id, unit, await store.ReadAsync(s => BookStore.RowsAsync(s, id, "支出")));
    }

    // Of ten people seven prepare, two to a unit, so that they meet on the same lines; the others review, steer and audit.
    private static SeededPerson[] Crowd(string[] units, int users) =>
        [
            .. Enumerable
                .Range(0, users)
                .Select(i =>
                {
                    var login = string.Create(CultureInfo.InvariantCulture, $"user{i:00}");
                    var unit = units[i / 2 % units.Length];
                    return (i % 10) switch
                    {
                        7 => new SeededPerson(login, Role.Department, unit[..3]),
                        8 => new SeededPerson(login, Role.BudgetOffice, Grant.Everywhere),
                        9 => new SeededPerson(login, Role.Auditor, Grant.Everywhere),
                        _ => new SeededPerson(login, Role.Preparer, unit),
                    };
                }),
        ];

    private static string UnitCode(int index) =>
        (((101 + (index / UnitsOfDepartment)) * 1_000) + (index % UnitsOfDepartment) + 1).ToString(
            CultureInfo.InvariantCulture
        );

    private static async Task<long> AddAsync(StoreSession session, SeededPerson person, string hash)
    {
        var id = await AccountStore.AddAsync(
            session,
            new AccountRecord
            {
                Login = person.Login,
                Name = person.Login,
                PasswordHash = hash,
                Stamp = LoginService.NewStamp(),
            }
        );
        await AccountStore.GrantAsync(session, id, new Grant(person.Role, person.Unit));
        return id;
    }

    private static Task PutAsync(StoreSession session, string code, string name, string? parent, string kind) =>
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
