namespace Mingzhang.Drafting;

/// <summary>
/// 文稿: what the running text of a profile's packs says, section by section, as data. Its sentences name cells of the
/// tables and lines of the book in the language of rules, so that every number is written where it is known.
/// </summary>
public sealed class DraftBook
{
    /// <summary>A profile whose packs have no text of their own.</summary>
    public static DraftBook Empty { get; } = new();

    /// <summary>The names of its sections.</summary>
    public IEnumerable<string> Names => Sections.Keys;

    /// <summary>The sections by name.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<DraftItem>> Sections { get; init; } =
        new Dictionary<string, IReadOnlyList<DraftItem>>(StringComparer.Ordinal);

    /// <summary>The patterns by name: how a number is put beside another.</summary>
    internal IReadOnlyDictionary<string, DraftPattern> Patterns { get; init; } =
        new Dictionary<string, DraftPattern>(StringComparer.Ordinal);

    /// <summary>The terms that the glossary may explain, in their order.</summary>
    internal IReadOnlyList<DraftTerm> Terms { get; init; } = [];

    /// <summary>What accounts are for.</summary>
    internal AccountDefinitions Definitions { get; init; } = AccountDefinitions.None;

    /// <summary>How many variables its sentences bind at most at one time.</summary>
    internal int Variables { get; init; }

    /// <summary>Whether a section of this name exists.</summary>
    public bool Has(string section) => Sections.ContainsKey(section);
}
