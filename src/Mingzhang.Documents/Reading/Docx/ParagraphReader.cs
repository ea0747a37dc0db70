using System.Text;
using Mingzhang.Documents.Reading.Office;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>Reads a paragraph: its properties and the text of its runs.</summary>
internal sealed class ParagraphReader(
    XmlWalker xml,
    DocxStory story,
    BlockReader blocks,
    FieldState fields,
    BlockSink sink
)
{
    private readonly StringBuilder _text = new();
    private ParagraphStyle _style = ParagraphStyle.None;

    /// <summary>The text, with a line feed for each break.</summary>
    public string Text => _text.ToString();

    /// <summary>The number that Word shows before it, with what separates it from the text.</summary>
    public string Marker { get; private set; } = "";

    /// <summary>1 to 6, or null.</summary>
    public int? HeadingLevel { get; private set; }

    /// <summary>Its indent in blanks.</summary>
    public int Indent { get; private set; }

    /// <summary>Whether its end was deleted, so that it goes on with the next paragraph.</summary>
    public bool IsMarkDeleted { get; private set; }

    /// <summary>Reads the paragraph that the reader stands on.</summary>
    public void Read()
    {
        Take(new ParagraphProperties());
        xml.Children(name =>
        {
            if (name == "pPr")
            {
                Take(ParagraphProperties.Read(xml, story));
            }
            else
            {
                ReadInline(name);
            }
        });
    }

    private void Take(ParagraphProperties properties)
    {
        _style = story.Styles.Paragraph(properties.Style);
        HeadingLevel = (properties.OutlineLevel ?? _style.OutlineLevel) is >= 0 and <= 5 and var level
            ? level + 1
            : null;
        Indent = properties.Indent ?? 0;
        IsMarkDeleted = properties.IsMarkDeleted;
        if (properties.Style is null && properties.List is null && _style.List is null)
        {
            return;
        }

        var list = properties.List ?? _style.List;
        var depth =
            properties.ListLevel
            ?? (properties.List is null && list is { } own ? story.Numbering.LevelOfStyle(own, _style.Id) : null)
            ?? _style.ListLevel
            ?? 0;
        Marker = IsMarkDeleted || list is null ? "" : story.Numbering.Next(list.Value, depth);
    }

    private void ReadInlines() => xml.Children(ReadInline);

    private void ReadInline(string name)
    {
        switch (name)
        {
            case "r":
                ReadRun();
                break;
            case "ins" or "moveTo":
                story.Revisions++;
                ReadInlines();
                break;
            case "del" or "moveFrom":
                story.Revisions++;
                break;
            case "hyperlink" or "smartTag" or "customXml" or "fldSimple" or "dir" or "bdo" or "sdtContent":
                ReadInlines();
                break;
            case "sdt":
                xml.Children(child =>
                {
                    if (child == "sdtContent")
                    {
                        ReadInlines();
                    }
                });
                break;
            case "oMath" or "oMathPara":
                ReadMath();
                break;
            case "AlternateContent":
                Alternatives.Read(xml, story, ReadInlines);
                break;
        }
    }

    private void ReadMath() =>
        xml.Children(name =>
        {
            if (name == "t")
            {
                Append(xml.ReadText());
            }
            else
            {
                ReadMath();
            }
        });

    private void ReadRun()
    {
        var run = new RunProperties(null, null);
        xml.Children(name =>
        {
            if (name == "rPr")
            {
                run = RunProperties.Read(xml, story.Styles);
            }
            else
            {
                ReadRunContent(name, run);
            }
        });
    }

    private void ReadRunContent(string name, RunProperties run)
    {
        switch (name)
        {
            case "t":
                var preserves = xml.PreservesSpace;
                var text = xml.ReadText();
                AppendVisible(SymbolFonts.Translate(preserves ? text : text.Trim(), run.Font), run);
                break;
            case "sym":
                AppendVisible(SymbolFonts.OfSymbol(xml.Attribute("font"), xml.Attribute("char")), run);
                break;
            case "tab" or "ptab":
                AppendVisible("\t", run);
                break;
            case "br" or "cr":
                AppendVisible("\n", run);
                break;
            case "noBreakHyphen":
                AppendVisible("-", run);
                break;
            case "fldChar":
                fields.Take(xml.Attribute("fldCharType"));
                break;
            case "footnoteReference" or "endnoteReference":
                story.NoteReferences.Add(
                    (name == "footnoteReference" ? "footnotes" : "endnotes", xml.Attribute("id") ?? "", story.Paragraph)
                );
                break;
            case "commentReference":
                story.Comments++;
                break;
            case "drawing" or "pict" or "object":
                blocks.ReadBoxes(sink);
                break;
            case "ruby":
                xml.Children(child =>
                {
                    if (child == "rubyBase")
                    {
                        ReadInlines();
                    }
                });
                break;
            case "AlternateContent":
                Alternatives.Read(xml, story, () => xml.Children(child => ReadRunContent(child, run)));
                break;
        }
    }

    private void AppendVisible(string text, RunProperties run)
    {
        if (!fields.ShowsText)
        {
            return;
        }

        if (run.IsHidden ?? _style.IsHidden)
        {
            story.Hidden += string.IsNullOrWhiteSpace(text) ? 0 : 1;
            return;
        }

        Append(text);
    }

    private void Append(string text)
    {
        if (text.Length > 0)
        {
            story.Produced++;
            _text.Append(text);
        }
    }
}
