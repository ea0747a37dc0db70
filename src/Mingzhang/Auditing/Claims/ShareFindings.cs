using Mingzhang.Findings;
using Mingzhang.Narrative;
using Mingzhang.Numbers;

namespace Mingzhang.Auditing.Claims;

/// <summary>Recomputes shares whose whole the text names and only the tables print.</summary>
internal sealed class ShareFindings(AuditContext context, TieFinder finder, FindingSink sink)
{
    private const string Key = "文表.占比";

    /// <summary>Looks at the shares of one section.</summary>
    /// <returns>How many were recomputed.</returns>
    public int Report(TextSection section)
    {
        if (context.Profile.Phrases is not { } phrases)
        {
            return 0;
        }

        var claims = new ClaimSection([.. section.Statements.Select(s => s.Claim)]);
        var made = 0;
        foreach (var statement in section.Statements.Where(s => s.Claim is { Kind: ClaimKind.Share, Base.Length: > 0 }))
        {
            if (
                section.Find(statement.Claim.Of) is { Claim.Yuan: { } part } amount
                && claims.WholeOf(statement.Claim, amount.Claim) is null
                && phrases.MeasureOf(statement.Claim.Base) is { } measure
                && finder.ValueOf(measure, section) is { Value: > 0m } whole
            )
            {
                Report(statement, amount, part, whole);
                made++;
            }
        }

        return made;
    }

    private void Report(Statement statement, Statement amount, decimal part, TableValue whole)
    {
        var claim = statement.Claim;
        var half = whole.LastPlace / 2m;
        var slack = amount.LastPlace / 2m;
        var low = (part - slack) / (whole.Value + half) * 100m;
        var high = whole.Value > half ? (part + slack) / (whole.Value - half) * 100m : decimal.MaxValue;
        var expected = Rounding.HalfUp(part / whole.Value * 100m, claim.Number.Decimals);
        var printed = Interval.Of(claim.Number);
        if (expected == claim.Number.Value)
        {
            sink.Passed(Key);
            return;
        }

        var isNear =
            printed.Meets(new Interval(low, high)) || Math.Abs(expected - claim.Number.Value) <= claim.Number.LastPlace;
        sink.Report(
            Key,
            [
                ("名称", amount.Name),
                ("文字", statement.Printed),
                ("部分", amount.Printed),
                ("总体", claim.Base.TrimEnd('的')),
                ("表", whole.Name),
                ("数", whole.In(MoneyUnit.WanYuan.InYuan()) + "万元"),
                ("应为", expected.Plain() + "%"),
            ],
            [statement.Place, amount.Place],
            whole.Places,
            Breach.Of(expected, claim.Number.Value, isNear ? Severity.Notice : Severity.Error)
        );
    }
}
