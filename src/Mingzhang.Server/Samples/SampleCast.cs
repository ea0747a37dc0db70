using Mingzhang.Books;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.People;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Samples;

/// <summary>The people of the sample district doing things, each by an act of his own.</summary>
internal sealed class SampleCast
{
    private readonly ActRunner _runner;
    private readonly BookMover _mover;
    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);

    private SampleCast(Store store, ActRunner runner, BookMover mover) =>
        (Store, _runner, _mover) = (store, runner, mover);

    public Store Store { get; }

    /// <summary>Somebody by login.</summary>
    public Person this[string login] => _people[login];

    /// <summary>Begins with the first administrator and the root of every year's tree, which no act can make.</summary>
    public static async Task<SampleCast> StartAsync(
        Store store,
        ActRunner runner,
        BookMover mover,
        IEnumerable<int> years
    )
    {
        var cast = new SampleCast(store, runner, mover);
        var admin = SamplePeople.OfTheDistrict[^1];
        var id = await store.WriteAsync(async session =>
        {
            foreach (var year in years)
            {
                await UnitStore.PutAsync(
                    session,
                    new UnitRecord
                    {
                        Year = year,
                        Code = SampleDistrict.Root,
                        Name = "示例区划",
                        Kind = UnitRecord.District,
                    }
                );
            }

            var account = await AccountStore.AddAsync(
                session,
                new AccountRecord
                {
                    Login = admin.Login,
                    Name = admin.Name,
                    PasswordHash = LoginService.HashOf(SampleDistrict.FirstPassword),
                    MustChange = true,
                    Stamp = LoginService.NewStamp(),
                }
            );
            await AccountStore.GrantAsync(session, account, new Grant(admin.Role, admin.Unit));
            return account;
        });
        cast._people.Add(admin.Login, new Person(id, admin.Name, [new Grant(admin.Role, admin.Unit)]));
        return cast;
    }

    /// <summary>Somebody does something.</summary>
    public Task<T> DoAsync<T>(string login, Act<T> act) => _runner.RunAsync(_people[login], act);

    /// <summary>The administrator makes an account and gives it its role.</summary>
    public async Task AddAsync(SamplePerson person)
    {
        if (_people.ContainsKey(person.Login))
        {
            return;
        }

        var id = await DoAsync("admin", new AddAccountAct(person.Login, person.Name, SampleDistrict.FirstPassword));
        await DoAsync("admin", new GrantRoleAct(id, person.Role, person.Unit, IsGiven: true));
        _people.Add(person.Login, new Person(id, person.Name, [new Grant(person.Role, person.Unit)]));
    }

    /// <summary>The administrator puts a department or unit below another.</summary>
    public async Task PutAsync(int year, string code, string name, string parent)
    {
        var tree = await Store.ReadAsync(s => UnitStore.TreeAsync(s, year));
        if (tree.Find(code) is null)
        {
            await DoAsync("admin", new PutUnitAct(year, code, name, parent, IsNew: true));
        }
    }

    /// <summary>Somebody makes a book and imports its content.</summary>
    /// <returns>The book.</returns>
    public async Task<long> ImportAsync(string login, string unit, string kind, Book content)
    {
        var id = await DoAsync(login, new StartBlankAct(content.Cover.Year, unit, kind, content.Cover.Profile));
        await DoAsync(login, new ImportBookAct(id, (await FindAsync(id)).Version, content));
        return id;
    }

    /// <summary>Takes a book along its way, each step by the district's person of its role, up to a stage.</summary>
    public async Task MoveAsync(long book, Stage to)
    {
        while ((await FindAsync(book)).At < to)
        {
            await StepAsync(book);
        }
    }

    /// <summary>Takes books along their way together, so that none is ahead of its parent's rules: the units first.</summary>
    public async Task MoveAsync(IReadOnlyList<long> books, Stage to)
    {
        foreach (var stage in Stages.Of(to >= Stage.FinalDraft).Where(s => s <= to))
        {
            foreach (var book in books)
            {
                await MoveAsync(book, stage);
            }
        }
    }

    /// <summary>A book as it stands now.</summary>
    public async Task<BookEntry> FindAsync(long book) => (await Store.ReadAsync(s => BookStore.FindAsync(s, book)))!;

    private async Task StepAsync(long book)
    {
        var entry = await FindAsync(book);
        var move = Moves.From(entry.At).First(m => !m.IsReturn);
        var login = SamplePeople.OfTheDistrict.First(p => p.Role == move.Role).Login;
        await _mover.MoveAsync(_people[login], book, entry.Version, move.To, "");
    }
}
