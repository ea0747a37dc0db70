using Mingzhang.Server.Acts;
using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Books;
using Mingzhang.Server.Log;
using Mingzhang.Server.Security;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Tests.Adjustments;

/// <summary>
/// Whatever people try with adjustments, in whatever order, the program takes and refuses what a few plain rules say, and the
/// adjusted budget is the approved one and the approved documents, never below nothing on any day.
/// </summary>
public sealed class RandomAdjustmentsTests
{
    private const int Seed = 20260211;
    private const int Steps = 600;

    [Theory]
    [EachDatabase]
    public async Task The_program_and_the_model_agree_on_every_document(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        await district.AddAsync("兼任", Role.BudgetOffice, Grant.Everywhere);
        var play = new Play(district, await district.ApprovedAsync());
        var random = new Random(Seed);
        var refused = 0;
        for (var step = 0; step < Steps; step++)
        {
            var (words, expected, act) = play.Next(random);
            var done = true;
            try
            {
                await act();
            }
            catch (RefusedException e)
            {
                (done, words) = (false, $"{words}: {e.Message}");
                refused++;
            }

            Assert.True(expected == done, $"seed {Seed}, step {step}: expected {expected}, got {done}: {words}");
            if (step % 20 == 0)
            {
                await play.CompareAsync($"seed {Seed}, step {step}");
            }
        }

        await play.CompareAsync($"seed {Seed}, the end");
        Assert.True(refused > 100, $"seed {Seed}: only {refused} refused");
        Assert.True(play.Count(AdjustmentState.Approved) > 5, $"seed {Seed}: hardly any was approved");
        Assert.True(play.Count(AdjustmentState.Void) > 0, $"seed {Seed}: none was given up");
        Assert.True(play.WasShort && play.WasTheirOwn && play.WasOld, $"seed {Seed}: a rule was never met");
        Assert.Empty((await district.Store.ReadAsync(s => ActLog.VerifyAsync(s))).Defects);
    }

    private sealed class Document
    {
        public long Id { get; set; }

        public AdjustmentKind Kind { get; init; }

        public DateOnly Day { get; init; }

        public AdjustmentState State { get; set; }

        public List<(LineKey Key, long Fen)> Lines { get; } = [];

        public HashSet<long> Preparers { get; } = [];
    }

    private sealed class Play
    {
        private static readonly LineKey Printing = Budgets.Key("30202", "公用");
        private static readonly LineKey Carried = Budgets.Key("30201", "公用", arrangement: "上年结转");

        private static readonly Dictionary<LineKey, long> Approved = new()
        {
            [Budgets.Office] = 100_00,
            [Budgets.Reception] = 50_00,
            [Budgets.Survey] = 300_00,
        };

        private readonly District _district;
        private readonly long _book;
        private readonly List<Document> _documents = [];
        private readonly Person[] _people;

        public Play(District district, long book)
        {
            (_district, _book) = (district, book);

            // Somebody who both prepares and approves.
            var both = district["兼任"];
            _people =
            [
                .. new[] { "经办", "负责人", "预算科", "业务科", "档案经办" }.Select(l => district[l]),
                both with
                {
                    Grants = [.. both.Grants, new Grant(Role.UnitHead, "139001")],
                },
            ];
        }

        public bool WasShort { get; private set; }

        public bool WasTheirOwn { get; private set; }

        public bool WasOld { get; private set; }

        public int Count(AdjustmentState state) => _documents.Count(d => d.State == state);

        public (string Words, bool Expected, Func<Task> Act) Next(Random random)
        {
            var person = _people[random.Next(_people.Length)];
            if (_documents.Count(d => d.State is AdjustmentState.Draft or AdjustmentState.Submitted) < 3)
            {
                return New(person, random);
            }

            var document =
                random.Next(5) == 0
                    ? _documents[random.Next(_documents.Count)]
                    : _documents
                        .Where(d => d.State is AdjustmentState.Draft or AdjustmentState.Submitted)
                        .OrderBy(_ => random.Next())
                        .First();

            // Every third time what is meant to come next, by whom it is meant.
            if (random.Next(3) == 0 && document.State is (AdjustmentState.Draft or AdjustmentState.Submitted))
            {
                return document.State == AdjustmentState.Submitted ? Approve(_district["预算科"], document, random)
                    : IsSound(document) ? Submit(_district["负责人"], document, random)
                    : document.Lines.Count > 1 && random.Next(2) == 0 ? RemoveLine(_district["经办"], document, random)
                    : AddLine(_district["经办"], document, random);
            }

            return random.Next(9) switch
            {
                0 or 1 or 2 => AddLine(person, document, random),
                3 => RemoveLine(person, document, random),
                4 or 5 => Submit(person, document, random),
                6 or 7 => Approve(person, document, random),
                _ when random.Next(3) == 0 => Void(person, document, random),
                _ => Return(person, document, random),
            };
        }

        /// <summary>What the store says of documents and of the adjusted budget is what the model says.</summary>
        public async Task CompareAsync(string when)
        {
            foreach (var document in _documents)
            {
                var stored = await _district.AdjustmentAsync(document.Id);
                Assert.True(stored.State == document.State, $"{when}: {document.Id} is {stored.State}");
                Assert.Equal(document.Lines, stored.Lines.Select(l => (l.Key, l.Fen)));
            }

            var budget = await _district.Store.ReadAsync(async s =>
                await ApprovedBudget.ReadAsync(
                    s,
                    await UnitStore.TreeAsync(s, District.Year),
                    (await BookStore.FindAsync(s, _book))!
                )
            );
            foreach (var month in Enumerable.Range(1, 12))
            {
                var day = new DateOnly(District.Year, month, 28);
                var adjusted = budget.AsOf(day).ToDictionary(l => l.Key, l => l.Adjusted);
                Assert.All(adjusted, l => Assert.Equal(Balance(_documents, l.Key, day), l.Value));
                Assert.All(adjusted.Values, fen => Assert.True(fen >= 0, $"{when}: below nothing on {day}"));
            }
        }

        private (string, bool, Func<Task>) New(Person person, Random random)
        {
            var document = new Document
            {
                Kind = (AdjustmentKind)random.Next(4),
                Day = new DateOnly(District.Year, random.Next(1, 13), random.Next(1, 28)),
            };
            return (
                $"{person.Name} opens a document of {document.Kind}",
                Prepares(person),
                async () =>
                {
                    var head = new AdjustmentHead(document.Kind, document.Day, "调整", "工作需要");
                    document.Id = await _district.Runner.RunAsync(person, new NewAdjustmentAct(_book, head));
                    document.Preparers.Add(person.Id);
                    _documents.Add(document);
                }
            );
        }

        private (string, bool, Func<Task>) AddLine(Person person, Document document, Random random)
        {
            LineKey[] keys =
                document.Kind == AdjustmentKind.CarryOver
                    ? [Carried]
                    : [Budgets.Office, Budgets.Reception, Budgets.Survey, Printing];
            var key = keys[random.Next(keys.Length)];
            var fen = random.Next(1, 13) * 10_00L;
            fen = document.Kind switch
            {
                AdjustmentKind.Reduction => -fen,

                // Mostly what makes the document even.
                AdjustmentKind.Transfer when document.Lines.Sum(l => l.Fen) is not 0 and var sum => -sum,
                AdjustmentKind.Transfer => random.Next(2) == 0 ? fen : -fen,
                _ => fen,
            };
            return Act(
                person,
                document,
                random,
                $"adds {fen} to",
                Prepares(person) && document.State == AdjustmentState.Draft && document.Lines.All(l => l.Key != key),
                seen => new AddAdjustmentLineAct(document.Id, seen.Version, new AdjustmentLine(key, fen)),
                () =>
                {
                    document.Lines.Add((key, fen));
                    document.Preparers.Add(person.Id);
                }
            );
        }

        private (string, bool, Func<Task>) RemoveLine(Person person, Document document, Random random)
        {
            var at = random.Next(document.Lines.Count + 1);
            var line = at < document.Lines.Count ? at : -1;
            return Act(
                person,
                document,
                random,
                "takes a line from",
                Prepares(person) && document.State == AdjustmentState.Draft && line >= 0,
                seen => new RemoveAdjustmentLineAct(document.Id, seen.Version, line < 0 ? 0 : seen.Lines[line].Id),
                () =>
                {
                    document.Lines.RemoveAt(line);
                    document.Preparers.Add(person.Id);
                }
            );
        }

        private (string, bool, Func<Task>) Submit(Person person, Document document, Random random) =>
            Act(
                person,
                document,
                random,
                "submits",
                Holds(person, Role.UnitHead) && document.State == AdjustmentState.Draft && IsSound(document),
                seen => new SubmitAdjustmentAct(document.Id, seen.Version),
                () =>
                {
                    document.State = AdjustmentState.Submitted;
                    document.Preparers.Add(person.Id);
                }
            );

        private (string, bool, Func<Task>) Approve(Person person, Document document, Random random)
        {
            var isTheirs = document.Preparers.Contains(person.Id);
            var could = Holds(person, Role.BudgetOffice) && document.State == AdjustmentState.Submitted;
            WasTheirOwn |= could && isTheirs;
            return Act(
                person,
                document,
                random,
                "approves",
                could && !isTheirs && IsSound(document),
                seen => new ApproveAdjustmentAct(document.Id, seen.Version),
                () => document.State = AdjustmentState.Approved
            );
        }

        private (string, bool, Func<Task>) Return(Person person, Document document, Random random)
        {
            var reason = random.Next(4) == 0 ? " " : "请补充依据";
            return Act(
                person,
                document,
                random,
                "returns",
                Holds(person, Role.BudgetOffice)
                    && document.State == AdjustmentState.Submitted
                    && reason.Trim().Length > 0,
                seen => new ReturnAdjustmentAct(document.Id, seen.Version, reason),
                () => document.State = AdjustmentState.Draft
            );
        }

        private (string, bool, Func<Task>) Void(Person person, Document document, Random random) =>
            Act(
                person,
                document,
                random,
                "gives up",
                Prepares(person) && document.State == AdjustmentState.Draft,
                seen => new VoidAdjustmentAct(document.Id, seen.Version),
                () =>
                {
                    document.State = AdjustmentState.Void;
                    document.Preparers.Add(person.Id);
                }
            );

        // Now and then from a page that has grown old.
        private (string, bool, Func<Task>) Act(
            Person person,
            Document document,
            Random random,
            string words,
            bool expected,
            Func<Adjustment, Act<bool>> act,
            Action then
        )
        {
            var isOld = random.Next(8) == 0;
            WasOld |= isOld && expected;
            return (
                $"{person.Name} {words} {document.Id} ({document.Kind}, {document.State}){(isOld ? " from an old page" : "")}",
                expected && !isOld,
                async () =>
                {
                    var seen = await _district.AdjustmentAsync(document.Id);
                    await _district.Runner.RunAsync(
                        person,
                        act(isOld ? seen with { Version = seen.Version - 1 } : seen)
                    );
                    then();
                }
            );
        }

        private bool IsSound(Document document)
        {
            if (document.Lines.Count == 0)
            {
                return false;
            }

            var isOfKind = document.Kind != AdjustmentKind.Transfer || document.Lines.Sum(l => l.Fen) == 0;
            var inForce = new Document { Kind = document.Kind, Day = document.Day };
            inForce.Lines.AddRange(document.Lines);
            inForce.State = AdjustmentState.Approved;
            List<Document> all = [.. _documents.Where(d => d != document), inForce];
            var isShort = all.Where(d => d.State == AdjustmentState.Approved)
                .Any(d => Approved.Keys.Append(Printing).Append(Carried).Any(k => Balance(all, k, d.Day) < 0));
            WasShort |= isOfKind && isShort;
            return isOfKind && !isShort;
        }

        private static long Balance(IEnumerable<Document> documents, LineKey key, DateOnly day) =>
            Approved.GetValueOrDefault(key)
            + documents
                .Where(d => d.State == AdjustmentState.Approved && d.Day <= day)
                .SelectMany(d => d.Lines)
                .Where(l => l.Key == key)
                .Sum(l => l.Fen);

        private static bool Prepares(Person person) => Holds(person, Role.Preparer, Role.UnitHead);

        private static bool Holds(Person person, params Role[] roles) =>
            person.Grants.Any(g => roles.Contains(g.Role) && (g.Unit == Grant.Everywhere || g.Unit == "139001"));
    }
}
