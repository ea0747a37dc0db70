namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Turns painted paths into ruling lines: straight strokes along an axis, and filled shapes as thin as a line.</summary>
internal sealed class PathCollector
{
    /// <summary>A filled shape is a line when it is at most this thick (2.6 points).</summary>
    private const int Thick = 2_600;

    /// <summary>A stroke is along an axis when it leaves it by no more than this.</summary>
    private const int Askew = 700;

    private readonly List<(int X, int Y)> _points = [];
    private readonly List<Rule> _rules = [];
    private readonly Clips _clips = new();
    private Matrix _matrix = Matrix.Identity;
    private bool _isStroke;
    private bool _ignored = true;
    private bool _hasCurve;
    private bool _isClip;
    private PageBox? _clip;

    /// <summary>Begins a page, on which everything is seen.</summary>
    public void StartPage() => _clips.Clear();

    public void Start(Matrix matrix, bool isStroke, bool isWhite)
    {
        _matrix = matrix;
        _isStroke = isStroke;
        _ignored = isWhite;
        _hasCurve = false;
        _points.Clear();
        _rules.Clear();
    }

    /// <summary>What follows is neither painted nor understood.</summary>
    public void Ignore() => _ignored = true;

    /// <summary>What follows is the outline of a clip, not paint.</summary>
    public void StartClip(Matrix matrix)
    {
        _matrix = matrix;
        _ignored = true;
        _isClip = true;
        _hasCurve = false;
        _clip = null;
    }

    /// <summary>The outline of a clip is complete.</summary>
    public void FinishClip()
    {
        if (_isClip)
        {
            _clips.Push(_hasCurve ? null : _clip);
            (_isClip, _hasCurve) = (false, false);
        }
    }

    /// <summary>A clip begins of which nothing is known.</summary>
    public void OpenClip() => _clips.Push(null);

    /// <summary>The innermost clip ends.</summary>
    public void EndClip() => _clips.Pop();

    public void MoveTo(long x, long y)
    {
        if (_isClip)
        {
            Outline(x, y);
        }

        if (_ignored)
        {
            return;
        }

        EndShape();
        _points.Add(_matrix.Apply(x, y));
    }

    public void LineTo(long x, long y)
    {
        if (_isClip)
        {
            Outline(x, y);
        }

        if (!_ignored)
        {
            _points.Add(_matrix.Apply(x, y));
        }
    }

    public void Curve() => _hasCurve = true;

    public void Close()
    {
        if (!_ignored && _isStroke && _points.Count > 2)
        {
            _points.Add(_points[0]);
        }
    }

    public void Finish(PageBuilder? page)
    {
        if (!_ignored)
        {
            EndShape();
            foreach (var rule in _rules)
            {
                if (_clips.Seen(rule) is { } seen)
                {
                    page?.Add(seen);
                }
            }
        }

        _ignored = true;
    }

    private void Outline(long x, long y)
    {
        var (px, py) = _matrix.Apply(x, y);
        var point = new PageBox(px, py, px, py);
        _clip = _clip is { } box ? PageBox.Around(box, point) : point;
    }

    private void EndShape()
    {
        if (_points.Count >= 2 && !_hasCurve)
        {
            if (_isStroke)
            {
                for (var i = 1; i < _points.Count; i++)
                {
                    Stroke(_points[i - 1], _points[i]);
                }
            }
            else
            {
                Fill();
            }
        }

        _points.Clear();
        _hasCurve = false;
    }

    private void Stroke((int X, int Y) a, (int X, int Y) b)
    {
        var (dx, dy) = (Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y));
        if (dy <= Askew && dx > dy)
        {
            _rules.Add(new Rule(true, (a.Y + b.Y) / 2, Math.Min(a.X, b.X), Math.Max(a.X, b.X)));
        }
        else if (dx <= Askew && dy > dx)
        {
            _rules.Add(new Rule(false, (a.X + b.X) / 2, Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y)));
        }
    }

    private void Fill()
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        foreach (var (x, y) in _points)
        {
            left = Math.Min(left, x);
            right = Math.Max(right, x);
            top = Math.Min(top, y);
            bottom = Math.Max(bottom, y);
        }

        var (width, height) = (right - left, bottom - top);
        if (height <= Thick && width > height)
        {
            _rules.Add(new Rule(true, (top + bottom) / 2, left, right));
        }
        else if (width <= Thick && height > width)
        {
            _rules.Add(new Rule(false, (left + right) / 2, top, bottom));
        }
        else if (width <= Thick && height <= Thick)
        {
            _rules.Add(new Rule(true, (top + bottom) / 2, left, right));
            _rules.Add(new Rule(false, (left + right) / 2, top, bottom));
        }
    }
}
