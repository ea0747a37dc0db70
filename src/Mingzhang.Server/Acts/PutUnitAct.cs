using System.Globalization;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Acts;

/// <summary>Adds a unit to a year's tree, or gives one another name. Other years stay as they are.</summary>
/// <param name="Year">The year.</param>
/// <param name="Code">The unit's code.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Parent">The code above, for a new unit.</param>
/// <param name="IsNew">Whether it is to be added.</param>
public sealed record PutUnitAct(int Year, string Code, string UnitName, string? Parent, bool IsNew) : Act<bool>
{
    /// <inheritdoc/>
    public override string Name => IsNew ? "加单位" : "单位更名";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"{Year} 年 {Code}");

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await context.DemandAsync("管理单位", Year, IsNew && Parent is not null ? Parent : Code);
        if (UnitName.Trim().Length is 0 or > 100)
        {
            throw new RefusedException("单位名称要写 1 到 100 个字。");
        }

        var tree = await context.TreeAsync(Year);
        var present = tree.Find(Code);
        if (!IsNew)
        {
            var unit = present ?? throw new RefusedException("没有这个单位。请刷新页面。");
            await UnitStore.PutAsync(context.Session, unit with { Name = UnitName.Trim() });
            if ((await context.TreeAsync(Year - 1)).Find(Code) is not null)
            {
                await UnitHistory.RecordAsync(context.Session, Year, "更名", Code, Code);
            }

            context.Detail = $"“{unit.Name}”→“{UnitName.Trim()}”";
            return true;
        }

        if (present is not null)
        {
            throw new RefusedException($"代码 {Code} 已经是{present.Name}。请换一个代码。");
        }

        if (Code.Length is not (3 or 6) || !Code.All(char.IsAsciiDigit))
        {
            throw new RefusedException("部门代码是三位数字，单位代码是六位数字。");
        }

        var above = tree.Find(Parent ?? "") ?? throw new RefusedException("没有这个上级。请刷新页面。");
        if (above.Kind == UnitRecord.Department && !Code.StartsWith(above.Code, StringComparison.Ordinal))
        {
            throw new RefusedException($"{above.Name}的单位，代码以 {above.Code} 开头。");
        }

        await UnitStore.PutAsync(
            context.Session,
            new UnitRecord
            {
                Year = Year,
                Code = Code,
                Name = UnitName.Trim(),
                Parent = above.Code,
                Kind = Code.Length == 3 ? UnitRecord.Department : UnitRecord.Unit,
            }
        );
        if ((await context.TreeAsync(Year - 1)).All.Count > 0)
        {
            await UnitHistory.RecordAsync(context.Session, Year, "新设", "", Code);
        }

        context.Detail = $"{UnitName.Trim()}，上级{above.Name}";
        return true;
    }
}
