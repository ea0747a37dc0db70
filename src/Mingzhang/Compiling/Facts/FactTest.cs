using Mingzhang.Forms.Definitions;

namespace Mingzhang.Compiling.Facts;

/// <summary>A filter made ready for one table: a yes or no for each value of each dimension it names.</summary>
internal sealed class FactTest
{
    private readonly (Dimension Dimension, bool[] Admitted)[] _conditions;

    public FactTest(FactTable table, FactFilter filter) =>
        _conditions = [
            .. filter.Conditions.Select(c =>
            {
                var dimension = table[c.Dimension];
                return (dimension, dimension.Values.Select(c.Admits).ToArray());
            }),
        ];

    /// <summary>Whether it admits every fact.</summary>
    public bool AdmitsAll => _conditions.Length == 0;

    /// <summary>Whether it admits a fact.</summary>
    public bool Admits(int fact)
    {
        foreach (var (dimension, admitted) in _conditions)
        {
            if (!admitted[dimension[fact]])
            {
                return false;
            }
        }

        return true;
    }
}
