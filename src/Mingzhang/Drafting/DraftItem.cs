using Mingzhang.Charts;
using Mingzhang.Rules.Language;

namespace Mingzhang.Drafting;

/// <summary>Something that a section prints: paragraphs, headings, charts, or a choice or repetition of such.</summary>
internal abstract record DraftItem
{
    /// <summary>The condition under which it is printed; null for always.</summary>
    public Expression? When { get; init; }

    /// <summary>The rows for each of which it is printed; null for once.</summary>
    public EachClause? Each { get; init; }

    /// <summary>The text by which rows that say the same are told: only the first of them counts; null for all.</summary>
    public Expression? Distinct { get; init; }
}

/// <summary>A paragraph of sentences without anything between them.</summary>
internal sealed record DraftParagraph(IReadOnlyList<DraftSentence> Sentences) : DraftItem;

/// <summary>A heading.</summary>
internal sealed record DraftHeading(int Depth, DraftText Text) : DraftItem;

/// <summary>Several items one after the other.</summary>
internal sealed record DraftGroup(IReadOnlyList<DraftItem> Items) : DraftItem;

/// <summary>The first of several items whose condition holds.</summary>
internal sealed record DraftChoice(IReadOnlyList<DraftItem> Items) : DraftItem;

/// <summary>The glossary.</summary>
internal sealed record DraftGlossary : DraftItem;

/// <summary>A chart over rows of a table, or over categories that are listed.</summary>
internal sealed record DraftChart(
    string Id,
    ChartKind Kind,
    DraftText Title,
    EachClause? Rows,
    IReadOnlyList<DraftText> Categories,
    IReadOnlyList<DraftSeries> Series
) : DraftItem;

/// <summary>A series of a chart: one value over the rows, or a value for each listed category.</summary>
internal sealed record DraftSeries(DraftText Name, IReadOnlyList<Expression> Values);

/// <summary>A sentence, or a part of one, under a condition.</summary>
internal sealed record DraftSentence(Expression? When, DraftText Text);

/// <summary>A list inside a sentence: a text for each row, with something between them.</summary>
internal sealed record DraftList(
    EachClause Rows,
    Expression? Distinct,
    Expression? When,
    DraftText Text,
    string Between,
    string Last
);

/// <summary>A term of the glossary, or one for each row; <paramref name="Replaces"/> is the shared term whose place it takes.</summary>
internal sealed record DraftTerm(
    EachClause? Each,
    DraftText Term,
    DraftText Says,
    IReadOnlyList<string> Used,
    string Replaces
);
