using System.Globalization;
using Mingzhang.Packs;

namespace Mingzhang.Auditing.Comparison;

/// <summary>Holds a pack against others: a department against its units, a year against the one before, finals against their budget.</summary>
internal sealed class ComparisonAudit : IAudit
{
    /// <inheritdoc/>
    public void Run(AuditContext context, FindingSink sink)
    {
        var units = new List<Pack>();
        foreach (var other in context.Against)
        {
            switch (Relations.Of(context.Pack, other.Pack))
            {
                case Relation.Unit:
                    units.Add(other.Pack);
                    new UnitBlocks(sink).Compare(context.Pack, other.Pack, isUnitChecked: false);
                    break;
                case Relation.Department:
                    new UnitBlocks(sink).Compare(other.Pack, context.Pack, isUnitChecked: true);
                    break;
                case Relation.YearBefore:
                    new CarryOver(sink).Compare(context.Pack, other.Pack);
                    new StatedBase(context, other, sink).CompareYears();
                    break;
                case Relation.Budget:
                    new StatedBase(context, other, sink).CompareBudget();
                    break;
                default:
                    sink.Report("对照.无关", [("对照件", NameOf(other.Pack))], []);
                    break;
            }
        }

        if (units.Count > 0)
        {
            new UnitSums(sink).Compare(context.Pack, units);
        }
    }

    private static string NameOf(Pack pack) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{pack.Identity.Name}{pack.Identity.Year}年{(pack.Identity.Kind == PackKind.Budget ? "预算" : "决算")}"
        );
}
