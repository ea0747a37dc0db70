using Mingzhang.Forms;

namespace Mingzhang.Rules.Catalog;

/// <summary>A catalog made of shapes. Several shapes of one id are variants of a form and are joined.</summary>
public sealed class FormCatalog : IFormCatalog
{
    private readonly Dictionary<string, FormShape> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlySet<string>> _layouts = new(StringComparer.Ordinal);

    /// <summary>Makes a catalog.</summary>
    /// <param name="forms">The forms, variants included.</param>
    /// <param name="layouts">The ids of the forms of each layout; null when layouts are not known.</param>
    public FormCatalog(
        IEnumerable<FormShape> forms,
        IEnumerable<KeyValuePair<string, IReadOnlySet<string>>>? layouts = null
    )
    {
        foreach (var form in forms)
        {
            _byWord[form.Word] = _byWord.TryGetValue(form.Word, out var known) ? Join(known, form) : form;
        }

        foreach (var (layout, ids) in layouts ?? [])
        {
            _layouts[layout] = ids;
        }
    }

    /// <inheritdoc />
    public IReadOnlyCollection<string> Words => _byWord.Keys;

    /// <inheritdoc />
    public FormShape? Find(string word) => _byWord.GetValueOrDefault(word);

    /// <inheritdoc />
    public IReadOnlySet<string>? FormsOf(string layout) => _layouts.GetValueOrDefault(layout);

    private static FormShape Join(FormShape a, FormShape b)
    {
        var panels = a.Panels.Select(p => b.Panel(p.Id) is { } other ? Join(p, other) : p);
        var added = b.Panels.Where(p => a.Panel(p.Id) is null);
        return a with { Panels = [.. panels, .. added] };
    }

    private static PanelShape Join(PanelShape a, PanelShape b)
    {
        var levels = a.Levels.Count == 0 || b.Levels.Count == 0 ? [] : new HashSet<RowLevel>(a.Levels.Union(b.Levels));
        return a with { Columns = [.. a.Columns, .. b.Columns.Where(c => a.Column(c.Id) is null)], Levels = levels };
    }
}
