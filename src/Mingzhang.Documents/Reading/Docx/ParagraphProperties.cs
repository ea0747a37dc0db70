using Mingzhang.Documents.Reading.Office;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>What w:pPr says of a paragraph itself.</summary>
internal sealed record ParagraphProperties
{
    // A hundredth of a character is the unit of *Chars; a character of the usual size 10.5 pt has 210 twips.
    private const int BlanksPerCharacter = 2;
    private const int TwipsPerCharacter = 210;
    private const int MostIndent = 200;

    /// <summary>Id of its style.</summary>
    public string? Style { get; private set; }

    /// <summary>From 0; 9 is body text.</summary>
    public int? OutlineLevel { get; private set; }

    /// <summary>Its list; 0 is none.</summary>
    public int? List { get; private set; }

    /// <summary>The level in its list, from 0.</summary>
    public int? ListLevel { get; private set; }

    /// <summary>Blanks before its first line.</summary>
    public int? Indent { get; private set; }

    /// <summary>Whether its end was deleted.</summary>
    public bool IsMarkDeleted { get; private set; }

    /// <summary>Reads the element that the reader stands on.</summary>
    public static ParagraphProperties Read(XmlWalker xml, DocxStory story)
    {
        var properties = new ParagraphProperties();
        xml.Children(name => properties.Take(name, xml, story));
        return properties;
    }

    private void Take(string name, XmlWalker xml, DocxStory story)
    {
        switch (name)
        {
            case "pStyle":
                Style = xml.Attribute("val");
                break;
            case "outlineLvl":
                OutlineLevel = xml.Number("val");
                break;
            case "numPr":
                xml.Children(child =>
                {
                    if (child == "numId")
                    {
                        List = xml.Number("val");
                    }
                    else if (child == "ilvl")
                    {
                        ListLevel = xml.Number("val");
                    }
                });
                break;
            case "ind":
                Indent = Math.Clamp(
                    Blanks(xml, "leftChars", "startChars", "left", "start")
                        + Blanks(xml, "firstLineChars", "firstLineChars", "firstLine", "firstLine"),
                    0,
                    MostIndent
                );
                break;
            case "rPr":
                xml.Children(child =>
                {
                    if (child is "del" or "moveFrom")
                    {
                        IsMarkDeleted = true;
                        story.Revisions++;
                    }
                    else if (child is "ins" or "moveTo")
                    {
                        story.Revisions++;
                    }
                });
                break;
        }
    }

    private static int Blanks(
        XmlWalker xml,
        string characters,
        string strictCharacters,
        string twips,
        string strictTwips
    )
    {
        if ((xml.Number(characters) ?? xml.Number(strictCharacters)) is { } hundredths and not 0)
        {
            return (int)(Math.Clamp(hundredths, 0, 100_000) * BlanksPerCharacter / 100);
        }

        var left = xml.Number(twips) ?? xml.Number(strictTwips) ?? 0;
        return Math.Clamp(left, 0, 100_000) * BlanksPerCharacter / TwipsPerCharacter;
    }
}
