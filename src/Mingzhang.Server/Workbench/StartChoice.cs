using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Books;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Workbench;

/// <summary>What may be begun for a unit of a year.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Budget">Its budget book; null when there is none.</param>
/// <param name="HasFinal">Whether it has final accounts.</param>
/// <param name="HasLastYear">Whether last year's budget of it, or of those it was merged from, is approved.</param>
public sealed record StartChoice(UnitRecord Unit, BookEntry? Budget, bool HasFinal, bool HasLastYear)
{
    /// <summary>Whether final accounts may begin from the approval.</summary>
    public bool MayStartFinal => !HasFinal && Budget is not null && ApprovedBudget.Is(Budget);
}
