using System.Globalization;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Acts;

/// <summary>A change of the unit tree that holds from a year on: asks for the right, makes it, and says in the log what became what.</summary>
/// <param name="Year">The first year in which it holds.</param>
/// <param name="About">The unit that it is about.</param>
public abstract record UnitChangeAct(int Year, string About) : Act<bool>
{
    /// <inheritdoc/>
    public sealed override string Subject => string.Create(CultureInfo.InvariantCulture, $"{Year} 年 {About}");

    /// <inheritdoc/>
    public sealed override async Task<bool> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await UnitChanges.DemandRightAsync(context, Year);
        context.Detail = await ChangeAsync(context);
        return true;
    }

    /// <summary>Makes the change.</summary>
    /// <returns>What it was, for the log.</returns>
    /// <exception cref="RefusedException">It may not be made.</exception>
    private protected abstract Task<string> ChangeAsync(ActContext context);
}

/// <summary>合并: units become part of another from a year on; last year's figures of all of them are the other's.</summary>
/// <param name="Year">The first year in which it holds.</param>
/// <param name="From">The units that end.</param>
/// <param name="Into">The unit that goes on.</param>
public sealed record MergeUnitsAct(int Year, IReadOnlyList<string> From, string Into) : UnitChangeAct(Year, Into)
{
    /// <inheritdoc/>
    public override string Name => "单位合并";

    /// <inheritdoc/>
    private protected override async Task<string> ChangeAsync(ActContext context)
    {
        var into = await UnitChanges.DemandAsync(context, Year, Into);
        List<string> from = [.. From.Where(f => f != Into).Distinct(StringComparer.Ordinal)];
        if (from.Count == 0)
        {
            throw new RefusedException("合并要写明并进来的单位，至少一个。");
        }

        if ((await context.TreeAsync(Year - 1)).Find(Into) is not null)
        {
            await UnitHistory.RecordAsync(context.Session, Year, "合并", Into, Into);
        }

        foreach (var code in from)
        {
            await UnitChanges.DemandAsync(context, Year, code);
            await UnitChanges.RemoveAsync(context, Year, code);
            await UnitHistory.RecordAsync(context.Session, Year, "合并", code, Into);
        }

        return $"{string.Join('、', from)} 并入 {Into} {into.Name}";
    }
}

/// <summary>拆分: a new unit is split from another from a year on; last year's figures of the other are those of neither.</summary>
/// <param name="Year">The first year in which it holds.</param>
/// <param name="From">The unit that is split, which goes on.</param>
/// <param name="Code">The code of the new unit.</param>
/// <param name="UnitName">Its name.</param>
public sealed record SplitUnitAct(int Year, string From, string Code, string UnitName) : UnitChangeAct(Year, From)
{
    /// <inheritdoc/>
    public override string Name => "单位拆分";

    /// <inheritdoc/>
    private protected override async Task<string> ChangeAsync(ActContext context)
    {
        var unit = await UnitChanges.DemandAsync(context, Year, From);
        await UnitChanges.AddAsync(context, unit with { Code = Code.Trim(), Name = UnitName.Trim(), ShortName = null });
        await UnitHistory.RecordAsync(context.Session, Year, "拆分", From, From);
        await UnitHistory.RecordAsync(context.Session, Year, "拆分", From, Code.Trim());
        return $"从 {From} {unit.Name} 分出 {Code.Trim()} {UnitName.Trim()}";
    }
}

/// <summary>改隶: a unit goes to another department from a year on, with a code of that department.</summary>
/// <param name="Year">The first year in which it holds.</param>
/// <param name="From">The unit's code so far.</param>
/// <param name="Parent">The department that it goes to.</param>
/// <param name="Code">Its new code.</param>
public sealed record TransferUnitAct(int Year, string From, string Parent, string Code) : UnitChangeAct(Year, From)
{
    /// <inheritdoc/>
    public override string Name => "单位改隶";

    /// <inheritdoc/>
    private protected override async Task<string> ChangeAsync(ActContext context)
    {
        var unit = await UnitChanges.DemandAsync(context, Year, From);
        if (unit.Kind != UnitRecord.Unit)
        {
            throw new RefusedException("改隶的是单位；部门改名、合并请用别的办法。");
        }

        await UnitChanges.AddAsync(context, unit with { Code = Code.Trim(), Parent = Parent });
        await UnitChanges.RemoveAsync(context, Year, From);
        await UnitHistory.RecordAsync(context.Session, Year, "改隶", From, Code.Trim());
        return $"{unit.Name}：{From}→{Code.Trim()}，上级 {unit.Parent}→{Parent}";
    }
}

/// <summary>撤销: a unit is no more from a year on.</summary>
/// <param name="Year">The first year in which it is gone.</param>
/// <param name="Code">The unit.</param>
public sealed record CloseUnitAct(int Year, string Code) : UnitChangeAct(Year, Code)
{
    /// <inheritdoc/>
    public override string Name => "单位撤销";

    /// <inheritdoc/>
    private protected override async Task<string> ChangeAsync(ActContext context)
    {
        var unit = await UnitChanges.DemandAsync(context, Year, Code);
        if (unit.Kind == UnitRecord.District)
        {
            throw new RefusedException("区划是整棵树的根，不能撤销。");
        }

        await UnitChanges.RemoveAsync(context, Year, Code);
        await UnitHistory.RecordAsync(context.Session, Year, "撤销", Code, "");
        return unit.Name;
    }
}
