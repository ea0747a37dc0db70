using System.Globalization;
using System.Text;

namespace Mingzhang.Rules.Register;

/// <summary>The canonical text of a rule: every part that decides or states an outcome, one a line. Examples are no part of it.</summary>
internal static class RuleHashText
{
    public static void Append(StringBuilder text, Rule rule)
    {
        Line(text, "id", rule.Id);
        Line(text, "name", rule.Name);
        var applies = rule.Applies;
        Line(text, "kind", applies.Kind is { } kind ? RuleWords.Word(RuleWords.Kinds, kind) : "");
        Line(text, "years", string.Create(CultureInfo.InvariantCulture, $"{applies.FromYear}-{applies.ToYear}"));
        Line(text, "layouts", string.Join(',', applies.Layouts));
        foreach (var each in rule.EachText)
        {
            Line(text, "each", each);
        }

        Line(text, "columns", string.Join(',', rule.Body.Columns.Select(c => $"{c.Left}:{c.Right}")));
        Line(text, "where", rule.WhereText ?? "");
        Line(text, "formula", rule.Formula);
        Line(text, "needs", string.Join(',', rule.Needs));
        Line(text, "missing", RuleWords.Word(RuleWords.MissingPolicies, rule.Missing));
        Line(text, "severity", RuleWords.Word(RuleWords.Severities, rule.Severity));
        Line(text, "category", RuleWords.Word(RuleWords.Categories, rule.Category));
        Line(text, "basis", rule.Basis);
        Line(text, "message", rule.MessageText);
        Line(text, "advice", rule.Advice);
    }

    // Line breaks inside a value are escaped, so that no two registers share a text.
    private static void Line(StringBuilder text, string key, string value) =>
        text.Append(key)
            .Append(": ")
            .Append(
                value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
            )
            .Append('\n');
}
