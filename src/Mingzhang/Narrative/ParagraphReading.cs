using System.Globalization;
using Mingzhang.Narrative.Phrases;
using Mingzhang.Numbers;

namespace Mingzhang.Narrative;

/// <summary>The reading of one paragraph, clause by clause, with what earlier clauses said kept at hand.</summary>
internal sealed partial class ParagraphReading
{
    private readonly PhraseBook _book;
    private readonly ReadableText _text;
    private readonly ClaimContext _context;
    private readonly SubjectReader _subjects;
    private readonly TokenIndex _tokens;
    private readonly PhraseMatcher _matcher;
    private readonly ClaimSubject _heading;
    private readonly List<Claim> _claims = [];
    private readonly List<NotUnderstood> _unread = [];
    private readonly List<OpenList> _lists;
    private readonly List<int> _explained = [];
    private readonly HashSet<int> _bases = [];
    private readonly int _first;
    private readonly string _numbering;
    private ClaimSubject? _subject;
    private string _owner;
    private int? _year;
    private int? _baseYear;
    private int? _baseClaim;
    private string _base = "";
    private int? _amount;
    private int? _count;
    private int? _reasonStart;
    private bool _changeInSentence;

    public ParagraphReading(PhraseBook book, IReadOnlyList<string> section, ReadableText text, ClaimContext context)
    {
        _book = book;
        _text = text;
        _context = context;
        _subjects = new SubjectReader(book.Words, context);
        _tokens = new TokenIndex(book.Lexer.Read(text.Text));
        _matcher = new PhraseMatcher(text.Text, _tokens.All, book.Words);
        _heading = new ClaimSubject(SubjectKind.Other, section.Count == 0 ? "" : ReadableText.Of(section[^1]).Text);
        var before = context.Previous?.State ?? new ReadingState();
        _first = before.NextIndex;
        _subject = before.Subject;
        _owner = before.Owner;
        _year = before.IsEnded ? context.Year : before.Year;
        _amount = before.Amount;
        _count = before.Count;
        _numbering = Numberings.Of(text.Text);
        _lists = [.. before.Lists.Where(l => l.Numbering.Length == 0 || l.Numbering != _numbering)];
    }

    public ClaimReading Read()
    {
        foreach (var clause in new ClauseSplitter(_text.Text, _tokens, _book.Words).Split())
        {
            Open(clause);
            if (!clause.IsEmpty)
            {
                Read(clause);
            }
        }

        EndReason(_text.Text.Length);
        var isEnded = _text.Text.Length == 0 || _text.Text[^1] == '。';
        return new ClaimReading
        {
            Claims = _claims,
            NotUnderstood = _unread,
            State = new ReadingState
            {
                NextIndex = _first + _claims.Count,
                Year = _year,
                Owner = _owner,
                Subject = _subject,
                Amount = _amount,
                Count = _count,
                IsEnded = isEnded,
                Lists = [.. _lists.Where(l => l.IsCarried || !isEnded)],
            },
        };
    }

    private void Open(Clause clause)
    {
        switch (clause.Opener)
        {
            case '。':
                EndReason(clause.Start - 1);
                EndLists();
                _baseYear = null;
                _baseClaim = null;
                _base = "";
                _changeInSentence = false;
                break;
            case '(':
                _lists.Add(new OpenList("(", _amount, _count, IsBracket: true, IsCarried: false));
                break;
            case ')':
                var open = _lists.FindLastIndex(l => l.IsBracket);
                if (open >= 0)
                {
                    (_amount, _count) = (_lists[open].Amount, _lists[open].Count);
                    _lists.RemoveRange(open, _lists.Count - open);
                }

                break;
        }
    }

    // A sentence ends its lists; what follows is about the whole again.
    private void EndLists()
    {
        if (_lists.Find(l => !l.IsCarried) is { } outermost)
        {
            (_amount, _count) = (outermost.Amount ?? _amount, outermost.Count ?? _count);
            _lists.RemoveAll(l => !l.IsCarried);
        }
    }

    private void Read(Clause clause)
    {
        const string amongThem = "其中";
        if (
            _book.Words.Leads.FirstOrDefault(l => IsAt(l, clause.Start)) is { } lead
            && (lead == amongThem || HasNumber(clause.Start, clause.End))
        )
        {
            OpenListOf(lead, clause);
            clause = clause with { Start = clause.Start + lead.Length };
        }

        var opensAtEnd =
            clause.End - clause.Start >= amongThem.Length && IsAt(amongThem, clause.End - amongThem.Length);
        if (opensAtEnd)
        {
            clause = clause with { End = clause.End - amongThem.Length };
        }

        if (!clause.IsEmpty)
        {
            ReadWords(clause);
        }

        if (opensAtEnd)
        {
            OpenListOf(amongThem, clause);
        }
    }

    private void ReadWords(Clause clause)
    {
        var hasNumber = HasNumber(clause.Start, clause.End);
        var needs = _tokens.Needs(clause.Start, clause.End);
        if (_text.Text.AsSpan(clause.Start, clause.End - clause.Start).ContainsAny(_book.Directions))
        {
            needs |= PhraseNeeds.Direction;
        }

        foreach (var phrase in _book.Phrases)
        {
            if (
                (phrase.Needs & ~needs) == PhraseNeeds.None
                && Fits(phrase.Meaning, hasNumber)
                && _matcher.Match(phrase, clause.Start, clause.End) is { } match
            )
            {
                Take(match, clause);
                return;
            }
        }

        if (hasNumber)
        {
            Report(clause);
        }
        else if (
            _reasonStart is null
            && Slice(clause.Start, clause.End) is var words
            && (words.Contains("项)") || words.Contains("款)") || words.Contains("类)"))
        )
        {
            _subject = _subjects.Read(words, _owner);
        }
    }

    // Phrases without a number need not be tried on clauses that have one, and the other way round.
    private bool Fits(PhraseMeaning meaning, bool hasNumber) =>
        meaning switch
        {
            PhraseMeaning.Reason or PhraseMeaning.Comparison or PhraseMeaning.Size => true,
            PhraseMeaning.List or PhraseMeaning.Time => !hasNumber,
            PhraseMeaning.None => _reasonStart is null,
            PhraseMeaning.Change => hasNumber || _reasonStart is null,
            _ => hasNumber,
        };

    private void Report(Clause clause)
    {
        var span = _text.Back(clause.Start, clause.End);
        foreach (var token in _tokens.In(clause.Start, clause.End))
        {
            _unread.Add(new NotUnderstood(_text.Back(token.Start, token.End), span, span.Of(_text.Source)));
        }
    }

    private void OpenListOf(string words, Clause clause)
    {
        var last = _lists.LastOrDefault();
        if (clause.Opener == '；' && words != "其中" && last is { IsBracket: false })
        {
            _lists[^1] = last with { Words = words };
            return;
        }

        var isLast = clause.End >= _text.Text.Length || clause.Closer == '：' && clause.End + 1 >= _text.Text.Length;
        _lists.Add(new OpenList(words, _amount, _count, IsBracket: false, isLast, _numbering));
    }

    private bool HasNumber(int start, int end) => _tokens.Any(start, end);

    private bool IsAt(string word, int at) => string.CompareOrdinal(_text.Text, at, word, 0, word.Length) == 0;

    private string Slice(int start, int end) => _text.Text[start..end];

    private string Slice(Capture? capture) => capture is { } c ? Slice(c.Start, c.End) : "";

    private int? YearOf(Capture? capture) =>
        capture is not { } c ? null
        : int.TryParse(
            Slice(c.Start, Math.Min(c.Start + 4, c.End)),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var y
        )
            ? y
        : (_year ?? _context.Year) - 1;
}
