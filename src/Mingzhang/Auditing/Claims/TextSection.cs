using Mingzhang.Narrative;
using Mingzhang.Packs;

namespace Mingzhang.Auditing.Claims;

/// <summary>The paragraphs under one heading with what they claim.</summary>
internal sealed class TextSection(Part part, IReadOnlyList<string> headings)
{
    /// <summary>The part it belongs to.</summary>
    public Part Part { get; } = part;

    /// <summary>The part's title and the headings, outermost first, without blanks.</summary>
    public IReadOnlyList<string> Headings { get; } = headings;

    /// <summary>Its paragraphs in order.</summary>
    public List<JoinedText> Texts { get; } = [];

    /// <summary>What they claim, in order.</summary>
    public IReadOnlyList<Statement> Statements { get; private set; } = [];

    /// <summary>How many numbers no phrase explains.</summary>
    public int NotUnderstood { get; private set; }

    /// <summary>Reads the paragraphs.</summary>
    public void Read(ClaimReader reader, ClaimContext context)
    {
        var statements = new List<Statement>();
        var readings = reader.ReadSection(Headings, Texts.Select(t => t.Text), context);
        foreach (var (text, reading) in Texts.Zip(readings))
        {
            var reasons = Reasons(reading.Claims);
            statements.AddRange(
                reading.Claims.Select(c => new Statement(this, text, c) { IsReason = IsIn(reasons, c.ValueSpan.Start) })
            );
            NotUnderstood += reading.NotUnderstood.Count;
        }

        Statements = statements;
    }

    /// <summary>The statement of a claim's index; null for null.</summary>
    public Statement? Find(int? index) =>
        index is { } i
        && Statements.Count > 0
        && i - Statements[0].Claim.Index is var at
        && at >= 0
        && at < Statements.Count
            ? Statements[at]
            : null;

    /// <summary>Whether a heading above contains a word.</summary>
    public bool IsAbout(string word) => Headings.Any(h => h.Contains(word, StringComparison.Ordinal));

    private static List<TextSpan> Reasons(IReadOnlyList<Claim> claims) =>
        [.. claims.Select(c => c.ReasonSpan).OfType<TextSpan>().Distinct().OrderBy(s => s.Start)];

    // The last reason that begins at or before an offset.
    private static bool IsIn(List<TextSpan> reasons, int offset)
    {
        var (low, high) = (0, reasons.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = reasons[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && offset < reasons[low - 1].End;
    }
}
