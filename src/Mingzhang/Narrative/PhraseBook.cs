using System.Buffers;
using Mingzhang.Narrative.Phrases;
using Mingzhang.Yaml;

namespace Mingzhang.Narrative;

/// <summary>
/// The clauses of the field with what they say, and the words they are made of: the grammar by which claims are read from
/// running text and sentences are written. Its notation is explained in docs/phrases.md.
/// </summary>
public sealed class PhraseBook
{
    internal PhraseBook(IReadOnlyList<Phrase> phrases, PhraseWords words)
    {
        Phrases = phrases;
        Words = words;
        Lexer = new NumberLexer(words.CountUnits);
        Directions = SearchValues.Create([.. words.DirectionWords], StringComparison.Ordinal);
    }

    /// <summary>The names of all phrases, in the order in which they are tried.</summary>
    public IReadOnlyList<string> Ids => [.. Phrases.Select(p => p.Id)];

    /// <summary>The name in the house of a measure as printed: 收支总数 for 收支预算总数; null when it is none.</summary>
    public string? MeasureOf(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        return Words.Measures.GetValueOrDefault(ReadableText.Of(printed).Text.TrimEnd('的'));
    }

    /// <summary>Whether a list may be expected to leave out no part of its whole, as its parts are of a kind that is usually listed in full.</summary>
    internal bool IsListedInFull(Claim whole, IEnumerable<Claim> parts) =>
        Words.PartEndings.TryGetValue(whole.Subject.Canonical, out var endings)
        && parts.All(p => endings.Any(e => p.Subject.Name.EndsWith(e, StringComparison.Ordinal)));

    /// <summary>The phrases in the order in which they are tried: those of the region first.</summary>
    internal IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>The word lists.</summary>
    internal PhraseWords Words { get; }

    /// <summary>Finds words of direction.</summary>
    internal SearchValues<string> Directions { get; }

    /// <summary>Finds numbers with the units of the book.</summary>
    internal NumberLexer Lexer { get; }

    /// <summary>
    /// Reads a phrase book from the texts of its files, a region's own file before the common one. Words of all files are
    /// taken together.
    /// </summary>
    /// <param name="files">Name for messages and text of each file.</param>
    /// <exception cref="YamlProblemsException">Some file has a defect; all are listed with file, line and column.</exception>
    public static PhraseBook Read(params IReadOnlyList<(string Name, string Text)> files) =>
        new PhraseBookReader().Read(files);
}
