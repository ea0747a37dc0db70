using System.Text;
using Mingzhang.Places;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Joins lines to paragraphs by where they start and end on the page.</summary>
internal sealed class ParagraphBuilder(
    TextMeasure measure,
    Action<RawParagraph> emit,
    Action<PdfPage, TextLine> repaired
)
{
    private readonly StringBuilder _text = new();
    private List<(int Offset, Place Place)> _pieces = [];
    private TextLine? _last;
    private TextLine? _first;
    private PdfPage? _lastPage;
    private int _lines;

    /// <summary>Adds the next line of the text.</summary>
    public void Add(PdfPage page, TextLine line)
    {
        if (_last is not null && !GoesOn(page, line))
        {
            Flush();
        }

        if (line.IsRepaired)
        {
            repaired(page, line);
        }

        if (_text.Length > 0 && Spacing.NeedsBlank(_last!.Text, line.Text) && !IsBrokenFigure(_last.Text, line.Text))
        {
            _text.Append(' ');
        }

        _pieces.Add((_text.Length, page.PlaceOf(line.Box)));
        _text.Append(line.Text);
        _first ??= line;
        (_last, _lastPage) = (line, page);
        _lines++;
    }

    /// <summary>Ends the paragraph.</summary>
    public void Flush()
    {
        if (_first is null)
        {
            return;
        }

        emit(
            new RawParagraph
            {
                Place = _pieces[0].Place,
                Text = _text.ToString(),
                Pieces = _pieces,
                HeadingLevel = _lines == 1 ? measure.HeadingLevel(_first) : null,
            }
        );
        _text.Clear();
        _pieces = [];
        (_last, _first, _lastPage, _lines) = (null, null, null, 0);
    }

    private bool GoesOn(PdfPage page, TextLine line)
    {
        var (above, size) = (_last!, _last!.Size);
        var isNextPage = page != _lastPage;
        if (
            Math.Abs(line.Size - size) * 8 > size
            || Leaders.IsIn(above.Text)
            || Leaders.IsIn(line.Text)
            || (isNextPage && page.Number != _lastPage!.Number + 1)
        )
        {
            return false;
        }

        var (left, right) = measure.MarginsOf(_lastPage!);
        var reachesRight = right - above.Box.Right < size * 17 / 10;
        var (nextLeft, _) = measure.MarginsOf(page);
        var isIndented = line.Box.Left - nextLeft > size * 12 / 10;
        var isNear = isNextPage || line.Box.Top - above.Box.Bottom < size * 17 / 10;
        var isWide = above.Box.Width * 2 > right - left;
        return reachesRight && !isIndented && isNear && isWide;
    }

    private static bool IsBrokenFigure(string above, string line) =>
        (char.IsAsciiDigit(above[^1]) || above[^1] is '.' or ',')
        && (char.IsAsciiDigit(line[0]) || line[0] is '.' or ',' or '%');
}
