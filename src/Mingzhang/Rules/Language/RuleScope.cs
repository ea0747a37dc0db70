using Mingzhang.Forms;
using Mingzhang.Rules.Catalog;

namespace Mingzhang.Rules.Language;

/// <summary>A pair of columns that <c>.*</c> stands for: on the left side and on the right side.</summary>
internal readonly record struct ColumnPair(string Left, string Right);

/// <summary>What the expressions of one rule may name.</summary>
internal sealed record RuleScope(IFormCatalog Catalog)
{
    /// <summary>The variables bound so far.</summary>
    public IReadOnlyList<RowVariable> Variables { get; init; } = [];

    /// <summary>The columns that <c>.*</c> stands for; empty when the rule has none.</summary>
    public IReadOnlyList<ColumnPair> Columns { get; init; } = [];

    /// <summary>Values that have been given a name, for texts that use them several times; rules have none.</summary>
    public IReadOnlyDictionary<string, Expression>? Names { get; init; }

    /// <summary>The side the expression stands on.</summary>
    public RuleSide Side { get; init; }

    public RowVariable? Variable(string name) => Variables.FirstOrDefault(v => v.Name == name);

    /// <summary>The key that a word names, or null.</summary>
    public static RowKey? Key(string word) =>
        word switch
        {
            "单位" => RowKey.Unit,
            "科目" => RowKey.Code,
            "项目" => RowKey.Project,
            "名称" => RowKey.Name,
            _ => null,
        };

    /// <summary>The word for a key.</summary>
    public static string Word(RowKey key) =>
        key switch
        {
            RowKey.Unit => "单位",
            RowKey.Code => "科目",
            RowKey.Project => "项目",
            _ => "名称",
        };

    /// <summary>The key or column that a word names in a panel; an unknown one is refused at a position.</summary>
    public static ColumnReference Column(FormShape form, PanelShape panel, string word, int position)
    {
        if (Key(word) is { } key)
        {
            return new KeyColumn(key);
        }

        if (panel.Column(word) is { } column)
        {
            return new NamedColumn(column);
        }

        var known = string.Join('、', panel.Columns.Select(c => c.Id));
        throw new RuleSyntaxException(position, $"{Describe(form, panel)}没有列“{word}”；有：{known}");
    }

    /// <summary>The current column in a panel; refused when the panel lacks one of the columns.</summary>
    public CurrentColumn Current(FormShape form, PanelShape panel, int position)
    {
        if (Columns.Count == 0)
        {
            throw new RuleSyntaxException(position, "用 .* 的规则要写 columns:");
        }

        ValueKind? kind = null;
        foreach (var pair in Columns)
        {
            var id = Side == RuleSide.Left ? pair.Left : pair.Right;
            if (panel.Column(id) is not { } column)
            {
                throw new RuleSyntaxException(position, $"columns: 的列“{id}”在{Describe(form, panel)}里没有");
            }

            var itsKind = NamedColumn.KindOf(column.Role);
            if (kind is not null && kind != itsKind)
            {
                throw new RuleSyntaxException(position, "columns: 的列应当都是金额，或都是数，或都是文字");
            }

            kind = itsKind;
        }

        return new CurrentColumn(Side, kind!.Value);
    }

    /// <summary>表1.支出.</summary>
    public static string Describe(FormShape form, PanelShape panel) =>
        panel.Id.Length == 0 ? form.Word : $"{form.Word}.{panel.Id}";
}
