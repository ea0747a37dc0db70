using System.Globalization;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Books;
using Mingzhang.Server.Security;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Tests.Acts;

/// <summary>
/// Whatever people try, in whatever order, the program takes and refuses what a few plain rules say: role and scope, parents
/// after children, nobody judges what they prepared, 二上 within the ceilings, changes only in an open book.
/// </summary>
public sealed class RandomYearTests
{
    private const int Seed = 20260107;
    private const int Steps = 1_500;
    private static readonly string[] Units = ["139", "139001", "139002"];

    [Theory]
    [EachDatabase]
    public async Task The_program_and_the_model_agree_on_every_step(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var play = await Play.InAsync(await District.InAsync(test));
        var random = new Random(Seed);
        var (taken, refused) = (0, 0);
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
            }

            Assert.True(expected == done, $"seed {Seed}, step {step}: expected {expected}, got {done}: {words}");
            (taken, refused) = done ? (taken + 1, refused) : (taken, refused + 1);
            foreach (var unit in Units)
            {
                var at = (await play.District.FindAsync(play.Books[unit]))!.At;
                Assert.True(at == play.At[unit], $"seed {Seed}, step {step}: {unit} is at {at}, not {play.At[unit]}");
            }
        }

        Assert.True(taken > 60 && refused > 60, $"seed {Seed}: {taken} taken, {refused} refused");
        Assert.Contains(Stage.Approved, play.Seen);
        Assert.True(play.WasOverCeiling, $"seed {Seed}: no ceiling was ever met");
        Assert.True(play.WasTheirOwn, $"seed {Seed}: nobody ever tried to judge their own book");
    }

    private sealed class Play
    {
        private readonly Dictionary<string, long> _rows = new(StringComparer.Ordinal);
        private readonly Dictionary<string, long> _asked = new(StringComparer.Ordinal);
        private readonly Dictionary<string, long> _ceilings = new(StringComparer.Ordinal);
        private readonly HashSet<(string Unit, long Person)> _preparers = [];
        private List<Person> _people = [];

        public required District District { get; init; }

        public Dictionary<string, long> Books { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Stage> At { get; } = new(StringComparer.Ordinal);

        public HashSet<Stage> Seen { get; } = [];

        public bool WasOverCeiling { get; private set; }

        public bool WasTheirOwn { get; private set; }

        public static async Task<Play> InAsync(District district)
        {
            var play = new Play { District = district };
            foreach (var unit in Units)
            {
                (play.Books[unit], play.At[unit]) = (await district.BookAsync(unit), Stage.FirstDraft);
            }

            foreach (var (unit, login) in new[] { ("139001", "经办"), ("139002", "站经办") })
            {
                string[] line = [unit, "2130301", "30101", "一般公共预算", "人员", "", "当年", "", "1.00"];
                var row = await district.Runner.RunAsync(
                    district[login],
                    new AddRowAct(play.Books[unit], "支出", line)
                );
                (play._rows[unit], play._asked[unit]) = (row.Id, 1_00);
                play._preparers.Add((unit, district[login].Id));
            }

            string[] logins = ["经办", "站经办", "负责人", "站长", "局财务", "主管", "业务科", "预算科", "审计"];
            play._people = [.. logins.Select(l => district[l])];

            // Somebody who both prepares and judges.
            var both = district["主管"];
            play._people.Add(both with { Grants = [.. both.Grants, new Grant(Role.UnitHead, "139")] });
            return play;
        }

        public (string Words, bool Expected, Func<Task> Act) Next(Random random)
        {
            var person = _people[random.Next(_people.Count)];
            var unit = Units[random.Next(Units.Length)];
            return random.Next(10) switch
            {
                0 when unit != "139" => Edit(person, unit, random.Next(1, 5) * 100L),
                1 when unit != "139" => Limit(person, unit, random.Next(3) == 0 ? null : random.Next(1, 5) * 100L),
                _ => Step(person, unit, random),
            };
        }

        private (string, bool, Func<Task>) Edit(Person person, string unit, long fen)
        {
            var may = At[unit].IsOpen() && Holds(person, unit, Role.Preparer, Role.UnitHead);
            return (
                $"{person.Name} writes {fen} into {unit}",
                may,
                async () =>
                {
                    var row = await District.Store.ReadAsync(s => BookStore.RowAsync(s, Books[unit], _rows[unit]));
                    var value = (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);
                    await District.Runner.RunAsync(
                        person,
                        new EditCellAct(Books[unit], row!.Id, row.Version, "金额", value)
                    );
                    _asked[unit] = fen;
                    _preparers.Add((unit, person.Id));
                }
            );
        }

        private (string, bool, Func<Task>) Limit(Person person, string unit, long? fen) =>
            (
                $"{person.Name} limits {unit} to {fen}",
                Holds(person, unit, Role.BudgetOffice),
                async () =>
                {
                    var ceilings = new Dictionary<string, long?>(StringComparer.Ordinal) { ["人员"] = fen };
                    await District.Runner.RunAsync(
                        person,
                        new SetCeilingsAct(District.Year, [new UnitCeilings(unit, ceilings)])
                    );
                    _ceilings.Remove(unit);
                    if (fen is { } limit)
                    {
                        _ceilings[unit] = limit;
                    }
                }
            );

        private (string, bool, Func<Task>) Step(Person person, string unit, Random random)
        {
            // Mostly a step that there is; sometimes any stage at all.
            var steps = Moves.From(At[unit]).ToList();
            var to =
                random.Next(8) == 0 ? (Stage)random.Next(Enum.GetValues<Stage>().Length)
                : random.Next(3) == 0 ? steps[random.Next(steps.Count)].To
                : steps.Max(s => s.To);
            if (random.Next(2) == 0 && Moves.Between(At[unit], to) is { } known)
            {
                var able = _people.Where(p => Holds(p, unit, known.Role)).ToList();
                person = able[random.Next(able.Count)];
            }

            var expected = May(person, unit, to);
            return (
                $"{person.Name} takes {unit} from {At[unit]} to {to}",
                expected,
                async () =>
                {
                    await District.MoveAsync(person, Books[unit], to, "因");
                    if (At[unit].IsOpen())
                    {
                        _preparers.Add((unit, person.Id));
                    }

                    At[unit] = to;
                    Seen.Add(to);
                }
            );
        }

        private bool May(Person person, string unit, Stage to)
        {
            var from = At[unit];
            if (Moves.Between(from, to) is not { } move || from.IsPublished() || to.IsPublished())
            {
                return false;
            }

            var goesBack = to < from;
            var others = goesBack
                ? unit == "139" || At["139"] <= to
                : unit != "139" || (At["139001"] >= to && At["139002"] >= to);
            if (!Holds(person, unit, move.Role) || !others)
            {
                return false;
            }

            var isTheirs = !from.IsOpen() && !goesBack && _preparers.Contains((unit, person.Id));
            var isOver =
                from == Stage.SecondDraft
                && _ceilings.TryGetValue(unit, out var limit)
                && _asked.GetValueOrDefault(unit) > limit;
            WasTheirOwn |= isTheirs;
            WasOverCeiling |= isOver;
            return !isTheirs && !isOver;
        }

        private static bool Holds(Person person, string unit, params Role[] roles) =>
            person.Grants.Any(g =>
                roles.Contains(g.Role)
                && (g.Unit == Grant.Everywhere || unit.StartsWith(g.Unit, StringComparison.Ordinal))
            );
    }
}
