namespace Mingzhang.Narrative.Phrases;

/// <summary>A piece of a phrase.</summary>
internal abstract record PhraseNode;

/// <summary>Words that stand there.</summary>
/// <param name="Text">As written out.</param>
/// <param name="Readable">In the spelling that is matched.</param>
internal sealed record LiteralNode(string Text, string Readable) : PhraseNode;

/// <summary>A field, {金额}.</summary>
/// <param name="Field">What stands there.</param>
internal sealed record FieldNode(PhraseField Field) : PhraseNode;

/// <summary>One of several, (共有|现有), or perhaps none, [了|约].</summary>
/// <param name="Choices">The alternatives; the first is the one that is written.</param>
/// <param name="IsOptional">Whether it may be absent.</param>
internal sealed record ChoiceNode(IReadOnlyList<IReadOnlyList<PhraseNode>> Choices, bool IsOptional) : PhraseNode;
