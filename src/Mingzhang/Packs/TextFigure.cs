using Mingzhang.Forms;

namespace Mingzhang.Packs;

/// <summary>A number printed in a sentence that we compiled, with the cells that it repeats or is worked out from.</summary>
/// <param name="Offset">Where its digits start in the paragraph's text, from 0.</param>
/// <param name="Length">How many characters its digits take, without the unit or the percent sign.</param>
/// <param name="Figure">The number and, for money, what it stands for exactly.</param>
/// <param name="Cells">The cells of the pack's tables that it is made of; one for a repeated amount, several for a sum or a share.</param>
public sealed record TextFigure(int Offset, int Length, Figure Figure, IReadOnlyList<FigureAddress> Cells);
