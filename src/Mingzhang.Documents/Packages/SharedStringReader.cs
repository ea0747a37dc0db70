using System.Text;
using System.Xml;

namespace Mingzhang.Documents.Packages;

/// <summary>Reads the table of shared texts: plain ones and those in several fonts, without phonetic guides.</summary>
internal static class SharedStringReader
{
    /// <summary>The texts by number.</summary>
    public static string[] Read(XmlReader xml)
    {
        var texts = new List<string>();
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(ReadText(xml));
            }
        }

        return [.. texts];
    }

    /// <summary>Reads the text of a <c>si</c> or <c>is</c> element and stops at its end.</summary>
    public static string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        string? only = null;
        StringBuilder? several = null;
        var more = xml.Read();
        while (more && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                xml.Skip();
                continue;
            }

            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                var text = xml.ReadElementContentAsString();
                if (only is null)
                {
                    only = text;
                }
                else
                {
                    several ??= new StringBuilder(only);
                    several.Append(text);
                }

                continue;
            }

            more = xml.Read();
        }

        return EscapedText.Unescape(several?.ToString() ?? only ?? "");
    }
}
