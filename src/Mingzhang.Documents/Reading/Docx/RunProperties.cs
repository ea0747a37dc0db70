using Mingzhang.Documents.Reading.Office;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>What w:rPr says of a run.</summary>
/// <param name="IsHidden">Whether it is hidden; null if only the paragraph's style can tell.</param>
/// <param name="Font">Its font for symbols.</param>
internal readonly record struct RunProperties(bool? IsHidden, string? Font)
{
    /// <summary>Reads the element that the reader stands on.</summary>
    public static RunProperties Read(XmlWalker xml, DocxStyles styles)
    {
        bool? own = null;
        bool? ofStyle = null;
        string? font = null;
        xml.Children(name =>
        {
            switch (name)
            {
                case "vanish":
                    own = xml.IsOn();
                    break;
                case "rStyle":
                    ofStyle = styles.HidesRun(xml.Attribute("val"));
                    break;
                case "rFonts":
                    font = xml.Attribute("ascii") ?? xml.Attribute("hAnsi");
                    break;
            }
        });
        return new RunProperties(own ?? ofStyle, font);
    }
}
