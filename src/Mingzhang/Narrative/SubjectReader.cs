using Mingzhang.Narrative.Phrases;

namespace Mingzhang.Narrative;

/// <summary>Tells what a name in a sentence stands for, and takes the body's name off its front.</summary>
internal sealed class SubjectReader(PhraseWords words, ClaimContext context)
{
    private const int ShortestTail = 4;
    private const int MostDigits = 3;
    private readonly string[] _units =
    [
        .. context
            .UnitNames.Select(n => ReadableText.Of(n).Text)
            .Where(n => n.Length > 0)
            .OrderByDescending(n => n.Length),
    ];

    /// <summary>Whether a name is a measure as it stands.</summary>
    public bool IsMeasure(string name) => words.Measures.ContainsKey(WithoutFillers(name));

    /// <summary>Reads a name in readable spelling.</summary>
    public ClaimSubject Read(string name, string owner)
    {
        name = WithoutFillers(name);
        if (Array.Find(_units, u => name.Length > u.Length && name.StartsWith(u, StringComparison.Ordinal)) is { } unit)
        {
            (owner, name) = (unit, WithoutFillers(name[unit.Length..]));
        }

        if (ReadPath(name) is { } path)
        {
            return path with { Owner = owner };
        }

        if (
            words.Measures.TryGetValue(name, out var measure)
            || FindBehindBasis(name) is { } known && words.Measures.TryGetValue(known, out measure)
        )
        {
            return new ClaimSubject(SubjectKind.Measure, name) { Canonical = measure, Owner = owner };
        }

        if (context.EconomicNames.Contains(name))
        {
            return new ClaimSubject(SubjectKind.EconomicAccount, name) { Owner = owner };
        }

        return context.FunctionalNames.Contains(name)
            ? new ClaimSubject(SubjectKind.FunctionalAccount, name) { Owner = owner }
            : ReadTail(name) ?? new ClaimSubject(SubjectKind.Other, name) { Owner = owner };
    }

    // “公务接待费支出决算减少…”: a measure with the 口径 behind it.
    private string? FindBehindBasis(string name)
    {
        foreach (var basis in words.Bases)
        {
            if (name.Length > basis.Length && name.EndsWith(basis, StringComparison.Ordinal))
            {
                return name[..^basis.Length].TrimEnd('的');
            }
        }

        return null;
    }

    // “…局收支预算总数”: a known measure behind the name of a body; a short one, “…局共有车辆”, with a filler between them.
    private ClaimSubject? ReadTail(string name)
    {
        foreach (var spelling in words.MeasureSpellings)
        {
            if (!name.EndsWith(spelling, StringComparison.Ordinal))
            {
                continue;
            }

            var front = name[..^spelling.Length].TrimEnd('的');
            var body = WithoutFillersBehind(front);
            if (
                (spelling.Length >= ShortestTail || body.Length < front.Length)
                && words.BodyEndings.Any(e => body.EndsWith(e, StringComparison.Ordinal))
            )
            {
                return new ClaimSubject(SubjectKind.Measure, spelling)
                {
                    Canonical = words.Measures[spelling],
                    Owner = body,
                };
            }
        }

        return null;
    }

    private static ClaimSubject? ReadPath(string name)
    {
        var (type, typeCode, rest) = Take(name, '类');
        (var section, var sectionCode, rest) = Take(rest, '款');
        (var item, var itemCode, _) = Take(rest, '项');
        var code = typeCode.Length == 0 ? "" : typeCode + sectionCode + itemCode;
        return type.Length + section.Length + item.Length == 0
            ? null
            : new ClaimSubject(SubjectKind.AccountPath, name)
            {
                Canonical =
                    item.Length > 0 ? item
                    : section.Length > 0 ? section
                    : type,
                Class = type,
                Section = section,
                Item = item,
                Code = code.Length is 3 or 5 or 7 ? code : "",
            };
    }

    // The name in front of (类) or (204类), with the digits.
    private static (string Name, string Digits, string Remainder) Take(string text, char level)
    {
        for (var open = text.IndexOf('('); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var at = open + 1;
            while (at < text.Length && at - open <= MostDigits && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            if (at + 1 < text.Length && text[at] == level && text[at + 1] == ')')
            {
                return (text[..open], text[(open + 1)..at], text[(at + 2)..]);
            }
        }

        return ("", "", text);
    }

    private string WithoutFillersBehind(string body)
    {
        while (words.Fillers.FirstOrDefault(f => body.EndsWith(f, StringComparison.Ordinal)) is { } filler)
        {
            body = body[..^filler.Length];
        }

        return body;
    }

    private string WithoutFillers(string name)
    {
        while (
            words.Fillers.FirstOrDefault(f => name.Length > f.Length && name.StartsWith(f, StringComparison.Ordinal))
                is { } filler
        )
        {
            name = name[filler.Length..];
        }

        return name;
    }
}
