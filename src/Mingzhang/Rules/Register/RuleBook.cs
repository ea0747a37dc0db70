using System.Globalization;
using System.Text;

namespace Mingzhang.Rules.Register;

/// <summary>Writes rules as a page for people, in Markdown.</summary>
public static class RuleBook
{
    /// <summary>All rules of some registers, by category and then by the table they look at first.</summary>
    /// <param name="title">Title of the page.</param>
    /// <param name="registers">The registers.</param>
    public static string Render(string title, params IReadOnlyList<RuleRegister> registers)
    {
        var rules = registers.SelectMany(r => r.Rules.Select(rule => (Register: r, Rule: rule))).ToArray();
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {title}\n\n共 {rules.Length} 条规则。");
        foreach (var register in registers)
        {
            page.Append(CultureInfo.InvariantCulture, $" 规则集 `{register.Hash}`。");
        }

        page.Append('\n');
        foreach (var (category, _, chinese) in RuleWords.Categories)
        {
            var its = rules.Where(r => r.Rule.Category == category).ToArray();
            if (its.Length > 0)
            {
                page.Append(CultureInfo.InvariantCulture, $"\n## {chinese}（{its.Length}）\n");
                foreach (var table in its.GroupBy(r => TableOf(r.Register, r.Rule)))
                {
                    page.Append(CultureInfo.InvariantCulture, $"\n### {table.Key}\n");
                    foreach (var (_, rule) in table)
                    {
                        Append(page, rule);
                    }
                }
            }
        }

        return page.ToString();
    }

    private static string TableOf(RuleRegister register, Rule rule)
    {
        if (rule.Forms.Count == 0)
        {
            return "不涉及某一张表";
        }

        var word = Catalog.FormShape.WordOf(rule.Forms[0]);
        var title = register.Catalog.Find(word)?.Title;
        return string.IsNullOrEmpty(title) || title == word ? word : $"{word} {title}";
    }

    private static void Append(StringBuilder page, Rule rule)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n#### {rule.Id} {rule.Name}\n\n");
        foreach (var each in rule.EachText)
        {
            Item(page, "对每一", Code(each));
        }

        Item(
            page,
            "列",
            string.Join('、', rule.Body.Columns.Select(c => c.Left == c.Right ? c.Left : $"{c.Left} 对 {c.Right}"))
        );
        Item(page, "条件", rule.WhereText is { } where ? Code(where) : "");
        Item(page, "应当", Code(rule.Formula));
        Item(page, "空白", RuleWords.Chinese(RuleWords.MissingPolicies, rule.Missing));
        Item(page, "适用", AppliesText(rule));
        Item(page, "程度", RuleWords.Chinese(RuleWords.Severities, rule.Severity));
        Item(page, "依据", rule.Basis);
        Item(page, "提示语", rule.MessageText);
        Item(page, "处理", rule.Advice);
        Item(page, "不成立的例子", rule.Failing.Count > 0 ? ExampleText(rule.Failing[0]) : "");
    }

    private static void Item(StringBuilder page, string name, string text)
    {
        if (text.Length > 0)
        {
            page.Append("- ").Append(name).Append('：').Append(text.ReplaceLineEndings(" ").TrimEnd()).Append('\n');
        }
    }

    private static string AppliesText(Rule rule)
    {
        var applies = rule.Applies;
        List<string> parts = [];
        if (applies.Kind is { } kind)
        {
            parts.Add(RuleWords.Chinese(RuleWords.Kinds, kind));
        }

        var years = (applies.FromYear, applies.ToYear) switch
        {
            ({ } from, { } to) when from == to => string.Create(CultureInfo.InvariantCulture, $"{from}年"),
            ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"{from}至{to}年"),
            ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"{from}年起"),
            (null, { } to) => string.Create(CultureInfo.InvariantCulture, $"至{to}年止"),
            _ => "",
        };
        if (years.Length > 0)
        {
            parts.Add(years);
        }

        if (applies.Layouts.Count > 0)
        {
            parts.Add("版式 " + string.Join('、', applies.Layouts));
        }

        if (rule.Needs.Count > 0)
        {
            parts.Add("有" + string.Join('、', rule.Needs.Select(Catalog.FormShape.WordOf)) + "时");
        }

        return string.Join('，', parts);
    }

    private static string ExampleText(RuleExample example) =>
        string.Join("；", example.Tables.Where(t => t.Rows.Count > 0).Select(TableText));

    private static string TableText(ExampleTable table)
    {
        var name = table.Panel.Id.Length == 0 ? table.Form.Word : $"{table.Form.Word}.{table.Panel.Id}";
        return $"{name}：{string.Join("，", table.Rows.Take(4).Select(RowText))}{(table.Rows.Count > 4 ? " 等" : "")}";
    }

    private static string RowText(ExampleRow row)
    {
        var keys = new[] { row.Unit, row.Code, row.Name }.Where(k => !string.IsNullOrEmpty(k));
        var cells = row.Cells.Select(c => $"{c.Key} {c.Value}");
        return string.Join(' ', keys.Concat(cells));
    }

    private static string Code(string text) => $"`{text}`";
}
