using Mingzhang.Auditing.Claims;
using Mingzhang.Findings;
using Mingzhang.Narrative;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Ties;

namespace Mingzhang.Auditing.Comparison;

/// <summary>
/// Holds what the text says of another pack's figures against that pack: the amount of the year before that an amount and its
/// change come to, and the budget at the beginning of the year that final accounts name.
/// </summary>
internal sealed class StatedBase(AuditContext context, AgainstPack other, FindingSink sink)
{
    private readonly TieReader _reader = new(other.Pack);

    /// <summary>Last year's amounts: amount less increase, or plus decrease.</summary>
    public void CompareYears()
    {
        foreach (var section in SectionReader.Of(context))
        {
            foreach (var change in section.Statements.Where(s => s.Claim.Kind == ClaimKind.Change && !s.IsReason))
            {
                if (
                    change.Claim.Yuan is { } by
                    && section.Find(change.Claim.Of) is { Claim.Kind: ClaimKind.Amount, Yuan: { } now } amount
                    && IsYear(change.Claim.BaseYear)
                    && IsBudgetToBudget(change.Claim)
                    && change.Claim.Direction is Direction.Up or Direction.Down or Direction.Level
                )
                {
                    var before = change.Claim.Direction == Direction.Down ? now + by : now - by;
                    Report("对照.上年数", amount, before, change);
                }
            }
        }
    }

    /// <summary>年初预算 of the text of final accounts.</summary>
    public void CompareBudget()
    {
        foreach (var section in SectionReader.Of(context))
        {
            foreach (var statement in section.Statements)
            {
                if (
                    statement.Claim is { Kind: ClaimKind.Amount, Basis: "年初预算" or "年初预算数" }
                    && statement.Yuan is { } yuan
                )
                {
                    Report("对照.年初预算", statement, yuan, null);
                }
            }
        }
    }

    private bool IsYear(int? year) => year is null || year == other.Pack.Identity.Year;

    // A budget may be compared with last year's outturn, which last year's budget does not print.
    private bool IsBudgetToBudget(Claim claim) =>
        context.Pack.Identity.Kind == PackKind.FinalAccounts
        || !(
            claim.Base.Contains("执行", StringComparison.Ordinal)
            || claim.Base.Contains("决算", StringComparison.Ordinal)
        );

    private void Report(string key, Statement amount, decimal stated, Statement? change)
    {
        var subject = amount.Claim.Subject;
        var tie = other.Profile.Ties.Find(
            new TieKey(subject.Canonical, subject.Aspect, null, amount.Claim.Unit, amount.Section.Headings),
            false,
            other.Pack.Identity.Layout
        );
        var values = tie?.Cells.Select(_reader.Find).OfType<TableValue>().ToList();
        if (values is not { Count: > 0 })
        {
            return;
        }

        var step = amount.LastPlace + (change?.LastPlace ?? 0m);
        var value = values.Find(v => Math.Abs(v.Value - stated) <= Math.Max(step, v.LastPlace));
        if (value is not null)
        {
            sink.Passed(key);
            return;
        }

        var unit = amount.YuanPerUnit;
        sink.Report(
            key,
            [
                ("名称", amount.Name),
                (
                    "文字",
                    change is null ? amount.Printed : $"{amount.Printed}，{change.Claim.DirectionWord}{change.Printed}"
                ),
                ("推算", (stated / unit).Plain() + amount.Claim.Unit),
                ("表", values[0].Name),
                ("应为", values[0].In(unit) + amount.Claim.Unit),
                ("相差", (Math.Abs(stated - values[0].Value) / unit).Plain() + amount.Claim.Unit),
            ],
            change is null ? [amount.Place] : [change.Place, amount.Place],
            null,
            Breach.Of(values[0].Value / unit, stated / unit, tie!.Severity == Severity.Error ? null : tie.Severity)
        );
    }
}
