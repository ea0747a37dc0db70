namespace Mingzhang.Forms.Definitions;

/// <summary>A choice of facts by their dimensions; all conditions must hold.</summary>
/// <param name="Conditions">The conditions; none means every fact.</param>
public sealed record FactFilter(IReadOnlyList<FactCondition> Conditions)
{
    /// <summary>Every fact.</summary>
    public static readonly FactFilter All = new([]);

    /// <summary>Facts that satisfy both filters.</summary>
    public FactFilter And(FactFilter other) =>
        Conditions.Count == 0 ? other
        : other.Conditions.Count == 0 ? this
        : new FactFilter([.. Conditions, .. other.Conditions]);
}

/// <summary>One condition: a dimension has one of some values (or none of them).</summary>
/// <param name="Dimension">The dimension: 支出类型, 资金性质, 功能类 …</param>
/// <param name="Values">The values; for dimensions of codes a value also covers every code below it.</param>
/// <param name="Negated">Whether the values are excluded instead.</param>
public sealed record FactCondition(string Dimension, IReadOnlyList<string> Values, bool Negated)
{
    /// <summary>Whether a value of the dimension satisfies the condition.</summary>
    public bool Admits(string value)
    {
        var isCode = FactSources.IsAccountDimension(Dimension);
        foreach (var wanted in Values)
        {
            if (isCode && wanted.Length > 0 ? value.StartsWith(wanted, StringComparison.Ordinal) : value == wanted)
            {
                return !Negated;
            }
        }

        return Negated;
    }
}
