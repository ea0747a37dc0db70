using Mingzhang.Numbers;

namespace Mingzhang.Forms;

/// <summary>A column of a table.</summary>
/// <param name="Id">Name by which rules and readers know it; unique in its panel.</param>
/// <param name="Header">Heading texts from the top down; neighbours that share the upper texts are printed merged.</param>
/// <param name="Role">What its cells hold.</param>
/// <param name="Format">How amounts are printed; null for other roles.</param>
public sealed record Column(string Id, IReadOnlyList<string> Header, ColumnRole Role, NumberFormat? Format = null);
