using System.Runtime.CompilerServices;
using Mingzhang.Rules.Language;

namespace Mingzhang.Rules.Evaluation;

/// <summary>What of a row set is the same for every pack, taken apart once.</summary>
/// <param name="Constant">The predicates that no variable has a part in.</param>
/// <param name="Varying">The others.</param>
/// <param name="Selection">The canonical text of the constant ones.</param>
internal sealed record RowSetShape(Predicate[] Constant, Predicate[] Varying, string Selection)
{
    private static readonly ConditionalWeakTable<RowSet, RowSetShape> Known = [];

    /// <summary>The shape of a row set.</summary>
    public static RowSetShape Of(RowSet set) => Known.GetValue(set, Take);

    private static RowSetShape Take(RowSet set)
    {
        var constant = set.Predicates.Where(IsConstant).ToArray();
        return new RowSetShape(
            constant,
            [.. set.Predicates.Except(constant)],
            string.Join(", ", constant.Select(ExpressionText.Of).Order(StringComparer.Ordinal))
        );
    }

    private static bool IsConstant(Predicate predicate) =>
        predicate switch
        {
            LevelPredicate => true,
            ComparisonPredicate c => !ExpressionFacts.Varies(c.Value),
            UnderPredicate u => !ExpressionFacts.Varies(u.Code),
            MembershipPredicate m => !ExpressionFacts.Varies(m.Set),
            _ => false,
        };
}
