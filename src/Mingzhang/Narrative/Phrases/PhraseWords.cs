namespace Mingzhang.Narrative.Phrases;

/// <summary>The word lists of a phrase book; lists are sorted so that the longest word is tried first.</summary>
internal sealed class PhraseWords
{
    /// <summary>Words of direction with what they say.</summary>
    public required IReadOnlyDictionary<string, Direction> Directions { get; init; }

    /// <summary>The words of <see cref="Directions"/>.</summary>
    public required IReadOnlyList<string> DirectionWords { get; init; }

    /// <summary>上年, 去年 …</summary>
    public required IReadOnlyList<string> LastYearWords { get; init; }

    /// <summary>年初预算, 支出决算数 …</summary>
    public required IReadOnlyList<string> Bases { get; init; }

    /// <summary>个, 辆, 人次 …</summary>
    public required IReadOnlyList<string> CountUnits { get; init; }

    /// <summary>Words in which a stop does not separate: 收、支.</summary>
    public required IReadOnlyList<string> Unsplit { get; init; }

    /// <summary>The characters that a body's name ends in: 局, 中心 …</summary>
    public required IReadOnlyList<string> BodyEndings { get; init; }

    /// <summary>Words in front of a name that add nothing: 全年, 共 …</summary>
    public required IReadOnlyList<string> Fillers { get; init; }

    /// <summary>Words that open a list in front of its first part: 其中, 主要用于 …</summary>
    public required IReadOnlyList<string> Leads { get; init; }

    /// <summary>
    /// A measure's name in the house → the endings of its parts: a list in which every part ends so usually leaves none out.
    /// 公务用车 → 车.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> PartEndings { get; init; }

    /// <summary>Every spelling of a measure → its name in the house: 收支预算总数 → 收支总数.</summary>
    public required IReadOnlyDictionary<string, string> Measures { get; init; }

    /// <summary>The spellings of <see cref="Measures"/>.</summary>
    public required IReadOnlyList<string> MeasureSpellings { get; init; }
}
