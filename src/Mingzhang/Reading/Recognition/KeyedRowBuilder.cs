using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;

namespace Mingzhang.Reading.Recognition;

/// <summary>Tells what each row of a table of accounts is: level, unit, code and project.</summary>
internal sealed class KeyedRowBuilder
{
    private readonly PanelDefinition _panel;
    private readonly IReadOnlyList<KeyedLine> _lines;
    private readonly int _year;
    private readonly bool _hasUnits;
    private readonly bool _hasProjects;
    private readonly bool _isUnitTable;
    private readonly bool _hasUnitCodes;
    private readonly RowLevel _nameless;
    private string? _unit;
    private string? _class;
    private string? _category;
    private string? _item;
    private bool _hasDepartment;

    public KeyedRowBuilder(PanelDefinition panel, IReadOnlyList<KeyedLine> lines, int year)
    {
        _panel = panel;
        _lines = lines;
        _year = year;
        _hasUnits = FormShape.Has(panel, RowLevel.Unit);
        _hasProjects = FormShape.Has(panel, RowLevel.Project);
        _isUnitTable = panel.Accounts is null;
        _hasUnitCodes = FormShape.IndexOf(panel, ColumnRole.UnitCode) >= 0;
        _nameless = FormShape.Has(panel, RowLevel.Department) || _hasUnits ? RowLevel.Department : RowLevel.Line;
    }

    /// <summary>The keys of a row.</summary>
    public RowKeys Build(int index)
    {
        var line = _lines[index];
        if (line.IsTotal)
        {
            return new RowKeys(RowLevel.Total, null, null, null);
        }

        var (code, unit) = Codes(line);
        if (line.Name.Length == 0 && code is null)
        {
            _hasDepartment = true;
            return new RowKeys(_nameless, null, null, null);
        }

        if (_isUnitTable)
        {
            return unit is { Length: 6 } || !_hasDepartment && unit is null ? Unit(unit)
                : unit is { Length: 3 } ? new RowKeys(RowLevel.Department, null, null, null)
                : Unit(unit);
        }

        return code is null ? ByName(index, line, unit) : ByCode(line, code, unit);
    }

    private RowKeys ByCode(KeyedLine line, string code, string? unit)
    {
        _unit = unit is { Length: > 3 } ? unit : _unit;
        var level = LevelOf(code);
        if (
            IsEconomic
            && level == RowLevel.Category
            && code == _category
            && Find(line.Name, AccountLevel.Category, code[..3]) != code
        )
        {
            // 301 12 失业保险: a local sub-item printed with the codes of its 款.
            return new RowKeys(RowLevel.SubItem, RowUnit, code, null);
        }

        _class = code[..3];
        _category = code.Length >= 5 ? code[..5] : null;
        if (_hasProjects && level == RowLevel.Item)
        {
            var isSubtotal =
                !IsEconomic && _item != code && Find(line.Name, AccountLevel.Item, code[..5]) == code && unit is null;
            _item = code;
            return isSubtotal
                ? new RowKeys(level, RowUnit, code, null)
                : new RowKeys(RowLevel.Project, RowUnit, code, line.Name);
        }

        return new RowKeys(level, RowUnit, code, null);
    }

    private RowKeys ByName(int index, KeyedLine line, string? unit)
    {
        if (unit is not null && !(IsEconomic && IsAccount(line.Name)))
        {
            return unit.Length == 3 && !_hasUnits ? new RowKeys(RowLevel.Department, null, null, null) : Unit(unit);
        }

        if (IsEconomic)
        {
            if (Find(line.Name, AccountLevel.Class, null) is { } top)
            {
                _class = top;
                _category = null;
                return new RowKeys(RowLevel.Class, RowUnit, top, null);
            }

            if (Find(line.Name, AccountLevel.Category, _class) is { } category)
            {
                _category = category;
                return new RowKeys(RowLevel.Category, RowUnit, category, null);
            }
        }
        else if (_hasProjects && NextCode(index) is { Length: 7 } next && IsAccount(line.Name))
        {
            _item = next;
            _unit = NextUnit(index) ?? _unit;
            return new RowKeys(RowLevel.Item, RowUnit, next, null);
        }

        return _hasUnits ? Unit(NextUnit(index)) : new RowKeys(_nameless, null, null, null);
    }

    private RowKeys Unit(string? unit)
    {
        _unit = unit;
        _class = _category = _item = null;
        return new RowKeys(RowLevel.Unit, unit, null, null);
    }

    private string? RowUnit => _hasUnits ? _unit : null;

    private bool IsEconomic => _panel.Accounts is AccountSystem.DepartmentEconomic or AccountSystem.GovernmentEconomic;

    private string? NextCode(int index) => _lines.Skip(index + 1).Take(1).Select(l => Codes(l).Code).FirstOrDefault();

    private string? NextUnit(int index) =>
        _lines.Skip(index + 1).Select(l => Codes(l).Unit).FirstOrDefault(u => u is { Length: > 3 });

    // 208 01 09 139001, 301 12 189001, 302 29 30229, 2080109 and the like.
    private (string? Code, string? Unit) Codes(KeyedLine line)
    {
        var codes = line.Codes;
        if (codes.Count == 0)
        {
            return (null, null);
        }

        if (_isUnitTable)
        {
            return (null, codes[^1]);
        }

        var joined = codes[0].Length is 3 or 5 or 7 ? codes[0] : "";
        var at = joined.Length > 0 ? 1 : 0;
        while (
            joined.Length == codes[0].Length && at < codes.Count && codes[at].Length == 2
            || at is > 1 and < 3 && at < codes.Count && codes[at].Length == 2
        )
        {
            joined += codes[at++];
        }

        var rest = at < codes.Count ? codes[at] : null;
        if (
            rest is not null
            && joined.Length > 0
            && rest.Length > joined.Length - 1
            && rest.StartsWith(joined, StringComparison.Ordinal)
        )
        {
            return (rest, null);
        }

        if (joined.Length == 3 && rest is null && _hasUnitCodes && !IsClass(joined, line.Name))
        {
            return (null, joined);
        }

        return joined.Length == 0 ? (null, rest) : (joined, rest);
    }

    private bool IsClass(string code, string name) =>
        _panel.Accounts is { } system
        && AccountCode.TryParse(code, out var parsed)
        && ChartOfAccounts.Standard.FindNearest(system, parsed, _year) is { } account
        && account.CompareName(name) != NameMatch.Different;

    private bool IsAccount(string name) =>
        ChartOfAccounts.Standard.FindByName(_panel.Accounts!.Value, name, _year).Count > 0;

    private string? Find(string name, AccountLevel level, string? under)
    {
        AccountCode? above = under is not null && AccountCode.TryParse(under, out var parsed) ? parsed : null;
        var found = ChartOfAccounts.Standard.FindByName(_panel.Accounts!.Value, name, _year, above, level);
        return found.Count > 0 ? found[0].Code.ToString() : null;
    }

    private RowLevel LevelOf(string code) =>
        code.Length switch
        {
            3 => RowLevel.Class,
            5 => RowLevel.Category,
            7 when IsEconomic => RowLevel.SubItem,
            _ => RowLevel.Item,
        };
}

/// <summary>What a row is about.</summary>
internal readonly record struct RowKeys(RowLevel Level, string? Unit, string? Code, string? Project);
