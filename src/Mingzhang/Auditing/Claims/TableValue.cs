using Mingzhang.Numbers;
using Mingzhang.Places;

namespace Mingzhang.Auditing.Claims;

/// <summary>A number of the tables that a statement may repeat. Its name and places are made when somebody asks for them.</summary>
/// <param name="value">Yuan, or a plain number.</param>
/// <param name="lastPlace">The weight of its last printed place, in the same unit.</param>
/// <param name="unit">How many yuan the unit of its table is; 1 for plain numbers.</param>
/// <param name="describe">Tells its name for people and the cells it is made of.</param>
internal sealed class TableValue(
    decimal value,
    decimal lastPlace,
    decimal unit,
    Func<(string Name, IReadOnlyList<Place> Places)> describe
)
{
    private (string Name, IReadOnlyList<Place> Places)? _description;

    /// <summary>Yuan, or a plain number.</summary>
    public decimal Value { get; } = value;

    /// <summary>The weight of its last printed place, in the same unit.</summary>
    public decimal LastPlace { get; } = lastPlace;

    /// <summary>How many yuan the unit of its table is; 1 for plain numbers.</summary>
    public decimal Unit { get; } = unit;

    /// <summary>Where it stands, for people: 表3“行政运行”的合计.</summary>
    public string Name => Description.Name;

    /// <summary>The cells it is made of.</summary>
    public IReadOnlyList<Place> Places => Description.Places;

    private (string Name, IReadOnlyList<Place> Places) Description => _description ??= describe();

    /// <summary>The value in a unit of money, without trailing zeros.</summary>
    public string In(decimal unit) => (Value / unit).Plain();
}
