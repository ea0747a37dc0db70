using System.Globalization;
using Mingzhang.Server.Books;
using Mingzhang.Server.Deadlines;
using Mingzhang.Server.Departments;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Acts;

/// <summary>定截止日: the last day for the books of a department, or of the whole district, to be handed in.</summary>
/// <param name="Year">The year.</param>
/// <param name="Kind">budget or final.</param>
/// <param name="Unit">The department's or the district's code.</param>
/// <param name="Stage">What they must have come to by then.</param>
/// <param name="Day">The day; null takes it away.</param>
public sealed record SetDueDayAct(int Year, string Kind, string Unit, Stage Stage, DateOnly? Day) : Act<UnitRecord>
{
    /// <inheritdoc/>
    public override string Name => "定截止日";

    /// <inheritdoc/>
    public override string Subject =>
        string.Create(CultureInfo.InvariantCulture, $"{Year} 年 {Unit} {BookEntry.WordOf(Kind)}");

    /// <inheritdoc/>
    public override async Task<UnitRecord> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var tree = await context.TreeAsync(Year);
        var line = tree.LineOf(Unit);
        if (tree.Find(Unit) is not { } unit || !context.Person.May("查看簿", line))
        {
            throw new RefusedException("没有这个单位，或者您无权看它。");
        }

        await context.DemandAsync(Name, Year, Unit);
        if (!DueDays.Stages.Contains(Stage) || Stage >= Stage.FinalDraft != (Kind == BookEntry.Final))
        {
            throw new RefusedException("截止日定给提交一上、提交二上或提交决算。");
        }

        var above = (await DueDays.ReadAsync(context.Session, Year, Kind)).Find(line.Skip(1), Stage);
        if (Day > above)
        {
            throw new RefusedException($"上级定的截止日是 {above.Value.Text()}，这里不能更晚。");
        }

        await DueDays.PutAsync(context.Session, Year, Kind, Unit, Stage, Day);
        context.Detail = $"{DueDays.WordOf(Stage)}：{Day?.Text() ?? "不定"}";
        return unit;
    }
}

/// <summary>催办: a note that each unit of a department which has not handed in sees on its page of today.</summary>
/// <param name="Year">The year.</param>
/// <param name="Kind">budget or final.</param>
/// <param name="Department">The department.</param>
/// <param name="Text">What it says.</param>
public sealed record RemindAct(int Year, string Kind, string Department, string Text) : Act<int>
{
    /// <summary>The longest note, in characters.</summary>
    public const int Longest = 300;

    /// <inheritdoc/>
    public override string Name => "催办";

    /// <inheritdoc/>
    public override string Subject =>
        string.Create(CultureInfo.InvariantCulture, $"{Year} 年 {Department} {BookEntry.WordOf(Kind)}");

    /// <inheritdoc/>
    public override async Task<int> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var state = await Departmental.DemandAsync(context, Name, Year, Kind, Department);
        var text = Text.Trim();
        if (text.Length is 0 or > Longest)
        {
            throw new RefusedException($"催办的话要写 1 到 {Longest} 个字。");
        }

        var late = state.Missing.ToList();
        if (late.Count == 0)
        {
            throw new RefusedException($"每个单位都已到“{state.Awaited.Chinese()}”，没有要催的。");
        }

        foreach (var unit in late)
        {
            await context.Session.ChangeAsync(
                "INSERT INTO reminder (year, kind, unit_code, stage, text, written_by, written_at) VALUES (@Year, @Kind, @Code, @Stage, @text, @By, @At) ON CONFLICT (year, kind, unit_code, stage) DO UPDATE SET text = excluded.text, written_by = excluded.written_by, written_at = excluded.written_at",
                new
                {
                    Year,
                    Kind,
                    unit.Unit.Code,
                    Stage = state.Awaited.Chinese(),
                    text,
                    By = context.Person.Id,
                    At = context.Milliseconds,
                }
            );
        }

        context.Detail = $"{string.Join('、', late.Select(u => u.Unit.Name))}：{text}";
        return late.Count;
    }
}

/// <summary>转批复: the department passes its approval on to its units, whose own clock runs from that day.</summary>
/// <param name="Year">The year.</param>
/// <param name="Kind">budget or final.</param>
/// <param name="Department">The department.</param>
public sealed record ReplyToUnitsAct(int Year, string Kind, string Department) : Act<int>
{
    /// <inheritdoc/>
    public override string Name => "转批复";

    /// <inheritdoc/>
    public override string Subject =>
        string.Create(CultureInfo.InvariantCulture, $"{Year} 年 {Department} {BookEntry.WordOf(Kind)}");

    /// <inheritdoc/>
    public override async Task<int> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var state = await Departmental.DemandAsync(context, Name, Year, Kind, Department);
        if (!state.IsApproved)
        {
            throw new RefusedException("部门的簿还没有批复，不能转批复给单位。");
        }

        var waiting = state.WaitingForReply.ToList();
        if (waiting.Count == 0)
        {
            throw new RefusedException("已经批复的单位都已转过。");
        }

        foreach (var unit in waiting)
        {
            await BookStore.StampAsync(context.Session, unit.Book! with { RepliedAt = context.Milliseconds });
        }

        context.Detail = string.Join('、', waiting.Select(u => u.Unit.Name));
        return waiting.Count;
    }
}

/// <summary>What acts on a department with its units begin with.</summary>
internal static class Departmental
{
    /// <summary>The department, when the person may do an act to it.</summary>
    /// <exception cref="RefusedException">There is no such department for the person: whether there is one is not told.</exception>
    public static async Task<DepartmentState> DemandAsync(
        ActContext context,
        string act,
        int year,
        string kind,
        string department
    )
    {
        var tree = await context.TreeAsync(year);
        var state = await DepartmentStore.FindAsync(context.Session, tree, year, kind, department);
        if (state is null || !context.Person.May("查看簿", state.Line))
        {
            throw new RefusedException("没有这个部门，或者您无权看它。");
        }

        await context.DemandAsync(act, year, department);
        return state;
    }
}
