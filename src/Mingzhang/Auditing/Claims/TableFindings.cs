using Mingzhang.Findings;
using Mingzhang.Narrative;
using Mingzhang.Numbers;

namespace Mingzhang.Auditing.Claims;

/// <summary>Reports statements that differ from their cells.</summary>
internal sealed class TableFindings(FindingSink sink)
{
    /// <summary>Reports one tie, whatever came of it.</summary>
    public void Report(StatementTie tie)
    {
        var statement = tie.Statement;
        var isCount = statement.Claim.Kind == ClaimKind.Count;
        var key =
            isCount ? "文表.数量"
            : statement.IsNone ? "文表.没有"
            : "文表.金额";
        if (tie.Outcome == TieOutcome.Agrees && !tie.IsRounded)
        {
            sink.Passed(key);
            return;
        }

        if (tie.Value is not { } value)
        {
            return;
        }

        if (IsUnitSlip(statement, value))
        {
            Write("文表.单位", tie, value, tie.Severity);
            return;
        }

        Write(key, tie, value, tie.IsRounded ? Severity.Notice : tie.Severity);
    }

    // The digits agree and only the unit does not.
    private static bool IsUnitSlip(Statement statement, TableValue value) =>
        statement.Claim.Yuan is not null
        && statement.Claim.Number.Value != 0m
        && statement.YuanPerUnit != value.Unit
        && statement.Claim.Number.Value == value.Value / value.Unit;

    private void Write(string key, StatementTie tie, TableValue value, Severity severity)
    {
        var statement = tie.Statement;
        var isCount = statement.Claim.Kind == ClaimKind.Count;
        var unit =
            isCount ? 1m
            : statement.IsNone ? value.Unit
            : statement.YuanPerUnit;
        var unitName =
            isCount ? statement.Claim.Unit
            : statement.IsNone ? (value.Unit == 1m ? "元" : "万元")
            : statement.Claim.Unit;
        var found = (statement.Claim.Yuan ?? statement.Claim.Number.Value) / unit;
        sink.Report(
            key,
            [
                ("名称", statement.Name),
                ("文字", statement.IsNone ? "没有" : statement.Printed),
                ("表", value.Name),
                ("应为", value.In(unit) + unitName),
                ("相差", Math.Abs(found - (value.Value / unit)).Plain() + unitName),
            ],
            [statement.Place],
            value.Places,
            new Breach(value.In(unit), found.Plain(), (found - (value.Value / unit)).Plain(), severity)
        );
    }
}
