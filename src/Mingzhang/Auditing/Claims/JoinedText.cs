using Mingzhang.Narrative;
using Mingzhang.Places;

namespace Mingzhang.Auditing.Claims;

/// <summary>A paragraph as its author wrote it: one passage, or several that a page break cut in the middle of a sentence.</summary>
internal sealed class JoinedText
{
    private readonly List<(int Offset, TextPassage Passage)> _pieces = [];

    public JoinedText(TextPassage first)
    {
        Text = first.Text;
        _pieces.Add((0, first));
    }

    /// <summary>The whole text.</summary>
    public string Text { get; private set; }

    /// <summary>Adds the next piece.</summary>
    public void Add(TextPassage passage)
    {
        _pieces.Add((Text.Length, passage));
        Text += passage.Text;
    }

    /// <summary>The place of a stretch; of one that a page break cuts, the part before it.</summary>
    public Place PlaceOf(TextSpan span)
    {
        var at = _pieces.Count - 1;
        while (at > 0 && _pieces[at].Offset > span.Start)
        {
            at--;
        }

        var (offset, passage) = _pieces[at];
        return passage.PlaceOf(span.Start - offset, span.Length);
    }
}
