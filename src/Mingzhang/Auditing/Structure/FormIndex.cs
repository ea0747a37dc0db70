using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Profiles;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Structure;

/// <summary>Which form a printed title means: as the profile spells it, as the pack itself does, or nearly so.</summary>
internal sealed partial class FormIndex
{
    // The titles of a profile do not change from pack to pack.
    private static readonly ConditionalWeakTable<Profile, Dictionary<string, string>> Spellings = [];

    private readonly Dictionary<string, string> _known;
    private readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Bare, string Text, Place Place)>> _printed = new(
        StringComparer.Ordinal
    );
    private readonly Lazy<FormTitles> _nearly;

    public FormIndex(AuditContext context, IReadOnlyList<TextPassage> body)
    {
        _nearly = new Lazy<FormTitles>(() => FormTitles.Of(context.Profile));
        _known = Spellings.GetValue(context.Profile, SpellingsOf);
        var titles = body.Where(p => p.Text.Length <= 60).ToLookup(p => p.Part, p => p);
        foreach (var part in context.Pack.Parts)
        {
            Read(part, [.. titles[part]]);
        }
    }

    /// <summary>The titles printed at the table of a form, each wording once.</summary>
    public IReadOnlyList<(string Bare, string Text, Place Place)> Printed(string form) =>
        _printed.GetValueOrDefault(form) ?? [];

    /// <summary>Whether the pack has a table of the form.</summary>
    public bool Has(string form) => _printed.ContainsKey(form);

    /// <summary>The form that a title means, and whether that is sure; null when none is like it.</summary>
    public (string Form, bool IsSure)? Find(string text, string bare) =>
        _known.TryGetValue(bare, out var form) || _own.TryGetValue(bare, out form) ? (form, true)
        : _nearly.Value.Match(text) is { } match ? (match.Form, match.Score >= 80)
        : null;

    private static Dictionary<string, string> SpellingsOf(Profile profile)
    {
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var form in profile.Forms.Values)
        {
            foreach (var title in form.Aliases.Prepend(form.Title.Source))
            {
                spellings.TryAdd(Titles.Bare(Field().Replace(title, "")), form.Id);
            }
        }

        return spellings;
    }

    // The titles above a table, as far as the table before.
    private void Read(Part part, IReadOnlyList<TextPassage> passages)
    {
        var last = -1;
        foreach (var (index, block) in part.Blocks.Index())
        {
            if (block is not TableBlock { Table: var table })
            {
                continue;
            }

            var above = passages.Where(p => p.Index > last && p.Index < index);
            last = index;
            if (!_printed.TryGetValue(table.Form, out var titles))
            {
                _printed.Add(table.Form, titles = []);
            }

            foreach (var passage in above)
            {
                Add(titles, passage.Text, passage.Place);
            }

            Add(titles, table.Title, block.Place ?? new Place());
            foreach (var (bare, _, _) in titles)
            {
                _own.TryAdd(bare, table.Form);
            }
        }
    }

    private static void Add(List<(string Bare, string Text, Place Place)> titles, string text, Place place)
    {
        var bare = Titles.Bare(text);
        if (Titles.IsTable(bare) && titles.TrueForAll(t => t.Bare != bare))
        {
            titles.Add((bare, text, place));
        }
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Field();
}
