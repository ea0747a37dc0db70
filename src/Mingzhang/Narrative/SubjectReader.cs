using Mingzhang.Narrative.Phrases;

namespace Mingzhang.Narrative;

/// <summary>Tells what a name in a sentence stands for, and takes the body's name off its front.</summary>
internal sealed class SubjectReader(PhraseWords words, ClaimContext context)
{
    private const int ShortestTail = 4;
    private readonly string[] _units =
    [
        .. context
            .UnitNames.Select(n => ReadableText.Of(n).Text)
            .Where(n => n.Length > 0)
            .OrderByDescending(n => n.Length),
    ];

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

        if (words.Measures.TryGetValue(name, out var measure))
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

    // “…局收支预算总数”: a known measure behind the name of a body.
    private ClaimSubject? ReadTail(string name)
    {
        foreach (var spelling in words.MeasureSpellings)
        {
            if (spelling.Length < ShortestTail || !name.EndsWith(spelling, StringComparison.Ordinal))
            {
                continue;
            }

            var body = name[..^spelling.Length].TrimEnd('的');
            if (words.BodyEndings.Any(e => body.EndsWith(e, StringComparison.Ordinal)))
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
        var (type, rest) = Take(name, "(类)");
        (var section, rest) = Take(rest, "(款)");
        (var item, _) = Take(rest, "(项)");
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
            };
    }

    private static (string Name, string Remainder) Take(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? ("", text) : (text[..at], text[(at + mark.Length)..]);
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
