using Mingzhang.Server.Storage;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Deadlines;

/// <summary>截止日: the last day for the books of a unit, and of all below it, to come to a stage.</summary>
/// <param name="Unit">The unit, department or district.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Day">The day.</param>
public sealed record DueDay(string Unit, Stage Stage, DateOnly Day);

/// <summary>The due days of a year's budget or final accounts.</summary>
/// <param name="days">The days.</param>
public sealed class DueDays(IReadOnlyList<DueDay> days)
{
    private readonly Dictionary<(string, Stage), DateOnly> _days = days.ToDictionary(
        d => (d.Unit, d.Stage),
        d => d.Day
    );

    /// <summary>The stages that have due days: those in which a unit has handed in.</summary>
    public static IReadOnlyList<Stage> Stages { get; } =
    [Stage.FirstSubmitted, Stage.SecondSubmitted, Stage.FinalSubmitted];

    /// <summary>Every day.</summary>
    public IReadOnlyList<DueDay> All => days;

    /// <summary>The day that holds for a unit: its own, or the nearest above it; null without one.</summary>
    /// <param name="line">The unit's code and those above it.</param>
    /// <param name="stage">The stage.</param>
    public DateOnly? Find(IEnumerable<string> line, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(line);
        foreach (var code in line)
        {
            if (_days.TryGetValue((code, stage), out var day))
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>What a stage that is awaited is called on a button: 提交二上.</summary>
    public static string WordOf(Stage stage) =>
        stage switch
        {
            Stage.FirstSubmitted => "提交一上",
            Stage.SecondSubmitted => "提交二上",
            Stage.FinalSubmitted => "提交决算",
            _ => stage.Chinese(),
        };

    /// <summary>Reads the days of a year and kind.</summary>
    public static async Task<DueDays> ReadAsync(StoreSession session, int year, string kind)
    {
        ArgumentNullException.ThrowIfNull(session);
        var rows = await session.ListAsync<(string Unit, string Stage, string Day)>(
            "SELECT unit_code, stage, day FROM due_day WHERE year = @year AND kind = @kind ORDER BY unit_code, day",
            new { year, kind }
        );
        return new DueDays([
            .. rows.Where(r => ChinaDay.TryParse(r.Day, out _))
                .Select(r => new DueDay(
                    r.Unit,
                    Workflow.Stages.Parse(r.Stage),
                    ChinaDay.TryParse(r.Day, out var day) ? day : default
                )),
        ]);
    }

    /// <summary>Sets a day, or takes it away.</summary>
    public static async Task PutAsync(
        StoreSession session,
        int year,
        string kind,
        string unit,
        Stage stage,
        DateOnly? day
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        var values = new
        {
            year,
            kind,
            unit,
            stage = stage.Chinese(),
            day = day?.Text(),
        };
        await session.ChangeAsync(
            "DELETE FROM due_day WHERE year = @year AND kind = @kind AND unit_code = @unit AND stage = @stage",
            values
        );
        if (day is not null)
        {
            await session.ChangeAsync(
                "INSERT INTO due_day (year, kind, unit_code, stage, day) VALUES (@year, @kind, @unit, @stage, @day)",
                values
            );
        }
    }
}
