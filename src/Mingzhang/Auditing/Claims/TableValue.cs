using Mingzhang.Places;

namespace Mingzhang.Auditing.Claims;

/// <summary>A number of the tables that a statement may repeat.</summary>
/// <param name="Name">Where it stands, for people: 表3“行政运行”合计.</param>
/// <param name="Value">Yuan, or a plain number.</param>
/// <param name="LastPlace">The weight of its last printed place, in the same unit.</param>
/// <param name="Unit">How many yuan the unit of its table is; 1 for plain numbers.</param>
/// <param name="Places">The cells it is made of.</param>
internal sealed record TableValue(
    string Name,
    decimal Value,
    decimal LastPlace,
    decimal Unit,
    IReadOnlyList<Place> Places
)
{
    /// <summary>The value in a unit of money, without trailing zeros.</summary>
    public string In(decimal unit) => Statement.Digits(Value / unit);
}
