using Mingzhang.Numbers;

namespace Mingzhang.Narrative;

/// <summary>
/// Recomputes what a section says from what else it says: shares, growth, completion and sums from printed operands taken as
/// intervals of half a last place, directions, units and zero bases by their words. Nothing is looked up in tables.
/// </summary>
public static class ClaimChecks
{
    /// <summary>All contradictions among the claims of one section.</summary>
    /// <param name="phrases">The phrases by which they were read.</param>
    /// <param name="claims">The claims of its paragraphs in order, so that each stands at its index minus the first one's.</param>
    public static IReadOnlyList<ClaimFinding> All(PhraseBook phrases, IReadOnlyList<Claim> claims) =>
        All(phrases, claims, out _);

    /// <summary>All contradictions among the claims of one section, and how often each check could be made.</summary>
    /// <param name="phrases">As above.</param>
    /// <param name="claims">As above.</param>
    /// <param name="made">Short name of a check → times it was made, whatever came of it.</param>
    public static IReadOnlyList<ClaimFinding> All(
        PhraseBook phrases,
        IReadOnlyList<Claim> claims,
        out IReadOnlyDictionary<string, int> made
    )
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(claims);
        var section = new ClaimSection(claims);
        made = section.Made;
        return
        [
            .. claims
                .SelectMany(c => Of(section, c))
                .Concat(ListChecks.All(phrases, section))
                .OrderBy(f => f.Claim)
                .ThenBy(f => f.Check, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<ClaimFinding> Of(ClaimSection section, Claim claim)
    {
        var findings = claim.Kind switch
        {
            ClaimKind.Share => [Share(section, claim)],
            ClaimKind.Completion => [Completion(section, claim)],
            ClaimKind.Rate =>
            [
                Rate(section, claim),
                IsDirectionReported(section, claim) ? null : Direction(claim),
                Reason(section, claim),
            ],
            ClaimKind.Change => [Direction(claim), Difference(section, claim), Reason(section, claim)],
            ClaimKind.Size => [Size(section, claim), Reason(section, claim)],
            ClaimKind.Amount => [Unit(claim)],
            _ => (ClaimFinding?[])[],
        };
        return findings.OfType<ClaimFinding>();
    }

    private static ClaimFinding? Unit(Claim claim) =>
        claim.Defects.HasFlag(ClaimDefects.UnitCut)
            ? new ClaimFinding(
                "单位",
                ClaimSeverity.Warning,
                claim.Index,
                [],
                $"{claim.Subject.Name}{Text(claim)}缺少“元”字，应为{Text(claim)}元"
            )
            : null;

    private static ClaimFinding? Share(ClaimSection section, Claim claim)
    {
        var part = section.Find(claim.Of);
        var whole = part is null ? null : section.WholeOf(claim, part);
        return part is null || whole is null
            ? null
            : Ratio(section, claim, "占比", ClaimSection.YuanOf(part), ClaimSection.YuanOf(whole), part, whole);
    }

    private static ClaimFinding? Completion(ClaimSection section, Claim claim)
    {
        var (planned, done) = section.PlannedAndDone(claim);
        return planned is null || done is null
            ? null
            : Ratio(section, claim, "完成率", ClaimSection.YuanOf(done), ClaimSection.YuanOf(planned), done, planned);
    }

    // A rate from the amount and the change of the same subject: change ÷ (amount ∓ change).
    private static ClaimFinding? Rate(ClaimSection section, Claim claim)
    {
        var amount = section.Find(claim.Of);
        var change = section.ChangeBeside(claim);
        var compared = section.Find(claim.ComparedWith) ?? (change is null ? section.BaseOf(claim) : null);
        if (amount is not null && IsNone(amount))
        {
            return RateToNone(section, claim, amount);
        }

        if (amount?.Yuan is null)
        {
            return null;
        }

        if (compared?.Yuan is not null)
        {
            var difference = ClaimSection.YuanOf(amount) - ClaimSection.YuanOf(compared);
            return WrongWay(claim, amount, compared, difference)
                ?? Ratio(
                    section,
                    claim,
                    "增减率",
                    Positive(difference),
                    ClaimSection.YuanOf(compared),
                    amount,
                    compared
                );
        }

        if (change?.Yuan is null)
        {
            return null;
        }

        var finding = RateOfChange(section, claim, amount, change);
        return finding is { Severity: ClaimSeverity.Error }
            ? UnitSlip(section, claim, amount, change) ?? finding
            : finding;
    }

    // “没有安排……” stands for zero where the text also prints what it is compared with.
    private static bool IsNone(Claim claim) =>
        claim.Kind == ClaimKind.Amount && claim.Defects.HasFlag(ClaimDefects.ZeroImplied);

    private static ClaimFinding? RateToNone(ClaimSection section, Claim rate, Claim amount)
    {
        if (
            rate.Direction != Narrative.Direction.Down
            || rate.Number.Value == 100m
            || section.Find(rate.ComparedWith) is not { Yuan: > 0m } compared
        )
        {
            return null;
        }

        section.Count("增减率");
        return new ClaimFinding(
            "增减率",
            ClaimSeverity.Error,
            rate.Index,
            [amount.Index, compared.Index],
            $"{rate.Subject.Name}没有安排，与{Text(compared)}相比应是{rate.DirectionWord}100%，不是{Text(rate)}",
            100m
        );
    }

    // “增加21.74%” of an amount that is smaller than the one it is compared with.
    private static ClaimFinding? WrongWay(Claim rate, Claim amount, Claim compared, Interval difference)
    {
        var isWrong =
            (rate.Direction == Narrative.Direction.Up && difference.High < 0m)
            || (rate.Direction == Narrative.Direction.Down && difference.Low > 0m);
        if (!isWrong || rate.Number.Value == 0m || compared.Yuan is not > 0m)
        {
            return null;
        }

        var right = Rounding.HalfUp(
            Math.Abs(amount.Yuan!.Value - compared.Yuan.Value) / compared.Yuan.Value * 100m,
            rate.Number.Decimals
        );
        var way = difference.High < 0m ? "减少" : "增加";
        return new ClaimFinding(
            "方向",
            ClaimSeverity.Error,
            rate.Index,
            [amount.Index, compared.Index],
            $"{amount.Subject.Name}{Text(amount)}与{Text(compared)}相比是{way}{right.Plain()}%，不是“{rate.DirectionWord}{Text(rate)}”",
            right
        );
    }

    private static ClaimFinding? RateOfChange(ClaimSection section, Claim claim, Claim amount, Claim change)
    {
        var (by, now) = (ClaimSection.YuanOf(change), ClaimSection.YuanOf(amount));
        var last = change.Direction == Narrative.Direction.Down ? now + by : now - by;
        return Ratio(section, claim, "增减率", by, last, amount, change);
    }

    // A change in 元 beside an amount in 万元 whose rate holds only in 万元: the unit is wrong, not the rate.
    private static ClaimFinding? UnitSlip(ClaimSection section, Claim rate, Claim amount, Claim change) =>
        change.Unit != amount.Unit
        && RateOfChange(section, rate, amount, change with { Unit = amount.Unit })
            is not { Severity: ClaimSeverity.Error }
            ? new ClaimFinding(
                "单位",
                ClaimSeverity.Error,
                change.Index,
                [amount.Index, rate.Index],
                $"{change.DirectionWord}{Text(change)}的单位有误：按{Text(amount)}与{Text(rate)}，应为{change.Number.Value.Plain()}{amount.Unit}"
            )
            : null;

    private static ClaimFinding? Difference(ClaimSection section, Claim claim)
    {
        if (
            claim.Yuan is null
            || section.Find(claim.Of) is not { } amount
            || section.BaseOf(claim) is not { Yuan: not null } last
        )
        {
            return null;
        }

        var isNone = IsNone(amount) && section.Find(claim.ComparedWith) is not null;
        if (!isNone && (amount.Yuan is null || IsNone(amount)))
        {
            return null;
        }

        section.Count("增减额");
        var now = isNone ? 0m : amount.Yuan!.Value;
        var difference = (isNone ? Interval.Exactly(0m) : ClaimSection.YuanOf(amount)) - ClaimSection.YuanOf(last);
        var stated =
            claim.Direction == Narrative.Direction.Down
                ? Interval.Exactly(0) - ClaimSection.YuanOf(claim)
                : ClaimSection.YuanOf(claim);
        var expected = (now - last.Yuan!.Value) / ClaimSection.YuanPer(claim.Unit);
        return difference.Meets(stated)
            ? null
            : new ClaimFinding(
                "增减额",
                ClaimSeverity.Error,
                claim.Index,
                [amount.Index, last.Index],
                $"文字说{claim.DirectionWord}{Text(claim)}，而{(isNone ? "没有安排" : Text(amount))}与{Text(last)}相差{Math.Abs(expected).Plain()}{claim.Unit}",
                Math.Abs(expected)
            );
    }

    // “增加0万元，增长0%” is one defect.
    private static bool IsDirectionReported(ClaimSection section, Claim rate) =>
        section.ChangeBeside(rate) is { Number.Value: 0m } && rate.Number.Value == 0m;

    private static ClaimFinding? Direction(Claim claim)
    {
        if (
            claim.Defects.HasFlag(ClaimDefects.ZeroImplied)
            || claim.Direction is not (Narrative.Direction.Up or Narrative.Direction.Down)
        )
        {
            return null;
        }

        var message =
            claim.Number.Value == 0m
                ? $"{claim.Subject.Name}没有增减，不应说“{claim.DirectionWord}{Text(claim)}”，应说持平"
            : claim.Number.Value < 0m ? $"“{claim.DirectionWord}”后面是负数{Text(claim)}，方向应当用文字表示"
            : null;
        return message is null ? null : new ClaimFinding("方向", ClaimSeverity.Warning, claim.Index, [], message);
    }

    // “支出决算数大于年初预算数”, against the two amounts printed before it.
    private static ClaimFinding? Size(ClaimSection section, Claim claim)
    {
        var (planned, done) = section.PlannedAndDone(claim);
        if (planned?.Yuan is not { } plan || done?.Yuan is not { } result)
        {
            return null;
        }

        section.Count("方向");
        var isTrue = claim.Direction switch
        {
            Narrative.Direction.Above => result > plan,
            Narrative.Direction.Below => result < plan,
            Narrative.Direction.Level => result == plan,
            _ => true,
        };
        var relation =
            result > plan ? "大于"
            : result < plan ? "小于"
            : "等于";
        return isTrue
            ? null
            : new ClaimFinding(
                "方向",
                result == plan ? ClaimSeverity.Warning : ClaimSeverity.Error,
                claim.Index,
                [done.Index, planned.Index],
                $"{claim.Subject.Name}说决算数{claim.DirectionWord}预算数，而{done.Basis}{Text(done)}{relation}{planned.Basis}{Text(planned)}"
            );
    }

    private static ClaimFinding? Reason(ClaimSection section, Claim claim) =>
        claim.Reason is { Length: 0 } && !section.IsReasonReported(claim)
            ? new ClaimFinding(
                "原因",
                ClaimSeverity.Warning,
                claim.Index,
                [],
                $"{claim.Subject.Name}的增减写了“主要原因”而没有写原因"
            )
            : null;

    // The printed percentage against part ÷ whole: what is printed is an error when its interval misses that of the quotient,
    // but for the last place of a percentage with decimals, which publishers cut or shift to make shares add up to 100.
    private static ClaimFinding? Ratio(
        ClaimSection section,
        Claim claim,
        string check,
        Interval part,
        Interval whole,
        Claim first,
        Claim second
    )
    {
        section.Count(check);
        var divisor = Middle(whole);
        if (divisor == 0m)
        {
            return claim.Number.Value == 0m
                ? null
                : new ClaimFinding(
                    "零基数",
                    ClaimSeverity.Error,
                    claim.Index,
                    [first.Index, second.Index],
                    $"基数为零，不能有{check}{Text(claim)}"
                );
        }

        var expected = Rounding.HalfUp(Middle(part) / divisor * 100m, claim.Number.Decimals);
        if (expected == claim.Number.Value)
        {
            return null;
        }

        var isPossible =
            Interval.Divide(part, whole) is not { } quotient
            || Interval.Of(claim.Number).Meets(quotient * Interval.Exactly(100m));
        var isLastPlace =
            claim.Number.Decimals > 0 && Math.Abs(expected - claim.Number.Value) <= claim.Number.LastPlace;
        return new ClaimFinding(
            check,
            isPossible || isLastPlace ? ClaimSeverity.Notice : ClaimSeverity.Error,
            claim.Index,
            [first.Index, second.Index],
            $"{claim.Subject.Name}{check}印作{Text(claim)}，按{Text(first)}与{Text(second)}计算应为{expected.Plain()}%",
            expected
        );
    }

    private static decimal Middle(Interval i) => (i.Low + i.High) / 2m;

    private static Interval Positive(Interval i) => i.High <= 0m ? new Interval(-i.High, -i.Low) : i;

    private static string Text(Claim claim) => claim.Number.Value.Plain() + claim.Unit;
}
