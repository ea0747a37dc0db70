using Mingzhang.Accounts;
using Mingzhang.Books;
using Mingzhang.Compiling.Facts;
using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;

namespace Mingzhang.Compiling;

/// <summary>What a row is about: the values of the groups that lead to it, outermost first.</summary>
internal sealed class RowScope(CompileContext context, FactTable table, AccountSystem? accounts)
{
    private readonly List<(string Dimension, string Value)> _groups = [];
    private int _ordinal;

    /// <summary>The record that the row prints, or -1.</summary>
    public int Record { get; private set; } = -1;

    /// <summary>Code of the row's unit.</summary>
    public string? Unit => Value("单位");

    /// <summary>Code of the row's project.</summary>
    public string? Project => Value("项目");

    /// <summary>Code of the row's account in the panel's classification: the innermost group of codes.</summary>
    public string? Account
    {
        get
        {
            for (var i = _groups.Count - 1; i >= 0; i--)
            {
                if (FactSources.IsAccountDimension(_groups[i].Dimension))
                {
                    return _groups[i].Value;
                }
            }

            return null;
        }
    }

    /// <summary>The value of a dimension for this row, or null.</summary>
    public string? Value(string dimension)
    {
        for (var i = _groups.Count - 1; i >= 0; i--)
        {
            if (_groups[i].Dimension == dimension)
            {
                return _groups[i].Value;
            }
        }

        return null;
    }

    /// <summary>Enters a group.</summary>
    /// <param name="dimension">What it groups by.</param>
    /// <param name="value">What its facts have in common.</param>
    /// <param name="ordinal">Its position among the printed groups beside it, from 1.</param>
    public void Enter(string dimension, string value, int ordinal)
    {
        _groups.Add((dimension, value));
        _ordinal = ordinal;
    }

    /// <summary>Enters a record.</summary>
    public void EnterRecord(int record)
    {
        Record = record;
        _groups.Add((FactSources.RecordDimension, ""));
    }

    /// <summary>Leaves the innermost group or record.</summary>
    public void Leave()
    {
        if (_groups[^1].Dimension == FactSources.RecordDimension)
        {
            Record = -1;
        }

        _groups.RemoveAt(_groups.Count - 1);
    }

    /// <summary>A field for a cell of this row.</summary>
    public string Field(string name) =>
        name switch
        {
            "单位代码" => Unit ?? context.Field("主体代码"),
            "单位名称" => UnitName(context.Unit(Unit)) ?? context.Field("主体名称"),
            "单位简称" => context.Unit(Unit)?.ShortName ?? UnitName(context.Unit(Unit)) ?? context.Field("主体简称"),
            "科目编码" => Account ?? "",
            "类" => Part(0, 3),
            "款" => Part(3, 2),
            "项" => Part(5, 2),
            "科目名称" => AccountName(),
            "序号" => _ordinal is > 0 and < 100 ? LineNames.Ordinal(_ordinal) : "",
            "项目名称"
            or "项目代码"
            or "年度目标"
            or "项目属性"
            or "项目类型"
            or "主管部门" when context.Project(Project) is { } project => ProjectFacts.TextOf(project, name),
            _ when Record >= 0 && table.Source.Texts.Contains(name) => table.Text(Record, name),
            _ => Value(name) ?? context.Field(name),
        };

    private string? UnitName(BookUnit? unit) => unit?.Name ?? (Unit == Book.EliminationUnit ? "抵销" : Unit);

    private string AccountName() =>
        Account is { } code && accounts is { } system ? context.AccountName(system, code) : "";

    private string Part(int start, int length) =>
        Account is { } code && code.Length >= start + length ? code.Substring(start, length) : "";
}
