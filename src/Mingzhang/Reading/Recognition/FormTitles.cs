using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mingzhang.Profiles;

namespace Mingzhang.Reading.Recognition;

/// <summary>Which form of a profile a title or a table number names.</summary>
internal sealed partial class FormTitles
{
    private const int Enough = 66;
    private const int ByEnding = 90;
    private const int ShortestEnding = 6;

    private readonly IReadOnlyList<KnownTitle> _titles;
    private readonly HashSet<string> _forms;

    private static readonly ConditionalWeakTable<Profile, FormTitles> Known = [];

    private FormTitles(Profile profile)
    {
        _titles =
        [
            .. profile
                .Forms.Values.SelectMany(f =>
                    f.Aliases.Prepend(f.Title.Source)
                        .Select(t =>
                            (
                                f.Id,
                                Words: PrintedTitle.Bare(Folding.Fold(Field().Replace(t, ""))),
                                HasName: Name().IsMatch(t)
                            )
                        )
                )
                .Distinct()
                .Select(t => new KnownTitle(t.Id, t.Words, t.HasName)),
        ];
        // A number names a form only where layouts print numbers: 表3 is another table elsewhere.
        _forms =
        [
            .. profile
                .Layouts.SelectMany(l => l.Tables)
                .Where(t => t.Number.Length > 0)
                .Select(t => profile.Forms[t.Form].Id),
        ];
    }

    /// <summary>The form that a text is the title of, or the kind of a table of no form; null when it is no title.</summary>
    public TitleMatch? Match(string text) => Match(PrintedTitle.Of(text));

    /// <summary>The form that a title names, or the kind of a table of no form; null when it is no title.</summary>
    public TitleMatch? Match(PrintedTitle title) => OfForm(title) ?? title.Generic;

    /// <summary>The titles of a profile, taken apart once for each profile.</summary>
    public static FormTitles Of(Profile profile) => Known.GetValue(profile, p => new FormTitles(p));

    private TitleMatch? OfForm(PrintedTitle title)
    {
        if (title.Words is not { } words || _titles.Count == 0)
        {
            return null;
        }

        var form = title.Form is { } named && _forms.Contains(named) ? named : null;
        if (words.Length == 0)
        {
            return form is null ? null : new TitleMatch(form, 100, true, title.Number);
        }

        var (best, score) = _titles.Select(t => (t.Form, Score: t.LikenessTo(title))).MaxBy(t => t.Score);
        return form is not null && (score < 100 || best == form) ? new TitleMatch(form, score, true, title.Number)
            : score >= Enough ? new TitleMatch(best, score, false, "")
            : null;
    }

    // A title that the profile knows. In front of some stands the name of a body or of a project.
    private sealed class KnownTitle(string form, string words, bool hasName)
    {
        private readonly CharacterPairs _pairs = new(words);

        public string Form => form;

        public int LikenessTo(PrintedTitle title)
        {
            var likeness = title.Words == words ? 100 : _pairs.LikenessTo(title.Pairs);
            return hasName && words.Length >= ShortestEnding && title.Words!.EndsWith(words, StringComparison.Ordinal)
                ? Math.Max(likeness, ByEnding)
                : likeness;
        }
    }

    [GeneratedRegex(@"\{(主体|项目)[^}]*\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex(@"\{年度\}年度?|\{[^}]*\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Field();
}

/// <summary>A title that names a form.</summary>
/// <param name="Form">Id of the form.</param>
/// <param name="Score">How alike the title is, 0 to 100.</param>
/// <param name="ByNumber">Whether a table number named it.</param>
/// <param name="Number">The number as printed, blanks removed; empty when none is.</param>
internal sealed record TitleMatch(string Form, int Score, bool ByNumber, string Number)
{
    /// <summary>Whether no form of the profile is meant, and the form is only the kind of table.</summary>
    public bool IsGeneric { get; init; }
}
