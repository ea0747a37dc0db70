using System.Buffers;

namespace Mingzhang.Checks;

/// <summary>The word lists of the checks of wording: data of <c>profiles/wording.yaml</c>, in the spelling of readable text.</summary>
public sealed class WordingBook
{
    private TextFinder? _residueFinder;
    private TextFinder? _doubledFinder;
    private TextFinder? _levelFinder;
    private TextFinder? _definitionFinder;
    private SearchValues<char>? _placeMarks;
    private TextFinder? _personFinder;
    private TextFinder? _secrecyFinder;

    /// <summary>No words at all: the checks that need them find nothing.</summary>
    public static WordingBook Empty { get; } = new();

    /// <summary>What a filled template leaves behind.</summary>
    public IReadOnlyList<ResidueWords> Residue { get; init; } = [];

    /// <summary>The marks that hold a place for something to be written, each one character.</summary>
    public IReadOnlyList<string> PlaceMarks { get; init; } = [];

    /// <summary>The units after which a single mark holds the place of a number.</summary>
    public IReadOnlyList<string> PlaceUnits { get; init; } = [];

    /// <summary>Characters that must not follow each other.</summary>
    public IReadOnlyList<string> Doubled { get; init; } = [];

    /// <summary>Phrases by the level of government that alone can say them: 省, 市, 区, 县.</summary>
    public IReadOnlyList<(string Level, string Text)> Levels { get; init; } = [];

    /// <summary>Marks of secrecy.</summary>
    public IReadOnlyList<string> Secrecy { get; init; } = [];

    /// <summary>Words that a person's name follows: 联系人.</summary>
    public IReadOnlyList<string> PersonWords { get; init; } = [];

    /// <summary>Surnames, one character each.</summary>
    public string Surnames { get; init; } = "";

    /// <summary>Phrases of definitions that belong to certain accounts only.</summary>
    public IReadOnlyList<DefinitionWords> Definitions { get; init; } = [];

    /// <summary>What a narrative must speak of: name and the words by which it is known.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string> Words)> Topics { get; init; } = [];

    /// <summary>What the section of the three publics must speak of.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string> Words)> ThreePublics { get; init; } = [];

    /// <summary>sha256 of the file, in lower-case hexadecimal digits; empty for no words.</summary>
    public string Hash { get; init; } = "";

    internal TextFinder ResidueFinder => _residueFinder ??= new TextFinder(Residue.SelectMany(r => r.Texts));

    internal TextFinder DoubledFinder => _doubledFinder ??= new TextFinder(Doubled);

    internal TextFinder LevelFinder => _levelFinder ??= new TextFinder(Levels.Select(l => l.Text));

    internal TextFinder DefinitionFinder => _definitionFinder ??= new TextFinder(Definitions.SelectMany(d => d.Texts));

    internal TextFinder PersonFinder => _personFinder ??= new TextFinder(PersonWords);

    internal TextFinder SecrecyFinder => _secrecyFinder ??= new TextFinder(Secrecy);

    internal SearchValues<char> PlaceMarkSet => _placeMarks ??= SearchValues.Create(string.Concat(PlaceMarks));
}
