using Mingzhang.Books;
using Mingzhang.Packs;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Ceilings;
using Mingzhang.Server.Deadlines;
using Mingzhang.Server.Publishing;
using Mingzhang.Server.Security;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Samples;

/// <summary>
/// What happened in the sample district before one opens it: a department in the middle of 二上 with one unit waiting, one
/// returned and one late; a department that can be consolidated at once; packs approved and published; finals on their way.
/// </summary>
/// <param name="cast">The people.</param>
/// <param name="services">What publishes.</param>
/// <param name="books">The sample books by the name of their folder.</param>
internal sealed class SampleStory(SampleCast cast, IServiceProvider services, IReadOnlyDictionary<string, Book> books)
{
    private const string SecondRound = "shanghai-2025-department";

    // What stands at the start of its round; every other sample of one unit goes on to be approved, and one is published.
    private const string Gathering = "dachuan-2024";
    private const string Finals = "shanghai-final-2024";

    private readonly List<(Person, long)> _toPublish = [];

    /// <summary>Plays it.</summary>
    /// <returns>What is to be published in the end.</returns>
    public async Task<IReadOnlyList<(Person By, long Book)>> PlayAsync()
    {
        foreach (var (name, book) in books.OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            await (
                name switch
                {
                    SecondRound => SecondRoundAsync(book),
                    Gathering => GatheringAsync(book),
                    Finals => FinalsAsync(book),
                    "leshan-2023" => OneUnitAsync(book, Stage.Published),
                    "nanchong-2024" => OneUnitAsync(book, Stage.Approved),
                    "zengdu-2023" => OneUnitAsync(book, Stage.FinalApproved),
                    _ => OneUnitAsync(book, book.Cover.Kind == PackKind.Budget ? Stage.FirstDraft : Stage.FinalDraft),
                }
            );
        }

        return _toPublish;
    }

    private DateOnly Today => ChinaDay.Of(services.GetRequiredService<TimeProvider>().GetUtcNow());

    private async Task OneUnitAsync(Book book, Stage to)
    {
        var isBudget = book.Cover.Kind == PackKind.Budget;
        var owner =
            book.Cover.Scope == PackScope.Unit && book.Units is [var only] ? only.Code : book.Cover.DepartmentCode;
        var id = await cast.ImportAsync("jingban", owner, isBudget ? BookEntry.Budget : BookEntry.Final, book);
        await cast.MoveAsync(id, to.IsPublished() ? to - 1 : to);
        if (to.IsPublished())
        {
            var version = (await cast.FindAsync(id)).Version;
            await cast.DoAsync("zhuguan", new ConfirmPackAct(id, version, Confirmation.Secrecy));
            await cast.DoAsync("fuzeren", new ConfirmPackAct(id, version, Confirmation.Signature));
            _toPublish.Add((cast["zhuguan"], id));
        }
    }

    // Every unit has handed in: the department's book can be made from theirs.
    private async Task GatheringAsync(Book book)
    {
        foreach (var part in BookSplitter.Split(book, book.Cover.Layout))
        {
            await cast.MoveAsync(
                await cast.ImportAsync("jingban", part.Units[0].Code, BookEntry.Budget, part),
                Stage.FirstSubmitted
            );
        }
    }

    private async Task FinalsAsync(Book book)
    {
        var units = new List<long>();
        foreach (var part in BookSplitter.Split(book, book.Cover.Layout))
        {
            units.Add(await cast.ImportAsync("jingban", part.Units[0].Code, BookEntry.Final, part));
        }

        await cast.MoveAsync(units, Stage.FinalReviewed);
        var own = await cast.ImportAsync("jingban", book.Cover.DepartmentCode, BookEntry.Final, book);
        await ConsolidateAsync("jingban", own);
        await cast.MoveAsync(own, Stage.FinalSubmitted);
    }

    private async Task SecondRoundAsync(Book book)
    {
        foreach (var person in SamplePeople.OfADepartment)
        {
            await cast.AddAsync(person);
        }

        var units = new List<long>();
        var year = book.Cover.Year;
        foreach (var part in BookSplitter.Split(book, "单位"))
        {
            var unit = part.Units[0].Code;
            var login = SamplePeople.OfADepartment.First(p => p.Unit == unit).Login;
            units.Add(await cast.ImportAsync(login, unit, BookEntry.Budget, part));
        }

        await DueAsync(year, Stage.FirstSubmitted, Today.AddDays(-40));
        await cast.MoveAsync(units, Stage.FirstReviewed);
        var own = await cast.ImportAsync("ty-caiwu", book.Cover.DepartmentCode, BookEntry.Budget, book);
        await ConsolidateAsync("ty-caiwu", own);
        await cast.MoveAsync(own, Stage.FirstReviewed);
        foreach (var unit in units)
        {
            await CeilingsAsync(unit);
        }

        await DueAsync(year, Stage.SecondSubmitted, Today.AddDays(-2));
        await cast.MoveAsync([.. units, own], Stage.SecondDraft);
        await cast.MoveAsync(units[0], Stage.SecondSubmitted);
        await cast.MoveAsync(units[1], Stage.SecondSubmitted);
        await ReturnAsync(units[1]);
        await cast.DoAsync(
            "zhuguan",
            new RemindAct(
                year,
                BookEntry.Budget,
                book.Cover.DepartmentCode,
                "二上已过截止日，请今天下班前提交；有困难请回电话。"
            )
        );
    }

    private Task<UnitRecord> DueAsync(int year, Stage stage, DateOnly day) =>
        cast.DoAsync("yusuanke", new SetDueDayAct(year, BookEntry.Budget, SampleDistrict.Root, stage, day));

    // A little more than what was asked for at 一上.
    private async Task CeilingsAsync(long book)
    {
        var entry = await cast.FindAsync(book);
        var asked = await cast.Store.ReadAsync(s => CeilingStore.AskedAsync(s, entry.Year, entry.UnitCode));
        const long step = 10_000_00;
        var fen = asked
            .GroupBy(a => a.Category, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => (long?)((g.Sum(a => a.Fen) + step - 1) / step * step),
                StringComparer.Ordinal
            );
        await cast.DoAsync("yusuanke", new SetCeilingsAct(entry.Year, [new UnitCeilings(entry.UnitCode, fen)]));
    }

    private async Task ReturnAsync(long book)
    {
        var rows = await cast.Store.ReadAsync(s => BookStore.RowsAsync(s, book, "支出"));
        var economy = Mingzhang.Books.Schema.BookSchema.Expenditures.Find("经济科目")!.Ordinal;
        var cars = rows.FirstOrDefault(r => r.Cells[economy] == "31013") ?? rows[0];
        await cast.DoAsync(
            "zhuguan",
            new WriteCommentAct(
                book,
                cars.Id,
                "金额",
                "购置一辆执法车 18 万元，请附上报废车辆的证明，并说明是否低于配备标准。"
            )
        );
        await cast.DoAsync(
            "zhuguan",
            new MoveBookAct(
                book,
                (await cast.FindAsync(book)).Version,
                Stage.SecondDraft,
                "公务用车购置的依据不全，见支出表上的意见。"
            )
        );
    }

    private async Task ConsolidateAsync(string login, long book)
    {
        var entry = await cast.FindAsync(book);
        await services
            .GetRequiredService<DepartmentConsolidator>()
            .ConsolidateAsync(
                cast[login],
                new ConsolidateAct(entry.Year, entry.Kind, entry.UnitCode, entry.Version, WithoutMissing: false, null)
            );
    }
}
