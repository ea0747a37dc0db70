using Mingzhang.Accounts;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Rules.Register;

namespace Mingzhang.Rules.Evaluation;

/// <summary>Holds a pack to the rules of a register.</summary>
public static class RuleChecker
{
    /// <summary>Applies every rule to a pack.</summary>
    /// <param name="register">The rules.</param>
    /// <param name="pack">The pack, compiled or read.</param>
    /// <param name="accounts">The classifications; without them rules on names and codes of accounts are short of data.</param>
    /// <param name="guarded">Cells that other checks look at; they count as guarded.</param>
    /// <returns>
    /// The findings, most serious first and then in the order of the pack; the outcome of every rule; and which figures
    /// some rule of the register looked at.
    /// </returns>
    public static Report Check(
        RuleRegister register,
        Pack pack,
        ChartOfAccounts? accounts = null,
        IReadOnlySet<(Row Row, int Column)>? guarded = null
    ) => Check(register, pack, accounts, guarded, null).Report;

    /// <summary>Applies every rule to a pack, and takes down its identities for a diagnosis.</summary>
    internal static (Report Report, AppliedRules Rules) Check(
        RuleRegister register,
        Pack pack,
        ChartOfAccounts? accounts,
        IReadOnlySet<(Row Row, int Column)>? guarded,
        IdentityCollector? identities
    )
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(pack);
        var data = new PackData(pack, accounts);
        Mark(data, guarded);
        List<RuleOutcome> outcomes = [];
        var applied = Apply(register, data, identities, outcomes);
        return (ReportOf(register, applied, outcomes), applied);
    }

    private static void Mark(PackData pack, IReadOnlySet<(Row Row, int Column)>? guarded)
    {
        if (guarded is null or { Count: 0 })
        {
            return;
        }

        foreach (var panel in pack.Panels)
        {
            for (var row = 0; row < panel.Rows.Length; row++)
            {
                for (var column = 0; column < panel.Rows[row].Cells.Count; column++)
                {
                    if (guarded.Contains((panel.Rows[row], column)))
                    {
                        panel.Mark(row, column);
                    }
                }
            }
        }
    }

    /// <summary>Applies every rule.</summary>
    /// <param name="register">The rules.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="identities">Takes down the identities; null when nobody asks for them.</param>
    /// <param name="outcomes">Where the outcome of each rule is added; null when nobody asks for them.</param>
    internal static AppliedRules Apply(
        RuleRegister register,
        PackData pack,
        IdentityCollector? identities,
        List<RuleOutcome>? outcomes
    )
    {
        List<Draft> drafts = [];
        foreach (var rule in register.Rules)
        {
            var tally = Apply(rule, register, pack, drafts, identities);
            outcomes?.Add(tally.Outcome(rule.Id, rule.Name));
        }

        return new AppliedRules(pack, drafts);
    }

    /// <summary>Applies some rules; drafts of their findings are added.</summary>
    internal static void Collect(IEnumerable<Rule> rules, RuleRegister register, PackData pack, List<Draft> drafts)
    {
        foreach (var rule in rules)
        {
            Apply(rule, register, pack, drafts, null);
        }
    }

    /// <summary>Applies every rule for its marks alone.</summary>
    internal static void Apply(RuleRegister register, PackData pack, GuardLog log)
    {
        for (log.Rule = 0; log.Rule < register.Rules.Count; log.Rule++)
        {
            Apply(register.Rules[log.Rule], register, pack, [], null);
        }
    }

    internal static Report Check(RuleRegister register, PackData pack)
    {
        List<RuleOutcome> outcomes = [];
        return ReportOf(register, Apply(register, pack, null, outcomes), outcomes);
    }

    private static Report ReportOf(RuleRegister register, AppliedRules applied, List<RuleOutcome> outcomes)
    {
        List<Draft> drafts = [.. applied.Drafts];
        var prints = new PrintRules(applied.Pack, drafts);
        prints.Run();
        outcomes.Add(prints.Prints.Outcome(PrintRules.PrintId, PrintRules.PrintName));
        outcomes.Add(prints.Readings.Outcome(PrintRules.ReadId, PrintRules.ReadName));
        return new Report(register.Hash, Number(drafts), outcomes, CoverageCount.Of(applied.Pack));
    }

    private static RuleTally Apply(
        Rule rule,
        RuleRegister register,
        PackData pack,
        List<Draft> drafts,
        IdentityCollector? identities
    )
    {
        if (!rule.Applies.Admits(pack.Identity))
        {
            return new RuleTally { NotApplicable = 1 };
        }

        if (rule.Needs.Any(f => pack.Tables(f).Count == 0))
        {
            return new RuleTally { NotApplicable = 1 };
        }

        var absent = rule.Body.Panels.Where(p => pack.Panel(p.Form, p.Panel) is null).ToArray();
        if (absent.Length > 0)
        {
            var layout = register.Catalog.FormsOf(pack.Identity.Layout);
            return absent.Any(p => IsForeign(p.Form, layout, pack))
                ? new RuleTally { NotApplicable = 1 }
                : new RuleTally { ShortOfData = 1 };
        }

        return RuleRun.Run(rule, pack, drafts, identities);
    }

    // The layout never has the form, or prints the form in a variant without the panel.
    private static bool IsForeign(string form, IReadOnlySet<string>? layout, PackData pack) =>
        layout?.Contains(form) == false || pack.Tables(form).Count > 0;

    /// <summary>Drafts as the report lists them: the most serious first, then in the order of the pack.</summary>
    internal static IEnumerable<Draft> InOrder(IEnumerable<Draft> drafts) =>
        drafts.OrderByDescending(d => d.Finding.Severity).ThenBy(d => d.Table).ThenBy(d => d.Row).ThenBy(d => d.Column);

    private static Finding[] Number(List<Draft> drafts) =>
        [.. InOrder(drafts).Select((d, i) => d.Finding with { Id = i + 1 })];
}

/// <summary>What a register's own rules made of a pack.</summary>
/// <param name="Pack">The pack made ready for them.</param>
/// <param name="Drafts">Their findings in the order of the rules.</param>
internal sealed record AppliedRules(PackData Pack, IReadOnlyList<Draft> Drafts);
