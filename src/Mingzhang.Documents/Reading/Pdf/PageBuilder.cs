using System.Text;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Collects what is painted on a page and turns it upright at the end.</summary>
internal sealed class PageBuilder
{
    /// <summary>No page is wider or higher (15,000 points; PDF allows 14,400); nothing further out is seen.</summary>
    private const int Farthest = 15_000_000;

    private readonly PdfPage _page;
    private readonly int _mostItems;
    private readonly int _left;
    private readonly int _top;
    private readonly List<(Rune Rune, int X, int Y, int Width, int Size, byte Direction, bool Bold, int Run)> _glyphs =
    [];
    private readonly int[] _votes = new int[4];
    private int _run;
    private int _size;
    private int _direction;
    private bool _isUpright;
    private bool _bold;
    private bool _isStroke;
    private bool _isInvisible;
    private int _stretch;

    public PageBuilder(int number, ReadOnlySpan<long> box, int mostItems)
    {
        _left = (int)box[0];
        _top = (int)box[1];
        _page = new PdfPage(number, Length(box[2] - box[0]), Length(box[3] - box[1]));
        _mostItems = mostItems;
    }

    public void SawImage() => _page.HasImage = true;

    /// <summary>Starts a run of text; the vectors, in millionths of a point, lead along the line and up from it.</summary>
    public void StartRun(long ax, long ay, long ux, long uy, bool isUpright, bool bold, bool isStroke, bool isInvisible)
    {
        _run++;
        _stretch = (int)Math.Min(Math.Max(Math.Abs(ax), Math.Abs(ay)) / 1000, 1_000_000);
        _size = (int)Math.Min(Math.Max(Math.Abs(ux), Math.Abs(uy)) / 1000, 1_000_000);
        _isUpright = isUpright;
        _bold = bold;
        _isStroke = isStroke;
        _isInvisible = isInvisible;
        _direction =
            Math.Abs(ay) * 10 <= Math.Abs(ax) ? (ax >= 0 ? 0 : 2)
            : Math.Abs(ax) * 10 <= Math.Abs(ay) ? (ay >= 0 ? 1 : 3)
            : -1;
    }

    /// <summary>Adds a glyph of the run: its origin, and its advance in thousandths of the font's size.</summary>
    public void Add(Rune rune, int x, int y, long advance)
    {
        unchecked
        {
            (x, y) = (x - _left, y - _top);
            if (_direction < 0)
            {
                _page.Slanted++;
                return;
            }

            if (x < -_size || y < -_size || x > _page.Width + _size || y > _page.Height + _size)
            {
                return;
            }

            if (rune == Rune.ReplacementChar || rune.Value is >= 0xE000 and < 0xF900)
            {
                _page.Unreadable++;
                rune = Rune.ReplacementChar;
            }

            if (_isInvisible)
            {
                _page.Invisible++;
            }

            if (_isStroke && IsPaintedAgain(rune, x, y))
            {
                return;
            }

            Check();
            var width = _isUpright ? _size : (int)(Math.Clamp(advance, 0, 5_000) * _stretch / 1000);
            _votes[_direction]++;
            _glyphs.Add((LookAlikes.Plain(rune), x, y, width, _size, (byte)_direction, _bold, _run));
        }
    }

    public void Add(Rule rule)
    {
        Check();
        var (across, along) = rule.IsHorizontal ? (_top, _left) : (_left, _top);
        var moved = unchecked(
            new Rule(rule.IsHorizontal, rule.Position - across, rule.Start - along, rule.End - along)
        );
        if (IsNear(moved.Position) && IsNear(moved.Start) && IsNear(moved.End))
        {
            _page.Rules.Add(moved);
        }
    }

    public PdfPage Build()
    {
        var turn = Array.IndexOf(_votes, _votes.Max());
        var glyphs = new List<Glyph>(_glyphs.Count);
        var start = 0;
        for (var i = 0; i <= _glyphs.Count; i++)
        {
            if (i == _glyphs.Count || (i > start && _glyphs[i].Run != _glyphs[start].Run))
            {
                AddRun(start, i, turn, glyphs);
                start = i;
            }
        }

        _page.Glyphs = glyphs;
        if (turn != 0)
        {
            _page.Rules = _page.Rules.ConvertAll(r => Turned(r, turn));
            _page.TurnTo(turn);
        }

        return _page;
    }

    private void AddRun(int start, int end, int turn, List<Glyph> glyphs)
    {
        if (start == end)
        {
            return;
        }

        var across = (_glyphs[start].Direction - turn + 4) % 4;
        var first = glyphs.Count;
        for (var i = start; i < end; i++)
        {
            var (rune, x, y, width, size, direction, bold, run) = _glyphs[i];
            if (across == 0)
            {
                (x, y) = Turned(x, y, turn);
                glyphs.Add(new Glyph(rune, x, y, width, size, bold, run));
                continue;
            }

            // Text that runs across the rest is set upright, one character under the other.
            var (half, rise) = (width / 2, size * 38 / 100);
            var (mx, my) = direction switch
            {
                0 => (x + half, y - rise),
                1 => (x + rise, y + half),
                2 => (x - half, y + rise),
                _ => (x - rise, y - half),
            };
            (mx, my) = Turned(mx, my, turn);
            glyphs.Add(new Glyph(rune, mx - (size / 2), my + rise, size, size, bold, run));
        }

        if (across == 3)
        {
            var (low, high) = (int.MaxValue, int.MinValue);
            for (var i = first; i < glyphs.Count; i++)
            {
                low = Math.Min(low, glyphs[i].Baseline);
                high = Math.Max(high, glyphs[i].Baseline);
            }

            for (var i = first; i < glyphs.Count; i++)
            {
                glyphs[i] = glyphs[i] with { Baseline = low + high - glyphs[i].Baseline };
            }
        }
    }

    private static int Length(long length) => (int)Math.Clamp(length, 0, Farthest);

    private static bool IsNear(int length) => length is > -Farthest and < 2 * Farthest;

    private bool IsPaintedAgain(Rune rune, int x, int y)
    {
        for (var i = _glyphs.Count - 1; i >= Math.Max(0, _glyphs.Count - 400); i--)
        {
            var g = _glyphs[i];
            if (g.Rune == LookAlikes.Plain(rune) && Math.Abs(g.X - x) < _size / 5 && Math.Abs(g.Y - y) < _size / 5)
            {
                _glyphs[i] = g with { Bold = true };
                return true;
            }
        }

        return false;
    }

    private (int X, int Y) Turned(int x, int y, int turn) =>
        turn switch
        {
            1 => (y, _page.Width - x),
            2 => (_page.Width - x, _page.Height - y),
            3 => (_page.Height - y, x),
            _ => (x, y),
        };

    private Rule Turned(Rule rule, int turn)
    {
        var (ax, ay) = rule.IsHorizontal ? (rule.Start, rule.Position) : (rule.Position, rule.Start);
        var (bx, by) = rule.IsHorizontal ? (rule.End, rule.Position) : (rule.Position, rule.End);
        (ax, ay) = Turned(ax, ay, turn);
        (bx, by) = Turned(bx, by, turn);
        return ay == by
            ? new Rule(true, ay, Math.Min(ax, bx), Math.Max(ax, bx))
            : new Rule(false, ax, Math.Min(ay, by), Math.Max(ay, by));
    }

    private void Check()
    {
        if (_glyphs.Count + _page.Rules.Count >= _mostItems)
        {
            throw PdfProblems.TooMuchContent();
        }
    }
}
