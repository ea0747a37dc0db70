using Mingzhang.Narrative.Phrases;
using Mingzhang.Numbers;

namespace Mingzhang.Narrative;

/// <summary>Making claims of clauses that a phrase fits.</summary>
internal sealed partial class ParagraphReading
{
    private void Take(PhraseMatch match, Clause clause)
    {
        if (match.Find(PhraseField.Owner) is { } owner)
        {
            _owner = Slice(owner);
        }

        _year = YearOf(match.Find(PhraseField.Year)) ?? _year;
        if (YearOf(match.Find(PhraseField.BaseYear)) is { } baseYear)
        {
            (_baseYear, _base) = (baseYear, Slice(match.Find(PhraseField.Base)));
        }

        switch (match.Phrase.Meaning)
        {
            case PhraseMeaning.Time:
                break;
            case PhraseMeaning.Comparison:
                if (match.Find(PhraseField.BaseAmount) is { } amount)
                {
                    AddBase(match, clause, amount, SubjectOf(match));
                }

                break;
            case PhraseMeaning.List:
                OpenListOf(Slice(clause.Start, clause.End), clause);
                break;
            case PhraseMeaning.Reason:
                StartReason(match, clause);
                break;
            default:
                AddClaims(match, clause);
                break;
        }
    }

    private void AddClaims(PhraseMatch match, Clause clause)
    {
        if (match.Find(PhraseField.Year) is not null)
        {
            // A total with its own year is no part of a list that an earlier paragraph opened.
            _lists.RemoveAll(l => l.IsCarried);
        }

        var subject = SubjectOf(match);
        foreach (var capture in match.Captures)
        {
            switch (capture.Field)
            {
                case PhraseField.Amount or PhraseField.Percent or PhraseField.Count:
                    Add(match, clause, KindOf(match.Phrase.Meaning, capture.Field), capture, subject);
                    break;
                case PhraseField.BaseAmount:
                    AddBase(match, clause, capture, subject);
                    break;
                case PhraseField.Threshold:
                    Add(match, clause, ClaimKind.Threshold, capture, subject);
                    break;
            }
        }

        if (
            !match.Captures.Any(c =>
                c.Field is PhraseField.Amount or PhraseField.Percent or PhraseField.Count or PhraseField.Threshold
            )
        )
        {
            Add(match, clause, KindOf(match.Phrase.Meaning, PhraseField.Words), null, subject);
        }

        if (match.Find(PhraseField.Reason) is not null)
        {
            StartReason(match, clause);
        }
    }

    private ClaimSubject SubjectOf(PhraseMatch match)
    {
        var aspect = match.Find(PhraseField.Threshold) is { } t ? $"单位价值{Slice(t)}以上" : match.Phrase.About ?? "";
        if (match.Find(PhraseField.Subject) is not { } name)
        {
            return (_subject ?? _heading) with { Aspect = aspect };
        }

        if (_matcher.FindToken(name.Start) is { Kind: NumberKind.Year } year && year.End < name.End)
        {
            _year = YearOf(name);
            name = name with { Start = year.End };
        }

        var subject = _subjects.Read(Slice(name) + Slice(match.Find(PhraseField.SubjectTail)), _owner);
        if (
            match.Find(PhraseField.Basis) is { } basis
            && basis.Start == name.End
            && _subjects.IsMeasure(Slice(name.Start, basis.End))
        )
        {
            subject = _subjects.Read(Slice(name.Start, basis.End), _owner);
        }

        _owner = subject.Owner;
        _subject = subject;
        return subject with { Aspect = aspect };
    }

    private void AddBase(PhraseMatch match, Clause clause, Capture capture, ClaimSubject subject)
    {
        var (year, baseYear) = (_year, _baseYear);
        (_year, _baseYear) = (baseYear ?? year - 1, null);
        Add(match, clause, ClaimKind.Amount, capture, subject);
        (_year, _baseYear) = (year, baseYear);
        _baseClaim = _first + _claims.Count - 1;
        _bases.Add(_baseClaim.Value);
    }

    private void Add(PhraseMatch match, Clause clause, ClaimKind kind, Capture? value, ClaimSubject subject)
    {
        var token = value is { } v ? _matcher.TokenAt(v.Start) : null;
        var list = _lists.LastOrDefault();
        var isPart = kind is ClaimKind.Amount or ClaimKind.Count;
        var direction = match.Find(PhraseField.Direction);
        var isBase = value?.Field == PhraseField.BaseAmount;
        var claim = new Claim
        {
            Index = _first + _claims.Count,
            Kind = kind,
            Subject = subject,
            Number = token?.Number ?? default,
            Unit = token?.Unit ?? "",
            Year = _year,
            Basis = match.Find(PhraseField.Basis) is { } basis ? Slice(basis) : null,
            Direction = direction is { } d && !isBase ? _book.Words.Directions[Slice(d)] : Direction.None,
            DirectionWord = isBase ? "" : Slice(direction),
            BaseYear = kind is ClaimKind.Change or ClaimKind.Rate ? _baseYear : null,
            Base =
                match.Find(PhraseField.Base) is { } b ? Slice(b)
                : kind is ClaimKind.Change or ClaimKind.Rate ? _base
                : "",
            Parent =
                isPart && !isBase && kind != ClaimKind.Threshold
                    ? (kind == ClaimKind.Count ? list?.Count : list?.Amount)
                    : null,
            List = list?.Words ?? "",
            Of = isPart || kind == ClaimKind.Threshold ? null : OperandOf(match, subject),
            ComparedWith = kind is ClaimKind.Change or ClaimKind.Rate ? _baseClaim : null,
            Defects =
                kind == ClaimKind.Size ? ClaimDefects.None
                : token is null ? ClaimDefects.ZeroImplied
                : token.Unit == "万" ? ClaimDefects.UnitCut
                : ClaimDefects.None,
            Phrase = match.Phrase.Id,
            Span = _text.Back(clause.Start, clause.End),
            ValueSpan = value is { } s ? _text.Back(s.Start, s.End) : _text.Back(clause.Start, clause.End),
            SubjectSpan = match.Find(PhraseField.Subject) is { } n ? _text.Back(n.Start, n.End) : null,
            DirectionSpan = direction is { } e ? _text.Back(e.Start, e.End) : null,
        };
        _claims.Add(claim);
        Remember(claim, isBase);
    }

    private void Remember(Claim claim, bool isBase)
    {
        switch (claim.Kind)
        {
            case ClaimKind.Amount when !isBase && claim.Unit.Length > 0:
                _amount = claim.Index;
                break;
            case ClaimKind.Count:
                _count = claim.Index;
                break;
            case ClaimKind.Change or ClaimKind.Rate or ClaimKind.Completion or ClaimKind.Size:
                if (!_changeInSentence)
                {
                    _explained.Clear();
                    _changeInSentence = true;
                }

                _explained.Add(claim.Index);
                break;
        }
    }

    // The amount a share or change is about: the last one of the same subject, else the last one when none is named.
    private int? OperandOf(PhraseMatch match, ClaimSubject subject)
    {
        var same = _claims.FindLast(c =>
            c.Kind == ClaimKind.Amount && !_bases.Contains(c.Index) && c.Subject.Canonical == subject.Canonical
        );
        return same?.Index ?? (match.Find(PhraseField.Subject) is null ? _amount : null);
    }

    private void StartReason(PhraseMatch match, Clause clause)
    {
        var start = match.Find(PhraseField.Reason) is { } r ? r.Start : clause.End;
        // “主要原因：…”: the reason stands behind the colon.
        _reasonStart ??= start == clause.End && clause.Closer == '：' ? clause.End + 1 : start;
        if (start < clause.End && HasNumber(start, clause.End))
        {
            ReadWords(clause with { Start = start });
        }
    }

    private void EndReason(int end)
    {
        if (_reasonStart is not { } start)
        {
            return;
        }

        _reasonStart = null;
        var span = _text.Back(Math.Min(start, end), end);
        foreach (var index in _explained.Where(i => i >= _first))
        {
            _claims[index - _first] = _claims[index - _first] with
            {
                Reason = span.Of(_text.Source).Trim(),
                ReasonSpan = span,
            };
        }
    }

    private static ClaimKind KindOf(PhraseMeaning meaning, PhraseField field) =>
        meaning switch
        {
            PhraseMeaning.Amount when field == PhraseField.Count => ClaimKind.Count,
            PhraseMeaning.Amount or PhraseMeaning.Count when field == PhraseField.Percent => ClaimKind.Ratio,
            PhraseMeaning.Count when field == PhraseField.Amount => ClaimKind.Amount,
            PhraseMeaning.Share => ClaimKind.Share,
            PhraseMeaning.Change => ClaimKind.Change,
            PhraseMeaning.Rate => ClaimKind.Rate,
            PhraseMeaning.Completion => ClaimKind.Completion,
            PhraseMeaning.Count => ClaimKind.Count,
            PhraseMeaning.Ratio => ClaimKind.Ratio,
            PhraseMeaning.Threshold => ClaimKind.Threshold,
            PhraseMeaning.Size => ClaimKind.Size,
            _ => ClaimKind.Amount,
        };
}
