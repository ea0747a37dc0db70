namespace Mingzhang.Changes.Texts;

/// <summary>A heading or sentence of a pack.</summary>
internal sealed class TextUnit
{
    /// <summary>Makes a unit.</summary>
    public TextUnit(TextKind kind, string text, string section, bool beginsParagraph)
    {
        (Kind, Text, Section, BeginsParagraph) = (kind, text, section, beginsParagraph);
        Tokens = Token.In(text);
        Key = Token.KeyOf(Tokens);
    }

    /// <summary>Heading or sentence.</summary>
    public TextKind Kind { get; }

    /// <summary>As printed.</summary>
    public string Text { get; }

    /// <summary>The heading above it.</summary>
    public string Section { get; }

    /// <summary>Whether a paragraph begins with it.</summary>
    public bool BeginsParagraph { get; }

    /// <summary>Whether it stands on the cover or among the contents, which only a reader keeps as text.</summary>
    public bool IsOfCover { get; init; }

    /// <summary>Its tokens.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>What it is compared by.</summary>
    public string Key { get; }
}
