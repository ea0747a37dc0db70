namespace Mingzhang.Documents.Reading.Docx;

/// <summary>Which fields are open where the reader stands. Of a field only its result is text; its code is not.</summary>
internal sealed class FieldState
{
    private readonly List<bool> _isInResult = [];
    private int _codes;

    /// <summary>Whether text at this place is shown.</summary>
    public bool ShowsText => _codes == 0;

    /// <summary>Takes a mark: begin, separate, end.</summary>
    public void Take(string? mark)
    {
        switch (mark)
        {
            case "begin":
                _isInResult.Add(false);
                _codes++;
                break;
            case "separate" when _isInResult.Count > 0 && !_isInResult[^1]:
                _isInResult[^1] = true;
                _codes--;
                break;
            case "end" when _isInResult.Count > 0:
                _codes -= _isInResult[^1] ? 0 : 1;
                _isInResult.RemoveAt(_isInResult.Count - 1);
                break;
        }
    }

    /// <summary>
    /// Ends the codes that are still open: results reach over paragraphs (a table of contents), codes do not, and a field
    /// that is never closed must not swallow the rest of the document.
    /// </summary>
    public void EndParagraph()
    {
        for (var i = 0; i < _isInResult.Count; i++)
        {
            _isInResult[i] = true;
        }

        _codes = 0;
    }
}
