using System.Globalization;
using Mingzhang.Books.Schema;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.People;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Testing.Faults;

/// <summary>Some units, each with somebody who fills in a book of a few rows.</summary>
internal sealed class SmallDistrict
{
    public const string Password = "a-good-password";
    private const int Year = 2026;
    private const int RowsOfBook = 10;

    /// <summary>The logins with the rows of their books.</summary>
    public List<(string Login, IReadOnlyList<StoredRow> Rows)> People { get; } = [];

    /// <summary>The version of every row before anybody saved.</summary>
    public Dictionary<long, int> Versions { get; } = [];

    public static async Task<SmallDistrict> FillAsync(Store store, int units)
    {
        await Migrator.ApplyAsync(store, TimeProvider.System);
        var runner = new ActRunner(store, TimeProvider.System);
        var district = new SmallDistrict();
        var hash = LoginService.HashOf(Password);
        for (var i = 0; i < units; i++)
        {
            var unit = (139_001 + i).ToString(CultureInfo.InvariantCulture);
            var (person, book) = await store.WriteAsync(async session =>
            {
                var record = new UnitRecord
                {
                    Year = Year,
                    Code = unit,
                    Name = "单位" + unit,
                };
                await UnitStore.PutAsync(session, record);
                var account = new AccountRecord
                {
                    Login = "user" + unit,
                    Name = "user" + unit,
                    PasswordHash = hash,
                    Stamp = LoginService.NewStamp(),
                };
                var id = await AccountStore.AddAsync(session, account);
                var grant = new Grant(Role.Preparer, unit);
                await AccountStore.GrantAsync(session, id, grant);
                var entry = new BookEntry
                {
                    Year = Year,
                    UnitCode = unit,
                    Stage = Stage.FirstDraft.Chinese(),
                };
                return (new Person(id, account.Name, [grant]), await BookStore.AddAsync(session, entry, id));
            });
            List<StoredRow> rows = [];
            for (var row = 0; row < RowsOfBook; row++)
            {
                rows.Add(await runner.RunAsync(person, new AddRowAct(book, BookSchema.Expenditures.Name, [])));
            }

            district.People.Add(("user" + unit, rows));
            rows.ForEach(r => district.Versions.Add(r.Id, r.Version));
        }

        return district;
    }

    /// <summary>What must hold of the rows whatever happened: an amount stands in one place, and every row is somebody's.</summary>
    public static async Task<IReadOnlyList<string>> HalvesAsync(Store store) =>
        await store.ReadAsync(async session =>
        {
            List<string> defects = [];
            foreach (
                var (what, sql) in new[]
                {
                    (
                        "amounts without a row",
                        "SELECT COUNT(*) FROM book_amount WHERE row_id NOT IN (SELECT id FROM book_row)"
                    ),
                    (
                        "books changed by somebody who does not count as preparer",
                        "SELECT COUNT(*) FROM book_row r WHERE NOT EXISTS (SELECT 1 FROM book_preparer p WHERE p.book_id = r.book_id AND p.account_id = r.changed_by)"
                    ),
                    (
                        "log entries beyond the head",
                        "SELECT COUNT(*) FROM act_log WHERE seq > (SELECT seq FROM act_log_head)"
                    ),
                }
            )
            {
                var count = await session.ValueAsync<long>(sql);
                if (count > 0)
                {
                    defects.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {what}"));
                }
            }

            return (IReadOnlyList<string>)defects;
        });
}
