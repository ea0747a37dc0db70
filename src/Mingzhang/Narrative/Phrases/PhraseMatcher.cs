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
    private PhraseProgram _program = null!;
    private int _start;
    private int _end;

    // For each step and place of the clause the number of the last match in which it failed.
    private int[] _failed = [];
    private int _match;

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
        if (!phrase.Words.StandIn(_text.AsSpan(start, end - start)))
        {
            return null;
        }

        _program = phrase.Program;
        (_start, _end) = (start, end);
        _captures.Clear();
        _match++;
        var states = _program.Steps.Count * (end - start + 1);
        if (_failed.Length < states)
        {
            _failed = new int[Math.Max(states, 2 * _failed.Length)];
        }

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

        ref var failed = ref _failed[(stepIndex * (_end - _start + 1)) + at - _start];
        if (failed == _match)
        {
            return false;
        }

        var step = _program.Steps[stepIndex];
        var isFound =
            step.Literal is { } literal ? IsAt(literal, at) && Walk(step.Ways[0], at + literal.Length)
            : step.Field is { } field ? WalkField(field, step.Ways[0], at)
            : WalkAny(step.Ways, at);
        if (!isFound)
        {
            failed = _match;
        }

        return isFound;
    }

    private bool WalkAny(IReadOnlyList<int> ways, int at)
    {
        for (var i = 0; i < ways.Count; i++)
        {
            if (Walk(ways[i], at))
            {
                return true;
            }
        }

        return false;
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
            if (field == PhraseField.Base && IsAnyAt(_words.DirectionWords, end - 1))
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

    private bool WalkListed(PhraseField field, IReadOnlyList<string> longestFirst, int next, int at)
    {
        for (var i = 0; i < longestFirst.Count; i++)
        {
            if (IsAt(longestFirst[i], at) && Keep(field, next, at, at + longestFirst[i].Length))
            {
                return true;
            }
        }

        return false;
    }

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

    private bool IsAnyAt(IReadOnlyList<string> words, int at)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (IsAt(words[i], at))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAt(string word, int at) =>
        at + word.Length <= _end && string.CompareOrdinal(_text, at, word, 0, word.Length) == 0;
}
