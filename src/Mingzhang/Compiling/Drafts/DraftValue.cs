using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Compiling.Drafts;

/// <summary>A number for a sentence.</summary>
/// <param name="Value">万元 with two decimals as it will be printed, or a plain number.</param>
/// <param name="IsMoney">Whether it is money.</param>
/// <param name="IsKnown">Whether some figure stands behind it; an absent or blank one counts as zero and is not known.</param>
/// <param name="Exact">The money exactly; null when it is not known exactly or is no money.</param>
/// <param name="Facts">The facts of the one cell that it repeats; null otherwise.</param>
/// <param name="Cells">The cells of the pack's tables that it is made of.</param>
internal sealed record DraftValue(
    decimal Value,
    bool IsMoney,
    bool IsKnown,
    Amount? Exact,
    FactSlice? Facts,
    IReadOnlyList<FigureAddress> Cells
)
{
    /// <summary>How money is printed in sentences: 万元 with two decimals and no separators.</summary>
    public static readonly NumberFormat Money = new(MoneyUnit.WanYuan, 2, Thousands: false, BlankZero: false);

    /// <summary>Nothing.</summary>
    public static readonly DraftValue Unknown = new(0m, IsMoney: true, IsKnown: false, null, null, []);
}
