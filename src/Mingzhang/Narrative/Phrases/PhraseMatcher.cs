namespace Mingzhang.Narrative.Phrases;

/// <summary>
/// Fits phrases to clauses of one text. A step that failed at a place is not tried there again, so a clause of n characters
/// costs a phrase of s steps at most s·n trials and, for names, s·n·(longest name).
/// </summary>
internal sealed class PhraseMatcher
{
    private const int LongestName = 120;
    private readonly string _text;
    private readonly PhraseWords _words;
    private readonly NumberToken?[] _tokenAt;
    private readonly bool[] _startsValue;
    private readonly List<Capture> _captures = [];
    private readonly HashSet<(int Step, int At)> _failed = [];
    private PhraseProgram _program = null!;
    private int _end;

    public PhraseMatcher(string text, IReadOnlyList<NumberToken> tokens, PhraseWords words)
    {
        _text = text;
        _words = words;
        _tokenAt = new NumberToken?[text.Length + 1];
        _startsValue = new bool[text.Length + 1];
        foreach (var token in tokens)
        {
            _tokenAt[token.Start] = token;
            _startsValue[token.Start] = token.IsClaim && token.Kind != NumberKind.Bare;
        }
    }

    /// <summary>The number that starts at an offset.</summary>
    public NumberToken TokenAt(int start) => _tokenAt[start]!;

    /// <summary>The number that starts at an offset, or null.</summary>
    public NumberToken? FindToken(int start) => _tokenAt[start];

    /// <summary>Fits a phrase to the whole clause; null when it does not fit.</summary>
    public PhraseMatch? Match(Phrase phrase, int start, int end)
    {
        _program = phrase.Program;
        _end = end;
        _captures.Clear();
        _failed.Clear();
        if (!Walk(_program.Start, start))
        {
            return null;
        }

        _captures.Reverse();
        return new PhraseMatch(phrase, [.. _captures]);
    }

    private bool Walk(int stepIndex, int at)
    {
        if (stepIndex == PhraseProgram.End)
        {
            return at == _end;
        }

        if (_failed.Contains((stepIndex, at)))
        {
            return false;
        }

        var step = _program.Steps[stepIndex];
        var isFound =
            step.Literal is { } literal ? IsAt(literal, at) && Walk(step.Ways[0], at + literal.Length)
            : step.Field is { } field ? WalkField(field, step.Ways[0], at)
            : step.Ways.Any(way => Walk(way, at));
        if (!isFound)
        {
            _failed.Add((stepIndex, at));
        }

        return isFound;
    }

    private bool WalkField(PhraseField field, int next, int at) =>
        field switch
        {
            PhraseField.Owner or PhraseField.Subject or PhraseField.SubjectTail or PhraseField.Base => WalkName(
                field,
                next,
                at
            ),
            PhraseField.Reason or PhraseField.Words => WalkWords(field, next, at),
            PhraseField.Basis => WalkListed(field, _words.Bases, next, at),
            PhraseField.Direction => WalkListed(field, _words.DirectionWords, next, at),
            PhraseField.Year => WalkToken(field, NumberKind.Year, next, at),
            PhraseField.BaseYear => WalkToken(field, NumberKind.Year, next, at)
                || WalkListed(field, _words.LastYearWords, next, at),
            PhraseField.Percent => WalkToken(field, NumberKind.Percent, next, at),
            PhraseField.Count => WalkToken(field, NumberKind.Count, next, at),
            _ => WalkToken(field, NumberKind.Money, next, at),
        };

    // A name ends as early as the rest allows and never runs over money, a percentage or a count; what something is
    // compared with does not run over a word of direction either.
    private bool WalkName(PhraseField field, int next, int at)
    {
        var limit = Math.Min(_end, at + LongestName);
        for (var end = at + 1; end <= limit && !_startsValue[end - 1]; end++)
        {
            if (field == PhraseField.Base && _words.DirectionWords.Any(w => IsAt(w, end - 1)))
            {
                return false;
            }

            if (Keep(field, next, at, end))
            {
                return true;
            }
        }

        return false;
    }

    private bool WalkWords(PhraseField field, int next, int at)
    {
        for (var end = at; end <= _end; end++)
        {
            if (Keep(field, next, at, end))
            {
                return true;
            }

            // Numbers in a reason are read by themselves; anywhere else they would be lost.
            if (field != PhraseField.Reason && end < _end && _startsValue[end])
            {
                return false;
            }
        }

        return false;
    }

    private bool WalkListed(PhraseField field, IReadOnlyList<string> longestFirst, int next, int at) =>
        longestFirst.Any(word => IsAt(word, at) && Keep(field, next, at, at + word.Length));

    private bool WalkToken(PhraseField field, NumberKind kind, int next, int at) =>
        _tokenAt[at] is { } token && token.Kind == kind && token.End <= _end && Keep(field, next, at, token.End);

    private bool Keep(PhraseField field, int next, int start, int end)
    {
        if (!Walk(next, end))
        {
            return false;
        }

        _captures.Add(new Capture(field, start, end));
        return true;
    }

    private bool IsAt(string word, int at) =>
        at + word.Length <= _end && string.CompareOrdinal(_text, at, word, 0, word.Length) == 0;
}
