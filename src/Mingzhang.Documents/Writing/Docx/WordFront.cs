using System.Globalization;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>Writes what stands before the body: the cover and the contents, without page numbers.</summary>
internal static class WordFront
{
    private const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private const string Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    /// <summary>Writes the cover and the contents.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="entries">The lines of the contents.</param>
    /// <param name="pages">Their pages.</param>
    public static void Write(WordXml xml, Pack pack, IReadOnlyList<FlowEntry> entries, IReadOnlyList<int> pages)
    {
        WriteCover(xml, pack);
        if (entries.Count > 0)
        {
            WriteContents(xml, entries, pages);
        }

        xml.Begin(new ParagraphLook(TextStyle.Join.Id) { Section = PageSetup.Upright.Section() }).Raw("</w:p>");
    }

    private static void WriteCover(WordXml xml, Pack pack)
    {
        const int Room = 8_000;
        var identity = pack.Identity;
        var indent = TitleFold.Indent(pack.Title, TextStyle.Title, PageSetup.Upright.TextWidth);
        xml.Begin(new ParagraphLook(TextStyle.Title.Id) { Details = indent }).Run(pack.Title).Raw("</w:p>");
        var title = TextStyle.Title.Lines(pack.Title, PageSetup.Upright.TextWidth) * TextStyle.Title.Line;
        var name = TextStyle.CoverFact.Lines(identity.Name, PageSetup.Upright.TextWidth) * TextStyle.CoverFact.Line;
        var space = Math.Max(TextStyle.CoverFact.Line, Room - title - name - (3 * TextStyle.CoverFact.Line));
        string[] facts =
        [
            (identity.Scope == PackScope.Department ? "部门：" : "单位：") + identity.Name,
            "代码：" + identity.Code,
            "年度：" + identity.Year.ToString(CultureInfo.InvariantCulture),
            "类型：" + HtmlPackWriter.KindOf(identity),
        ];
        for (var i = 0; i < facts.Length; i++)
        {
            var above = string.Create(CultureInfo.InvariantCulture, $"<w:spacing w:before=\"{space}\"/>");
            xml.Begin(new ParagraphLook(TextStyle.CoverFact.Id) { Details = i == 0 ? above : "" });
            xml.Run(facts[i]).Raw("</w:p>");
        }
    }

    private static void WriteContents(WordXml xml, IReadOnlyList<FlowEntry> entries, IReadOnlyList<int> pages)
    {
        xml.Raw("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>");
        xml.Raw("</w:docPartObj></w:sdtPr><w:sdtContent>");
        xml.Begin(new ParagraphLook(TextStyle.Contents.Id)).Run("目　录").Raw("</w:p>");
        for (var i = 0; i < entries.Count; i++)
        {
            xml.Begin(new ParagraphLook(entries[i].Level == 1 ? "TOC1" : "TOC2"));
            if (i == 0)
            {
                xml.Raw(
                    Begin + "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r>"
                );
                xml.Raw(Separate);
            }

            WriteEntry(xml, entries[i].Text, BookmarkNames.OfHeading(i), pages[i]);
            xml.Raw(i == entries.Count - 1 ? End + "</w:p>" : "</w:p>");
        }

        xml.Raw("</w:sdtContent></w:sdt>");
    }

    private static void WriteEntry(WordXml xml, string text, string bookmark, int page)
    {
        xml.Raw("<w:hyperlink w:anchor=\"").Raw(bookmark).Raw("\" w:history=\"1\">");
        xml.Run(InertText.OnOneLine(text)).Raw("<w:r><w:tab/></w:r>").Raw(Begin);
        xml.Raw("<w:r><w:instrText xml:space=\"preserve\"> PAGEREF ").Raw(bookmark).Raw(" \\h </w:instrText></w:r>");
        xml.Raw(Separate).Raw("<w:r><w:t>").Raw(page).Raw("</w:t></w:r>").Raw(End).Raw("</w:hyperlink>");
    }
}
