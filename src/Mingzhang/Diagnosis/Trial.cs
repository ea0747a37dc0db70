using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Rules.Evaluation;
using Mingzhang.Rules.Register;

namespace Mingzhang.Diagnosis;

/// <summary>What a repair does to the findings of all rules, those that are no identities included.</summary>
/// <param name="Introduced">How many findings above notice appear.</param>
/// <param name="Gone">The drafts of the findings above notice that vanish.</param>
internal sealed record TrialOutcome(int Introduced, IReadOnlyList<Draft> Gone);

/// <summary>Applies repairs to a copy of the pack and holds it to the rules that read a changed table; what the others found stands.</summary>
internal sealed class Trial(RuleRegister register, Pack pack, AppliedRules applied, Network network)
{
    private readonly ILookup<(string Rule, int Table, int Row, int Column), Draft> _before = applied
        .Drafts.Where(d => d.Finding.Severity > Severity.Notice)
        .ToLookup(Key);

    private readonly string[] _forms = [.. pack.Tables.Select(t => t.Form)];

    public TrialOutcome Run(Repair repair)
    {
        var changes = new Dictionary<FigureAddress, Cell>();
        for (var i = 0; i < repair.Figures.Count; i++)
        {
            var figure = network.Figures[repair.Figures[i]];
            if (figure.Cell is { } place)
            {
                changes[PackMap.AddressOf(place)] = CorrectionText.CellOf(place, figure, repair.Values[i]);
            }
        }

        var changed = changes.Keys.Select(a => _forms[a.Table]).ToHashSet(StringComparer.Ordinal);
        var rules = register.Rules.Where(r => r.Body.Panels.Any(p => changed.Contains(p.Form))).ToList();
        var ids = rules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        List<Draft> found = [];
        RuleChecker.Collect(
            rules,
            register,
            new PackData(CorrectedPack.Of(pack, changes), applied.Pack.Accounts),
            found
        );
        var after = found.Where(d => d.Finding.Severity > Severity.Notice).ToLookup(Key);
        return new TrialOutcome(
            after.Sum(g => Math.Max(0, g.Count() - _before[g.Key].Count())),
            [.. _before.Where(g => ids.Contains(g.Key.Rule) && !after.Contains(g.Key)).SelectMany(g => g)]
        );
    }

    private static (string Rule, int Table, int Row, int Column) Key(Draft draft) =>
        (draft.Finding.Rule, draft.Table, draft.Row, draft.Column);
}
