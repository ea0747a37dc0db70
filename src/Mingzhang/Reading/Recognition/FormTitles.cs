using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mingzhang.Profiles;
using Mingzhang.Reading.Generic;

namespace Mingzhang.Reading.Recognition;

/// <summary>Which form of a profile a title or a table number names.</summary>
internal sealed partial class FormTitles
{
    private const int Enough = 66;
    private const int LongestTitle = 60;

    private const int ByEnding = 90;
    private const int ShortestEnding = 6;

    private readonly IReadOnlyList<(string Form, string Title, bool HasName)> _titles;
    private readonly HashSet<string> _forms;

    private static readonly ConditionalWeakTable<Profile, FormTitles> Known = [];

    private FormTitles(Profile profile)
    {
        _titles =
        [
            .. profile
                .Forms.Values.SelectMany(f =>
                    f.Aliases.Prepend(f.Title.Source)
                        .Select(t => (f.Id, Bare(Folding.Fold(Field().Replace(t, ""))), Name().IsMatch(t)))
                )
                .Distinct(),
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
    public TitleMatch? Match(string text) => OfForm(text) ?? GenericTitles.Match(text);

    /// <summary>The titles of a profile, taken apart once for each profile.</summary>
    public static FormTitles Of(Profile profile) => Known.GetValue(profile, p => new FormTitles(p));

    private TitleMatch? OfForm(string text)
    {
        if (text.Length > 2 * LongestTitle || _titles.Count == 0)
        {
            return null;
        }

        var folded = Folding.WithoutNumbering(Folding.Fold(text));
        if (folded.StartsWith("附件", StringComparison.Ordinal))
        {
            folded = folded.TrimStart('附', '件', ':', '1', '2', '3');
        }

        var number = Number().Match(folded);
        string? form = null;
        if (number.Success)
        {
            form = number.Groups["open"].Success ? "公开" + number.Groups["open"].Value : number.Groups["table"].Value;
            form = _forms.Contains(form) ? form : null;
            folded = folded.Remove(number.Index, number.Length);
        }

        var title = Bare(folded);
        if (title.Length > LongestTitle)
        {
            return null;
        }

        if (title.Length == 0)
        {
            return form is null ? null : new TitleMatch(form, 100, true, number.Value.Trim('(', ')'));
        }

        if (title[^1] != '表' && !title.EndsWith("表)", StringComparison.Ordinal))
        {
            return null;
        }

        var (best, score) = _titles.Select(t => (t.Form, Score: Likeness(t, title))).MaxBy(t => t.Score);
        return form is not null && (score < 100 || best == form)
                ? new TitleMatch(form, score, true, number.Value.Trim('(', ')'))
            : score >= Enough ? new TitleMatch(best, score, false, "")
            : null;
    }

    // In front of some titles stands the name of a body or of a project.
    private static int Likeness((string Form, string Title, bool HasName) known, string title)
    {
        var likeness = Folding.Likeness(known.Title, title);
        return
            known.HasName
            && known.Title.Length >= ShortestEnding
            && title.EndsWith(known.Title, StringComparison.Ordinal)
            ? Math.Max(likeness, ByEnding)
            : likeness;
    }

    // Years, brackets and what belongs to one body only are taken off.
    private static string Bare(string folded)
    {
        var text = Years().Replace(folded, "").Replace("()", "", StringComparison.Ordinal);
        return text.EndsWith("(部门经济分类科目)", StringComparison.Ordinal) ? text[..^10] : text;
    }

    [GeneratedRegex(
        @"\((公开)?表?(?<table>\d+(-\d+)?)表?\)$|^(公开)?表(?<table>\d+(-\d+)?)$|\(?公开(?<open>\d\d)表\)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Number();

    [GeneratedRegex(@"\(?20\d\d年度?\)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Years();

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
