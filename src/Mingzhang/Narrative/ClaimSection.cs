using Mingzhang.Numbers;

namespace Mingzhang.Narrative;

/// <summary>The claims of a section with the questions that checks ask of them.</summary>
internal sealed class ClaimSection(IReadOnlyList<Claim> claims)
{
    private readonly int _first = claims.Count == 0 ? 0 : claims[0].Index;

    private readonly Dictionary<string, int> _made = new(StringComparer.Ordinal);

    /// <summary>How often each check was made.</summary>
    public IReadOnlyDictionary<string, int> Made => _made;

    /// <summary>Counts that a check is made.</summary>
    public void Count(string check) => _made[check] = _made.GetValueOrDefault(check) + 1;

    /// <summary>The claims in order.</summary>
    public IReadOnlyList<Claim> Claims => claims;

    /// <summary>The claim of an index; null for null and for one of another section.</summary>
    public Claim? Find(int? index) => index - _first is { } at && at >= 0 && at < claims.Count ? claims[at] : null;

    /// <summary>
    /// The yuan that an amount may stand for. Money is printed with two decimals and trailing zeros are often dropped, so that
    /// 3 万元 is as exact as 3.00 万元.
    /// </summary>
    public static Interval YuanOf(Claim claim) =>
        Interval.Of(claim.Number with { Decimals = Math.Max(claim.Number.Decimals, 2) })
        * Interval.Exactly(YuanPer(claim.Unit));

    /// <summary>How many yuan a unit of money is; 1 for anything else.</summary>
    public static decimal YuanPer(string unit) => MoneyUnits.InYuan(unit) ?? 1m;

    /// <summary>What a share is a share of: the amount its words name, else the list's whole.</summary>
    public Claim? WholeOf(Claim share, Claim part)
    {
        var parent = Find(part.Parent);
        if (share.Base.Length == 0)
        {
            return parent is { Yuan: not null } ? parent : null;
        }

        var name = share.Base.TrimEnd('的');
        bool IsNamed(Claim c) =>
            c.Kind == ClaimKind.Amount
            && c.Yuan is not null
            && c.Index != part.Index
            && (c.Subject.Name == name || c.Subject.Canonical == name);
        return claims.LastOrDefault(c => c.Index < share.Index && IsNamed(c))
            ?? (parent is not null && IsSameMeasure(parent, name) ? parent : null);
    }

    /// <summary>The budget and the result that a degree of completion is about.</summary>
    public (Claim? Planned, Claim? Done) PlannedAndDone(Claim claim)
    {
        Claim? planned = null;
        Claim? done = null;
        for (var at = claim.Index - _first - 1; at >= 0 && (planned is null || done is null); at--)
        {
            var other = claims[at];
            if (other.Kind is ClaimKind.Completion or ClaimKind.Change or ClaimKind.Rate or ClaimKind.Size)
            {
                continue;
            }

            if (other.Kind != ClaimKind.Amount || other.Subject != claim.Subject || other.Yuan is null)
            {
                break;
            }

            var basis = other.Basis ?? "";
            if (basis.Contains("决算", StringComparison.Ordinal) || basis is "执行数" or "支出数")
            {
                done ??= other;
            }
            else if (basis.Contains("预算", StringComparison.Ordinal))
            {
                planned ??= other;
            }
        }

        return (planned, done);
    }

    /// <summary>The change in money that stands right before a rate of the same subject.</summary>
    public Claim? ChangeBeside(Claim rate) =>
        Find(rate.Index - 1) is { Kind: ClaimKind.Change } change && change.Subject.Canonical == rate.Subject.Canonical
            ? change
            : null;

    /// <summary>
    /// What an amount is compared with: the one that the sentence prints for comparison, else the same subject's amount of the
    /// base year that an earlier sentence of the paragraph states.
    /// </summary>
    public Claim? BaseOf(Claim rate)
    {
        if (Find(rate.ComparedWith) is { } printed)
        {
            return printed;
        }

        for (var at = rate.Index - _first - 1; at >= 0 && rate.BaseYear is not null; at--)
        {
            var other = claims[at];
            if (other.Subject.Canonical != rate.Subject.Canonical)
            {
                break;
            }

            if (other.Kind == ClaimKind.Amount && other.Yuan is not null && other.Year == rate.BaseYear)
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>Whether the claim before shares this one's missing reason.</summary>
    public bool IsReasonReported(Claim claim) =>
        Find(claim.Index - 1) is { Reason.Length: 0 } before && before.ReasonSpan == claim.ReasonSpan;

    private static bool IsSameMeasure(Claim parent, string name) =>
        name is "本年收入" or "收入" or "收入总额" && parent.Subject.Canonical == "收入预算"
        || name is "本年支出" or "支出" or "支出总额" && parent.Subject.Canonical == "支出预算";
}
