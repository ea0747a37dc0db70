using System.Text;
using Mingzhang.Places;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>Puts the lines of ordinary text together into paragraphs.</summary>
internal sealed class ParagraphBuilder(List<RawBlock> blocks, ReadingBudget budget)
{
    private const int LongestBold = 3;
    private const int Enough = 400;

    private readonly StringBuilder _text = new();
    private readonly List<(int Offset, Place Place)> _pieces = [];
    private int? _headingLevel;
    private int _openBold;

    /// <summary>Takes the next line of ordinary text.</summary>
    public void Add(SourceLine line)
    {
        budget.Step();
        var (unmarked, level) = Residue.RemoveMark(line.Text.Replace('\t', ' '));
        var text = CellTexts.Collapse(Residue.Remove(unmarked));
        var marks = CountBold(line.Text);
        if (text.Length == 0)
        {
            return;
        }

        if (_text.Length > 0 && !GoesOn(text))
        {
            Flush();
        }

        if (_text.Length == 0)
        {
            _headingLevel = level;
        }

        _text.Append(CellTexts.Glue(_text.Length == 0 ? "" : _text[^1].ToString(), text));
        _pieces.Add((_text.Length, line.Place));
        _text.Append(text);
        // Bold text that is not closed on its line goes on in the next; a stray mark does not for long.
        _openBold =
            marks % 2 == 0 ? Math.Max(0, _openBold - 1)
            : _openBold > 0 ? 0
            : LongestBold;
    }

    /// <summary>Ends the paragraph.</summary>
    public void Flush()
    {
        if (_text.Length == 0)
        {
            return;
        }

        budget.Paragraph();
        blocks.Add(
            new RawParagraph
            {
                Text = _text.ToString(),
                Place = _pieces[0].Place,
                Pieces = [.. _pieces],
                HeadingLevel = _headingLevel,
            }
        );
        _text.Clear();
        _pieces.Clear();
        _headingLevel = null;
        _openBold = 0;
    }

    private bool GoesOn(string next) => _openBold > 0 || (_headingLevel is null && LineEnds.GoesOn(Look(), next));

    /// <summary>Start and end of what has been put together so far: all that decides whether it goes on.</summary>
    private string Look() =>
        _text.Length <= 2 * Enough
            ? _text.ToString()
            : _text.ToString(0, Enough) + _text.ToString(_text.Length - Enough, Enough);

    private static int CountBold(string line)
    {
        var count = 0;
        for (var at = 0; (at = line.IndexOf("**", at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            count++;
        }

        return count;
    }
}
