using System.Text.RegularExpressions;
using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Reading.Generic;

/// <summary>What a row of an unknown table is about.</summary>
internal readonly record struct RowKind(RowLevel Level, string? Code, string? Unit, string Name);

/// <summary>Tells totals, units, accounts of each level and lines apart, by codes first and by names where there are none.</summary>
/// <param name="system">The classification of the panel; null when its rows have no codes.</param>
/// <param name="year">The year of the pack.</param>
internal sealed partial class RowKinds(AccountSystem? system, int year)
{
    private string? _unit;
    private string? _class;
    private string? _lastCode;
    private string _lastName = "";
    private bool _isUnderName;

    /// <summary>The kind of a row.</summary>
    /// <param name="codes">The filled cells of its code columns, folded, in order.</param>
    /// <param name="unitCode">The cell of the unit's code; empty for none.</param>
    /// <param name="name">The printed name, unwrapped.</param>
    public RowKind Of(IReadOnlyList<string> codes, string unitCode, string name)
    {
        var folded = Folding.Fold(name);
        if (IsTotal(folded) || (folded.Length == 0 && codes is [var only] && IsTotal(only)))
        {
            _lastCode = null;
            _isUnderName = false;
            return new RowKind(RowLevel.Total, null, null, folded.Length == 0 ? codes[0] : name);
        }

        if (IsSubtotal(folded))
        {
            return new RowKind(RowLevel.Subtotal, null, null, name);
        }

        var code = CodeOf(codes);
        if (code is null && InName().Match(folded) is { Success: true } inside)
        {
            code = inside.Groups["code"].Value;
            name = folded[inside.Groups["first"].Index..];
        }

        if (unitCode.Length is 3 or 5 && code is null && system is not null && IsAccount(unitCode, name))
        {
            code = unitCode;
        }

        return code is null ? WithoutCode(unitCode, name, folded) : WithCode(code, unitCode, name);
    }

    /// <summary>Whether a folded name is that of the whole.</summary>
    public static bool IsTotal(string folded) =>
        LineNames.WithoutOrdinal(folded)
            is "合计"
                or "总计"
                or "收入总计"
                or "支出总计"
                or "收支总计"
                or "收入合计"
                or "支出合计"
                or "收入总额"
                or "支出总额";

    /// <summary>Whether a folded name is that of a part of the lines above it.</summary>
    public static bool IsSubtotal(string folded) =>
        LineNames.WithoutOrdinal(folded)
            is "小计"
                or "本年收入合计"
                or "本年支出合计"
                or "本年收入小计"
                or "本年支出小计";

    private RowKind WithCode(string code, string unitCode, string name)
    {
        _unit = unitCode.Length >= 6 ? unitCode : _unit;
        var isEconomic = system is AccountSystem.DepartmentEconomic or AccountSystem.GovernmentEconomic;
        var level = code.Length switch
        {
            3 => RowLevel.Class,
            5 => RowLevel.Category,
            7 when !isEconomic => RowLevel.Item,
            _ => RowLevel.SubItem,
        };
        _class = code.Length >= 3 ? code[..3] : _class;
        // A second name under the code of the row before it is a project or a local sub-item of it.
        if (code == _lastCode && name != _lastName && level is RowLevel.Item or RowLevel.Category)
        {
            return new RowKind(level == RowLevel.Item ? RowLevel.Project : RowLevel.SubItem, code, _unit, name);
        }

        // Below an account printed by name only stand its projects with its code.
        if (_isUnderName && level == RowLevel.Item)
        {
            return new RowKind(RowLevel.Project, code, _unit, name);
        }

        (_lastCode, _lastName) = (code, name);
        _isUnderName = false;
        return new RowKind(level, code, _unit, name);
    }

    private RowKind WithoutCode(string unitCode, string name, string folded)
    {
        if (folded.Length == 0)
        {
            return unitCode.Length >= 6 ? Unit(unitCode, name) : new RowKind(RowLevel.Department, null, null, "");
        }

        if (system is AccountSystem.DepartmentEconomic or AccountSystem.GovernmentEconomic)
        {
            if (Find(name, AccountLevel.Class, null) is { } top)
            {
                return WithCode(top, unitCode, name);
            }

            if (Find(name, AccountLevel.Category, _class) is { } category)
            {
                return WithCode(category, unitCode, name);
            }
        }

        if (
            system == AccountSystem.Functional
            && unitCode.Length == 0
            && ChartOfAccounts.Standard.FindByName(AccountSystem.Functional, name, year, level: AccountLevel.Item).Count
                > 0
        )
        {
            _isUnderName = true;
            return new RowKind(RowLevel.Item, null, _unit, name);
        }

        return unitCode.Length == 3 ? new RowKind(RowLevel.Department, null, null, name)
            : unitCode.Length > 3 || (system is not null && UnitName().IsMatch(folded)) ? Unit(unitCode, name)
            : new RowKind(RowLevel.Line, null, _unit, name);
    }

    private RowKind Unit(string unitCode, string name)
    {
        _unit = unitCode.Length >= 6 ? unitCode : name;
        _lastCode = null;
        _isUnderName = false;
        return new RowKind(RowLevel.Unit, null, _unit, name);
    }

    private bool IsAccount(string code, string name) =>
        AccountCode.TryParse(code, out var parsed)
        && ChartOfAccounts.Standard.FindNearest(system!.Value, parsed, year) is { } account
        && account.CompareName(name) != NameMatch.Different;

    private string? Find(string name, AccountLevel level, string? under)
    {
        AccountCode? above = under is not null && AccountCode.TryParse(under, out var parsed) ? parsed : null;
        var found = ChartOfAccounts.Standard.FindByName(system!.Value, name, year, above, level);
        return found.Count > 0 ? found[0].Code.ToString() : null;
    }

    // 208 01 09, 2080109, 20801 | 09, and codes printed in one cell with blanks.
    private static string? CodeOf(IReadOnlyList<string> codes)
    {
        if (codes.Count == 0 || !codes[0].All(char.IsAsciiDigit))
        {
            return null;
        }

        var code = "";
        foreach (var part in codes.TakeWhile(c => c.All(char.IsAsciiDigit)))
        {
            if (part.Length > code.Length && part.StartsWith(code, StringComparison.Ordinal))
            {
                code = part;
            }
            else if (part.Length == 2 && code.Length is 3 or 5 or 7)
            {
                code += part;
            }
            else
            {
                break;
            }
        }

        return code.Length is 3 or 5 or 7 or 9 ? code : null;
    }

    [GeneratedRegex(
        @"^[\[(]?(?<code>[1-6]\d{2}|[1-6]\d{4}|[1-6]\d{6})[\])]?[-_:]?(?<first>\p{IsCJKUnifiedIdeographs})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex InName();

    [GeneratedRegex(
        @"(局|厅|委|委员会|办公室|中心|院|所|站|队|处|馆|校|学校|大学|学院|幼儿园|医院|法院|会|机关|本级|总队|支队|大队|公司|社|部|署)(\(.*\))?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex UnitName();
}
