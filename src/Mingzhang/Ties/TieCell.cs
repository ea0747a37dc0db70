using Mingzhang.Rules.Language;

namespace Mingzhang.Ties;

/// <summary>A value of the tables, in the language of rules.</summary>
public sealed class TieCell
{
    internal TieCell(string text, Expression value)
    {
        Text = text;
        Value = value;
        Panels = [.. ExpressionFacts.RowSets(value).Select(r => (r.Form.Id, r.Panel.Id)).Distinct()];
    }

    /// <summary>As written: 表1.收入[level 合计].预算数.</summary>
    public string Text { get; }

    internal Expression Value { get; }

    /// <summary>The panels it reads.</summary>
    internal IReadOnlyList<(string Form, string Panel)> Panels { get; }
}
