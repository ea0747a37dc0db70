namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// What of the page may be painted on at the moment. Browsers paint a table that breaks over pages beyond the end of the page
/// and cut that off; lines that nobody sees must not become cells. A clip of any shape counts as the rectangle around it.
/// </summary>
internal sealed class Clips
{
    /// <summary>A line on the very edge is still seen.</summary>
    private const int Edge = 400;

    private const int Deepest = 1_000;

    private static readonly PageBox Everything = new(
        int.MinValue / 4,
        int.MinValue / 4,
        int.MaxValue / 4,
        int.MaxValue / 4
    );

    private readonly Stack<PageBox> _open = new();
    private int _tooDeep;

    private PageBox Current => _open.TryPeek(out var box) ? box : Everything;

    /// <summary>Begins a page.</summary>
    public void Clear()
    {
        _open.Clear();
        _tooDeep = 0;
    }

    /// <summary>Narrows what is painted to a rectangle; null for a clip of unknown shape.</summary>
    public void Push(PageBox? box)
    {
        if (_open.Count == Deepest)
        {
            _tooDeep++;
            return;
        }

        var now = Current;
        _open.Push(
            box is { } b
                ? new PageBox(
                    Math.Max(now.Left, b.Left),
                    Math.Max(now.Top, b.Top),
                    Math.Min(now.Right, b.Right),
                    Math.Min(now.Bottom, b.Bottom)
                )
                : now
        );
    }

    /// <summary>Ends the innermost clip.</summary>
    public void Pop()
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
        }
        else
        {
            _open.TryPop(out _);
        }
    }

    /// <summary>What is seen of a line; null when nothing is.</summary>
    public Rule? Seen(Rule rule)
    {
        var now = Current;
        var (low, high, from, to) = rule.IsHorizontal
            ? (now.Top, now.Bottom, now.Left, now.Right)
            : (now.Left, now.Right, now.Top, now.Bottom);
        if (rule.Position < low - Edge || rule.Position > high + Edge)
        {
            return null;
        }

        var seen = rule with { Start = Math.Max(rule.Start, from - Edge), End = Math.Min(rule.End, to + Edge) };
        return seen == rule || seen.End - seen.Start > 2 * Edge ? seen : null;
    }
}
