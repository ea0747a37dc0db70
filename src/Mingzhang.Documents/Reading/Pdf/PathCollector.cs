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
    private Matrix _matrix = Matrix.Identity;
    private bool _isStroke;
    private bool _ignored = true;
    private bool _hasCurve;

    public void Start(Matrix matrix, bool isStroke, bool isWhite)
    {
        _matrix = matrix;
        _isStroke = isStroke;
        _ignored = isWhite;
        _hasCurve = false;
        _points.Clear();
        _rules.Clear();
    }

    /// <summary>What follows is a clip, not paint.</summary>
    public void Ignore() => _ignored = true;

    public void MoveTo(long x, long y)
    {
        if (_ignored)
        {
            return;
        }

        EndShape();
        _points.Add(_matrix.Apply(x, y));
    }

    public void LineTo(long x, long y)
    {
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
                page?.Add(rule);
            }
        }

        _ignored = true;
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
