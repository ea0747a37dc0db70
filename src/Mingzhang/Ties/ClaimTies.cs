using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Ties;

/// <summary>The ties of a profile between its text and its tables, in the order in which they are tried.</summary>
public sealed class ClaimTies
{
    private readonly Dictionary<string, List<ClaimTie>> _bySubject = new(StringComparer.Ordinal);

    internal ClaimTies(IReadOnlyList<ClaimTie> ties)
    {
        Ties = ties;
        foreach (var tie in ties)
        {
            foreach (var subject in tie.Subjects)
            {
                if (!_bySubject.TryGetValue(subject, out var list))
                {
                    _bySubject.Add(subject, list = []);
                }

                list.Add(tie);
            }
        }
    }

    /// <summary>No ties.</summary>
    public static ClaimTies Empty { get; } = new([]);

    /// <summary>The ties.</summary>
    public IReadOnlyList<ClaimTie> Ties { get; }

    /// <summary>The first tie that concerns a statement of a pack of a layout; null when none does.</summary>
    public ClaimTie? Find(TieKey key, bool isCount, string layout)
    {
        if (!_bySubject.TryGetValue(key.Subject, out var ties))
        {
            return null;
        }

        foreach (var tie in ties)
        {
            if (
                tie.IsCount == isCount
                && tie.Aspect == key.Aspect
                && (tie.Layouts.Count == 0 || tie.Layouts.Contains(layout))
                && (tie.Bases.Count == 0 || (key.Basis is { } basis && tie.Bases.Contains(basis)))
                && IsIn(tie, key.Headings)
            )
            {
                return tie;
            }
        }

        return null;
    }

    /// <summary>Whether some tie is about a measure.</summary>
    public bool Names(string subject) => _bySubject.ContainsKey(subject);

    private static bool IsIn(ClaimTie tie, IReadOnlyList<string> headings)
    {
        if (tie.Sections.Count == 0)
        {
            return true;
        }

        foreach (var heading in headings)
        {
            foreach (var pattern in tie.Sections)
            {
                if (Glob.Matches(heading, pattern))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
