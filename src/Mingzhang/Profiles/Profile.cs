using Mingzhang.Checks;
using Mingzhang.Drafting;
using Mingzhang.Forms.Definitions;
using Mingzhang.Narrative;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Rules.Register;
using Mingzhang.Ties;

namespace Mingzhang.Profiles;

/// <summary>版式: one region's layout for one kind of pack and a span of years, entirely as data.</summary>
public sealed record Profile
{
    /// <summary>Id, the folder's name: sichuan-budget.</summary>
    public required string Id { get; init; }

    /// <summary>Its Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>Budget or final accounts.</summary>
    public required PackKind Kind { get; init; }

    /// <summary>How amounts are printed unless a form says otherwise.</summary>
    public required NumberFormat Format { get; init; }

    /// <summary>The forms by key (1-2, 1-2@2024).</summary>
    public required IReadOnlyDictionary<string, FormDefinition> Forms { get; init; }

    /// <summary>The layouts, each a choice and order of forms and parts.</summary>
    public required IReadOnlyList<Layout> Layouts { get; init; }

    /// <summary>The rules that its packs are held to; empty when it has none.</summary>
    public required RuleRegister Rules { get; init; }

    /// <summary>The checks beyond the tables, with their wording.</summary>
    public CheckCatalog Checks { get; init; } = CheckCatalog.Empty;

    /// <summary>The word lists of the checks of wording and structure.</summary>
    public WordingBook Wording { get; init; } = WordingBook.Empty;

    /// <summary>The phrases that its narrative is read by and written with; null when it has none.</summary>
    public PhraseBook? Phrases { get; init; }

    /// <summary>Which cells the statements of its narrative repeat.</summary>
    public ClaimTies Ties { get; init; } = ClaimTies.Empty;

    /// <summary>What the running text of its packs says; empty when only people write it.</summary>
    public DraftBook Draft { get; init; } = DraftBook.Empty;

    /// <summary>By which rows and columns measures are found in tables that the ties do not name.</summary>
    public IReadOnlyList<MeasureName> Measures { get; init; } = [];

    /// <summary>Whether packs can be compiled by it; a profile without any part is only for reading what others publish.</summary>
    public bool CanCompile => Layouts.Any(l => l.Parts.Count > 0);

    /// <summary>The layout for a book: the named one, or the default of its year.</summary>
    public Layout? FindLayout(string? id, int year) =>
        id is null
            ? Layouts.FirstOrDefault(l => l.IsDefault && l.Covers(year))
            : Layouts.FirstOrDefault(l => l.Id == id);

    /// <summary>The form by which a layout prints a form id, or null.</summary>
    public FormDefinition? FormOf(Layout layout, string id) =>
        layout.Tables.Select(t => Forms[t.Form]).FirstOrDefault(f => f.Id == id);
}

/// <summary>版式变体: which parts and tables a pack has, in which order and under which headings.</summary>
public sealed record Layout
{
    /// <summary>Id within the profile: 2023, 2024.</summary>
    public required string Id { get; init; }

    /// <summary>First year, or null.</summary>
    public int? FromYear { get; init; }

    /// <summary>Last year, or null.</summary>
    public int? ToYear { get; init; }

    /// <summary>Whether books of these years that name no layout get it.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The title of the pack.</summary>
    public required TextTemplate Title { get; init; }

    /// <summary>The parts in printed order.</summary>
    public required IReadOnlyList<PartDefinition> Parts { get; init; }

    /// <summary>Every table in printed order.</summary>
    public IEnumerable<TableReference> Tables =>
        Parts.SelectMany(p => p.Sections).Select(s => s.Table).OfType<TableReference>();

    /// <summary>Whether a year lies in its span.</summary>
    public bool Covers(int year) => (FromYear is null || year >= FromYear) && (ToYear is null || year <= ToYear);

    /// <summary>The first year that lies in the spans of both layouts; null when none does.</summary>
    public int? FirstSharedYear(Layout other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var year = Math.Max(FromYear ?? 0, other.FromYear ?? 0);
        return Covers(year) && other.Covers(year) ? year : null;
    }
}

/// <summary>A part of the pack.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Sections">Its sections in order.</param>
public sealed record PartDefinition(PartKind Kind, TextTemplate Title, IReadOnlyList<SectionDefinition> Sections);

/// <summary>A section: a heading, then sentences from the book, or a table.</summary>
/// <param name="Heading">The heading, or null.</param>
/// <param name="Depth">1 for 一、, 2 for （一）.</param>
/// <param name="Position">The 位置 of the book's sentences that go here; null for none.</param>
/// <param name="WhenEmpty">What is printed when the book has no such sentence; null prints nothing.</param>
/// <param name="Text">The section of the draft that goes here; null for none.</param>
/// <param name="Table">The table that goes here; null for none.</param>
public sealed record SectionDefinition(
    TextTemplate? Heading,
    int Depth,
    string? Position,
    TextTemplate? WhenEmpty,
    string? Text,
    TableReference? Table
);

/// <summary>A table of a layout.</summary>
/// <param name="Form">Key of the form.</param>
/// <param name="Number">Its printed number, 表1-2; empty for none.</param>
/// <param name="Title">A title that differs from the form's; null for the form's.</param>
public sealed record TableReference(string Form, string Number, TextTemplate? Title);
