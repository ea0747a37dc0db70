using Mingzhang.Numbers;

namespace Mingzhang.Narrative;

/// <summary>Whether the parts of a list add up to their whole.</summary>
internal static class ListChecks
{
    // What is measured and not counted is seldom listed in full.
    private static readonly HashSet<string> Measured = new(StringComparer.Ordinal)
    {
        "平方米",
        "公里",
        "亩",
        "吨",
        "天",
        "岁",
        "周年",
    };

    private static readonly HashSet<string> Sums = new(StringComparer.Ordinal)
    {
        "合计",
        "总计",
        "共计",
        "小计",
        "总额",
    };

    /// <summary>
    /// Sums of all lists. “其中” and “主要包括” may leave parts out, so that less than the whole is only reported where some
    /// figure of the list is known to close it: a list whose parts make at least half of the whole. “分别是” leaves nothing
    /// out, and parts of a kind that is usually listed in full get a warning; of any other list a single part says nothing.
    /// </summary>
    public static IEnumerable<ClaimFinding> All(PhraseBook phrases, ClaimSection section) =>
        section
            .Claims.Where(c =>
                c.Parent is not null
                && c.Unit.Length > 0
                && !Measured.Contains(c.Unit)
                && !Sums.Contains(c.Subject.Name)
            )
            .GroupBy(c => (c.Parent, c.List, c.Subject.Aspect, c.Kind))
            .SelectMany(list =>
                section.Find(list.Key.Parent) is { } whole
                    ?
                    [
                        Check(section, whole, OfOneBasis(whole, [.. list]), phrases.IsListedInFull(whole, list)),
                        Planned(section, whole, [.. list]),
                    ]
                    : (ClaimFinding?[])[]
            )
            .OfType<ClaimFinding>();

    // “年初预算为…，支出决算为…。其中：” of parts that have both: the budgets add up too, but for what was never spent.
    private static ClaimFinding? Planned(ClaimSection section, Claim whole, IReadOnlyList<Claim> parts)
    {
        var planned = whole.Basis is null ? null : section.PlannedAndDone(whole).Planned;
        Claim[] its = [.. parts.Where(p => planned is not null && p.Basis == planned.Basis)];
        if (planned is null || its.Length < 2)
        {
            return null;
        }

        var named = planned with { Subject = planned.Subject with { Aspect = planned.Basis! } };
        return Check(section, named, its, isInFull: false) is { } finding
            ? finding with
            {
                Severity = finding.Severity == ClaimSeverity.Error ? ClaimSeverity.Warning : finding.Severity,
            }
            : null;
    }

    // “…稳增长30万元”: the name of a part may end in a word of direction.
    private static bool IsReadAsChange(
        ClaimSection section,
        Claim whole,
        IReadOnlyList<Claim> parts,
        decimal difference
    ) =>
        difference < 0m
        && section.Claims.Any(c =>
            c is { Kind: ClaimKind.Change, BaseYear: null }
            && c.Index > whole.Index
            && c.Index <= parts[^1].Index + 1
            && c.Unit == whole.Unit
            && c.Number.Value == -difference
        );

    // “年初预算为…，支出决算为…” of every part: those of the whole's own kind add up to it.
    private static IReadOnlyList<Claim> OfOneBasis(Claim whole, IReadOnlyList<Claim> parts) =>
        whole.Basis is { } basis && parts.Any(p => p.Basis == basis) && parts.Any(p => p.Basis != basis)
            ? [.. parts.Where(p => p.Basis == basis)]
            : parts;

    private static ClaimFinding? Check(ClaimSection section, Claim whole, IReadOnlyList<Claim> parts, bool isInFull)
    {
        if (
            (parts.Count < 2 && !isInFull)
            || (whole.Basis is null && parts.Any(p => p.Basis is not null))
            || whole.Defects.HasFlag(ClaimDefects.ZeroImplied)
            || (whole.Kind == ClaimKind.Amount && parts.Append(whole).Any(c => c.Yuan is null))
            || (whole.Kind == ClaimKind.Count && parts.Any(p => p.Unit != whole.Unit))
        )
        {
            return null;
        }

        section.Count("分项之和");
        var scale = whole.Kind == ClaimKind.Amount ? ClaimSection.YuanPer(whole.Unit) : 1m;
        var sum = parts.Sum(p => (p.Yuan ?? p.Number.Value) / (p.Yuan is null ? 1m : scale));
        var difference = sum - whole.Number.Value;
        var lastPlace = parts
            .Append(whole)
            .Max(c => c.Number.LastPlace * (c.Yuan is null ? 1m : ClaimSection.YuanPer(c.Unit) / scale));
        // Trailing zeros are often dropped, so 5 万元 is as exact as its neighbours with two decimals.
        var finest = parts
            .Append(whole)
            .Min(c => c.Number.LastPlace * (c.Yuan is null ? 1m : ClaimSection.YuanPer(c.Unit) / scale));
        var closeness =
            whole.Kind == ClaimKind.Count
                ? (difference == 0m ? Closeness.Holds : Closeness.Wrong)
                : SumTolerance.Grade(difference, Math.Min(lastPlace, finest), parts.Count);
        // A list that names what there is none of is complete, and so is one that says what the parts are.
        var mayBePartial =
            difference < 0m
            && sum * 2m < whole.Number.Value
            && parts[0].List is not ("分别是" or "分别为")
            && parts.All(p => p.Number.Value != 0m);
        if (
            closeness == Closeness.Holds
            || (mayBePartial && !isInFull)
            || IsReadAsChange(section, whole, parts, difference)
        )
        {
            return null;
        }

        var severity = closeness switch
        {
            Closeness.Rounding => ClaimSeverity.Notice,
            Closeness.Doubtful => ClaimSeverity.Warning,
            _ when mayBePartial || parts.Count < 2 => ClaimSeverity.Warning,
            _ => difference < 0m && whole.Kind == ClaimKind.Amount && parts[0].List != "其中"
                ? ClaimSeverity.Warning
                : ClaimSeverity.Error,
        };
        return new ClaimFinding(
            "分项之和",
            severity,
            whole.Index,
            [.. parts.Select(p => p.Index)],
            $"{whole.Subject.Name}{whole.Subject.Aspect}{whole.Number.Value.Plain()}{whole.Unit}，而分项之和为{sum.Plain()}{whole.Unit}，相差{Math.Abs(difference).Plain()}{whole.Unit}",
            sum
        );
    }
}
