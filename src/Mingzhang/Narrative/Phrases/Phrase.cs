using System.Text;

namespace Mingzhang.Narrative.Phrases;

/// <summary>What a clause of a phrase says.</summary>
internal enum PhraseMeaning
{
    /// <summary>金额: an amount.</summary>
    Amount,

    /// <summary>占比: a share of something.</summary>
    Share,

    /// <summary>增减额: by how much it changed; without a number: that it did not.</summary>
    Change,

    /// <summary>增减率: by how many percent it changed.</summary>
    Rate,

    /// <summary>完成率: how much of a budget was carried out.</summary>
    Completion,

    /// <summary>数量: how many.</summary>
    Count,

    /// <summary>比率: any other percentage.</summary>
    Ratio,

    /// <summary>没有: that there is none; an amount or count of zero.</summary>
    None,

    /// <summary>门槛: only a threshold of value, no amount of this body.</summary>
    Threshold,

    /// <summary>大小: that a result is above or below its budget; no number.</summary>
    Size,

    /// <summary>列举: that parts follow.</summary>
    List,

    /// <summary>比较: with what the following is compared.</summary>
    Comparison,

    /// <summary>原因: why.</summary>
    Reason,

    /// <summary>时间: as of when.</summary>
    Time,
}

/// <summary>A clause that the field uses: how it is worded and what it says. The same phrase reads and writes.</summary>
internal sealed class Phrase
{
    /// <summary>Its name, unique in the phrase book.</summary>
    public required string Id { get; init; }

    /// <summary>What it says.</summary>
    public required PhraseMeaning Meaning { get; init; }

    /// <summary>The wording as written in the file.</summary>
    public required string Source { get; init; }

    /// <summary>The wording in pieces.</summary>
    public required IReadOnlyList<PhraseNode> Nodes { get; init; }

    /// <summary>The wording compiled for matching.</summary>
    public required PhraseProgram Program { get; init; }

    /// <summary>What a clause must hold for it to fit.</summary>
    public required PhraseNeeds Needs { get; init; }

    /// <summary>The words that a clause must hold for it to fit.</summary>
    public required RequiredWords Words { get; init; }

    /// <summary>关于: what of the subject is meant where the words fix it, for example 涉及预算; null otherwise.</summary>
    public string? About { get; init; }

    /// <summary>
    /// Writes the clause: words as in the file, an optional piece where one of its fields is given, of several
    /// alternatives the first whose fields are all given.
    /// </summary>
    /// <exception cref="ArgumentException">A field that the wording needs is not given.</exception>
    public string Write(IReadOnlyDictionary<PhraseField, string> fields)
    {
        var text = new StringBuilder();
        Write(Nodes, fields, text);
        return text.ToString();
    }

    private void Write(
        IReadOnlyList<PhraseNode> nodes,
        IReadOnlyDictionary<PhraseField, string> fields,
        StringBuilder text
    )
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case LiteralNode literal:
                    text.Append(literal.Text);
                    break;
                case FieldNode field when fields.TryGetValue(field.Field, out var value):
                    text.Append(value);
                    break;
                case FieldNode field:
                    throw new ArgumentException($"Phrase {Id} needs the field {field.Field}.", nameof(fields));
                case ChoiceNode choice:
                    WriteChoice(choice, fields, text);
                    break;
            }
        }
    }

    private void WriteChoice(ChoiceNode choice, IReadOnlyDictionary<PhraseField, string> fields, StringBuilder text)
    {
        var chosen = choice.Choices.FirstOrDefault(c =>
            FieldsOf(c).All(fields.ContainsKey) && (!choice.IsOptional || FieldsOf(c).Any())
        );
        if (chosen is not null || !choice.IsOptional)
        {
            Write(chosen ?? choice.Choices[0], fields, text);
        }
    }

    // The fields that a piece cannot do without.
    private static IEnumerable<PhraseField> FieldsOf(IReadOnlyList<PhraseNode> nodes) =>
        nodes.SelectMany(n =>
            n switch
            {
                FieldNode field => [field.Field],
                ChoiceNode { IsOptional: false } choice => FieldsOf(choice.Choices[0]),
                _ => Enumerable.Empty<PhraseField>(),
            }
        );
}
