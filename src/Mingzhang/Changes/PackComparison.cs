using System.Globalization;
using Mingzhang.Changes.Alignment;
using Mingzhang.Changes.Texts;
using Mingzhang.Packs;

namespace Mingzhang.Changes;

/// <summary>
/// Compares two packs, or two versions of one, figure by figure and sentence by sentence. What is printed counts: blanks, width
/// of characters, shapes of brackets and quotes, thousands separators, line numbers and empty rows and columns do not, so that
/// files of different formats can be compared. The work is bounded, also for packs made to be expensive.
/// </summary>
public static class PackComparison
{
    /// <summary>What changed. Comparing the other way round gives the same changes with old and new exchanged.</summary>
    /// <param name="old">The old pack.</param>
    /// <param name="new">The new pack.</param>
    public static PackChanges Compare(Pack old, Pack @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var budget = new WorkBudget();
        var origin = new Origin(old, @new);
        return new PackChanges
        {
            Old = old,
            New = @new,
            Labels = [.. Labels(old.Identity, @new.Identity, origin)],
            Tables = new TableComparison(origin, budget).Of([.. old.Tables], [.. @new.Tables]),
            Text = new TextComparison(budget).Of(old, @new),
        };
    }

    private static IEnumerable<LabelChange> Labels(PackIdentity old, PackIdentity @new, Origin origin)
    {
        (string Subject, string Old, string New)[] all =
        [
            ("单位", old.Name, @new.Name),
            ("代码", old.Code, @new.Code),
            ("年度", Digits(old.Year), Digits(@new.Year)),
            ("类型", KindOf(old.Kind), KindOf(@new.Kind)),
            ("范围", ScopeOf(old.Scope), ScopeOf(@new.Scope)),
        ];
        // A reader does not always know the code; what is not known is not missing.
        return all.Where(l => origin.IsSame || l.Subject is "单位" or "年度" or "类型")
            .Where(l => l.Old.Length > 0 && l.New.Length > 0 && Keys.Of(l.Old) != Keys.Of(l.New))
            .Select(l => new LabelChange(l.Subject, l.Old, l.New));
    }

    private static string Digits(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string KindOf(PackKind kind) => kind == PackKind.Budget ? "预算" : "决算";

    private static string ScopeOf(PackScope scope) => scope == PackScope.Department ? "部门" : "单位";
}
