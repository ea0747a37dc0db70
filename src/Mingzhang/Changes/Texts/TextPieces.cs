using System.Runtime.InteropServices;
using Mingzhang.Changes.Alignment;

namespace Mingzhang.Changes.Texts;

/// <summary>
/// Marks which numbers and words of a text changed. A single character that two changes happen to have between them is no
/// word that was kept: it is marked with them.
/// </summary>
internal static class TextPieces
{
    /// <summary>The pieces in order, what was removed before what was added.</summary>
    public static List<TextPiece> Of(TextUnit old, TextUnit @new, WorkBudget budget)
    {
        var stretches = Stretches(old.Tokens, @new.Tokens, budget);
        Join(stretches, @new);
        var pieces = new List<TextPiece>();
        foreach (var stretch in stretches)
        {
            if (stretch.IsKept)
            {
                Add(pieces, PieceState.Kept, @new, stretch.New);
            }
            else
            {
                Add(pieces, PieceState.Removed, old, stretch.Old);
                Add(pieces, PieceState.Added, @new, stretch.New);
            }
        }

        return pieces;
    }

    private static void Add(List<TextPiece> pieces, PieceState state, TextUnit unit, Range range)
    {
        var (start, count) = range.GetOffsetAndLength(unit.Tokens.Count);
        if (count > 0)
        {
            pieces.Add(new TextPiece(state, unit.Text[unit.Tokens[start].Start..unit.Tokens[start + count - 1].End]));
        }
    }

    private static List<Stretch> Stretches(IReadOnlyList<Token> old, IReadOnlyList<Token> @new, WorkBudget budget)
    {
        var pairs = SequenceAlignment.Of([.. old.Select(t => t.Key)], [.. @new.Select(t => t.Key)], budget);
        var result = new List<Stretch>();
        var (o, n) = (0, 0);
        foreach (var pair in pairs.Append(new Pair(old.Count, @new.Count)))
        {
            if (pair.Old > o || pair.New > n)
            {
                result.Add(new Stretch(false, o..pair.Old, n..pair.New));
            }

            if (pair.Old < old.Count)
            {
                var last = result.Count - 1;
                if (last >= 0 && result[last].IsKept)
                {
                    result[last] = result[last] with
                    {
                        Old = result[last].Old.Start..(pair.Old + 1),
                        New = result[last].New.Start..(pair.New + 1),
                    };
                }
                else
                {
                    result.Add(new Stretch(true, pair.Old..(pair.Old + 1), pair.New..(pair.New + 1)));
                }
            }

            (o, n) = (pair.Old + 1, pair.New + 1);
        }

        return result;
    }

    private static void Join(List<Stretch> stretches, TextUnit @new)
    {
        var joined = new List<Stretch>();
        foreach (var stretch in stretches)
        {
            if (joined is [.., { IsKept: false } before, { IsKept: true } between] && IsAccident(between, @new))
            {
                joined.RemoveRange(joined.Count - 2, 2);
                joined.Add(new Stretch(false, before.Old.Start..stretch.Old.End, before.New.Start..stretch.New.End));
            }
            else
            {
                joined.Add(stretch);
            }
        }

        stretches.Clear();
        stretches.AddRange(joined);
    }

    private static bool IsAccident(Stretch kept, TextUnit unit)
    {
        var (start, count) = kept.New.GetOffsetAndLength(unit.Tokens.Count);
        return count == 1 && !unit.Tokens[start].IsNumber && unit.Tokens[start].Key.All(char.IsLetter);
    }

    // Tokens that correspond: the same ones, or some that took the place of others.
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Stretch(bool IsKept, Range Old, Range New);
}
