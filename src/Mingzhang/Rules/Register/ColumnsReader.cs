using Mingzhang.Forms;
using Mingzhang.Rules.Language;
using Mingzhang.Yaml;

namespace Mingzhang.Rules.Register;

/// <summary>Reads an expression at a value, keeping its refusal; null when it was refused.</summary>
internal delegate object? ExpressionReading(YamlValue at, Func<string, object> read);

/// <summary>
/// Reads <c>columns:</c>: the name of a panel for all its amount columns, a list of columns, or a mapping of left columns
/// to right columns where the names differ.
/// </summary>
internal sealed class ColumnsReader(ExpressionReading tryRead)
{
    public IReadOnlyList<ColumnPair> Read(YamlValue? at, RuleScope scope)
    {
        if (at is null)
        {
            return [];
        }

        ColumnPair[] pairs;
        if (at.IsMap)
        {
            pairs = [.. at.AsMap().All().Select(e => new ColumnPair(e.Key, e.Value.AsText()))];
        }
        else if (at.IsList)
        {
            pairs = [.. at.AsTexts().Select(c => new ColumnPair(c, c))];
        }
        else
        {
            if (tryRead(at, text => AmountColumns(text, scope)) is not IReadOnlyList<ColumnPair> all)
            {
                return [];
            }

            pairs = [.. all];
        }

        if (pairs.Length == 0)
        {
            at.Report("columns: 里没有金额列");
        }

        return pairs;
    }

    private static ColumnPair[] AmountColumns(string text, RuleScope scope) =>
        [
            .. ExpressionParser
                .Panel(text, scope)
                .Columns.Where(c => c.Role == ColumnRole.Amount)
                .Select(c => new ColumnPair(c.Id, c.Id)),
        ];
}
