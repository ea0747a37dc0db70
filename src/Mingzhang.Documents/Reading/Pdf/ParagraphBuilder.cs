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

        if (IsNumbered(line.Text) && above.Text[^1] is not '，' and not '、')
        {
            return false;
        }

        var (left, right) = measure.MarginsOf(_lastPage!);
        var isWide = above.Box.Width * 2 > right - left;
        var isNear = isNextPage || line.Box.Top - above.Box.Bottom < size * 17 / 10;
        var room = right - above.Box.Right;
        if (!isNear || !isWide || room >= Math.Max(size * 17 / 10, FirstPiece(line)))
        {
            return false;
        }

        var (nextLeft, nextRight) = measure.MarginsOf(page);
        var isIndented = line.Box.Left - nextLeft > size * 12 / 10;
        return !isIndented || IsCentred(above, left, right) && IsCentred(line, nextLeft, nextRight) && !isNextPage;
    }

    /// <summary>A heading of two lines is centred in both, its first line as wide as the page allows.</summary>
    private bool IsCentred(TextLine line, int left, int right) =>
        measure.HeadingLevel(line) is not null
        && Math.Abs(line.Box.Left - left - (right - line.Box.Right)) < line.Size
        && (line == _last ? line.Box.Width * 20 > (right - left) * 17 : line.Box.Left - left > line.Size * 3);

    /// <summary>Width of what must stay together at the start of a line: a figure, a word or a character with its stop.</summary>
    private static int FirstPiece(TextLine line)
    {
        var length = 0;
        while (length < line.Text.Length && line.Text[length] is > ' ' and < '\u2010')
        {
            length++;
        }

        return Math.Min((length + 1) * line.Size / 2, line.Box.Width) + (line.Size * 7 / 10);
    }

    /// <summary>Whether a line starts as items of a list do: 一、 （一） 第一部分.</summary>
    private static bool IsNumbered(string text)
    {
        var start = text[0] is '（' or '(' or '第' ? 1 : 0;
        var end = start;
        while (end < text.Length && end < start + 4 && "一二三四五六七八九十".Contains(text[end]))
        {
            end++;
        }

        return end > start
            && end < text.Length
            && (text[0], text[end]) switch
            {
                ('（', '）') or ('(', ')') => true,
                ('第', '部') => true,
                _ => start == 0 && text[end] == '、',
            };
    }

    private static bool IsBrokenFigure(string above, string line) =>
        (char.IsAsciiDigit(above[^1]) || above[^1] is '.' or ',')
        && (char.IsAsciiDigit(line[0]) || line[0] is '.' or ',' or '%');
}
