namespace Mingzhang.Narrative.Phrases;

/// <summary>What a clause must hold for a phrase to fit it: a cheap look before the matching.</summary>
[Flags]
internal enum PhraseNeeds
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>An amount of money.</summary>
    Money = 1,

    /// <summary>A percentage.</summary>
    Percent = 2,

    /// <summary>A number of things.</summary>
    Count = 4,

    /// <summary>A year.</summary>
    Year = 8,

    /// <summary>A word of direction.</summary>
    Direction = 16,
}

/// <summary>Finds out what phrases need.</summary>
internal static class PhraseNeedsOf
{
    /// <summary>What every way through the pieces needs.</summary>
    public static PhraseNeeds Nodes(IReadOnlyList<PhraseNode> nodes) =>
        nodes.Aggregate(PhraseNeeds.None, (needs, node) => needs | Node(node));

    /// <summary>What a number fulfils.</summary>
    public static PhraseNeeds Number(NumberKind kind) =>
        kind switch
        {
            NumberKind.Money => PhraseNeeds.Money,
            NumberKind.Percent => PhraseNeeds.Percent,
            NumberKind.Count => PhraseNeeds.Count,
            NumberKind.Year => PhraseNeeds.Year,
            _ => PhraseNeeds.None,
        };

    private static PhraseNeeds Node(PhraseNode node) =>
        node switch
        {
            FieldNode field => Field(field.Field),
            ChoiceNode { IsOptional: false } choice => choice.Choices.Select(Nodes).Aggregate((a, b) => a & b),
            _ => PhraseNeeds.None,
        };

    private static PhraseNeeds Field(PhraseField field) =>
        field switch
        {
            PhraseField.Amount or PhraseField.BaseAmount or PhraseField.Threshold => PhraseNeeds.Money,
            PhraseField.Percent => PhraseNeeds.Percent,
            PhraseField.Count => PhraseNeeds.Count,
            PhraseField.Year => PhraseNeeds.Year,
            PhraseField.Direction => PhraseNeeds.Direction,
            _ => PhraseNeeds.None,
        };
}
