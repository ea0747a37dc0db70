using System.Globalization;
using System.Text;
using Mingzhang.Rules.Language;
using Mingzhang.Rules.Register;

namespace Mingzhang.Rules.Evaluation;

/// <summary>Fills in the fields of a rule's message.</summary>
internal sealed class MessageWriter(Rule rule, Frame frame, NodeBuilder builder)
{
    public string Write(string left, string right, string difference)
    {
        var text = new StringBuilder();
        foreach (var part in rule.Body.Message.Parts)
        {
            text.Append(
                part.Field switch
                {
                    MessageField.Left => left,
                    MessageField.Right => right,
                    MessageField.Difference => difference,
                    MessageField.Column => rule.Body.Columns[frame.Column].Left,
                    MessageField.Year => frame.Pack.Identity.Year.ToString(CultureInfo.InvariantCulture),
                    MessageField.Cell => CellText(part.Cell!),
                    _ => part.Text,
                }
            );
        }

        return text.ToString();
    }

    /// <summary>Whether a side lacks only what should stand in a cell that is there, and the reference that finds nothing.</summary>
    public (bool IsBlank, string Source) WhatIsMissing(bool onLeft)
    {
        var side = onLeft ? rule.Body.Left : rule.Body.Right!;
        foreach (var cell in ExpressionFacts.Cells(side))
        {
            if (IsMissing(cell, out var isBlank))
            {
                return (isBlank, Describe(cell));
            }
        }

        return (true, ExpressionText.Of(side));
    }

    private bool IsMissing(CellReference cell, out bool isBlank)
    {
        isBlank = true;
        if (cell.Row is RowSet set)
        {
            var standing = builder.Rows(set).Find(frame, out var rows);
            isBlank = standing == Standing.Ready && rows.Count > 0;
        }

        var value = cell.IsNumeric
            ? builder.Number(cell).Evaluate(frame).Standing
            : builder.Text(cell).Evaluate(frame).Standing;
        return value == Standing.Missing;
    }

    // 表3-2，项目 p “信息化建设” — the table and, for each variable it depends on, the row it is bound to.
    private string Describe(CellReference cell)
    {
        var text = new StringBuilder(ExpressionText.Of(cell));
        foreach (var each in rule.Body.Each)
        {
            var variable = each.Variable;
            var row = frame.Panels[variable.Index].Rows[frame.Rows[variable.Index]];
            text.Append(CultureInfo.InvariantCulture, $"，{variable.Name}为“{row.Name}”");
        }

        return text.ToString();
    }

    private string CellText(CellReference cell)
    {
        var index = ((RowVariable)cell.Row).Index;
        var (panel, row) = (frame.Panels[index], frame.Rows[index]);
        return cell.Column switch
        {
            KeyColumn key => panel.Key(row, key.Key),
            NamedColumn named => panel.Column(named.Column.Id).Cell(row).Text,
            _ => panel.Column(rule.Body.Columns[frame.Column].Left).Cell(row).Text,
        };
    }
}
