using Mingzhang.Drafting;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Compiling.Drafts;

/// <summary>Puts a number beside another in words: more, less, the same, from nothing.</summary>
internal sealed class DraftPatterns(DraftWriter writer, IReadOnlyDictionary<string, DraftPattern> patterns)
{
    // A change of more than a tenth wants a reason (reviewers deduct for a missing one).
    private const decimal Tenth = 10m;

    /// <summary>Adds the pattern's words for two numbers.</summary>
    public void Write(PatternPiece piece, DraftValue value, DraftValue other, DraftRun run)
    {
        var pattern = patterns[piece.Pattern];
        var its = CaseOf(value, other);
        if (!pattern.Cases.TryGetValue(its, out var text))
        {
            return;
        }

        var subject = writer.TextOf(piece.Subject);
        FigureAddress[] cells = [.. value.Cells, .. other.Cells];
        var difference = Math.Abs(value.Value - other.Value);
        writer.Write(text, run, Field);

        bool Field(string field, DraftRun into)
        {
            switch (field)
            {
                case "本":
                    into.Add(value);
                    return true;
                case "基":
                    into.Add(other);
                    return true;
                case "差":
                    into.AddDifference(value, other);
                    return true;
                case "率":
                    into.AddPercentage(Percentage(difference, other.Value), cells);
                    return true;
                case "比":
                    into.AddPercentage(Percentage(value.Value, other.Value), cells);
                    return true;
                case "名":
                    into.Add(subject);
                    return true;
                case "因":
                    AddReason(pattern, its, Percentage(difference, other.Value), subject, Field, into);
                    return true;
                default:
                    return false;
            }
        }
    }

    private void AddReason(
        DraftPattern pattern,
        PatternCase its,
        decimal rate,
        string subject,
        Func<string, DraftRun, bool> fields,
        DraftRun run
    )
    {
        if (pattern.Reason is not { } reason)
        {
            return;
        }

        var position = pattern.Prefix + subject;
        var written = writer.Written(position);
        var isDemanded = pattern.Demand switch
        {
            ReasonDemand.Always => true,
            ReasonDemand.OverTenth => its == PatternCase.NoBase || rate > Tenth,
            _ => false,
        };
        if (written is null && !isDemanded)
        {
            return;
        }

        writer.Write(
            reason,
            run,
            (field, into) =>
            {
                if (field != "由")
                {
                    return fields(field, into);
                }

                into.AddWritten(
                    position,
                    written?.Replace('\n', '；'),
                    $"{subject}变动的原因，写在簿的“文字”里，位置为“{position}”"
                );
                return true;
            }
        );
    }

    private static PatternCase CaseOf(DraftValue value, DraftValue other) =>
        !other.IsKnown ? PatternCase.Unknown
        : value.Value == 0m && other.Value == 0m ? PatternCase.BothZero
        : value.Value == other.Value ? PatternCase.Same
        : other.Value == 0m ? PatternCase.NoBase
        : value.Value > other.Value ? PatternCase.More
        : PatternCase.Less;

    private static decimal Percentage(decimal part, decimal whole) =>
        whole == 0m ? 0m : Rounding.HalfUp(part * 100m / Math.Abs(whole), 2);
}
