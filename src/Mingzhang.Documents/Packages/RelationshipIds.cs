using System.Xml;

namespace Mingzhang.Documents.Packages;

/// <summary>Reads the attribute by which an element refers to another part.</summary>
internal static class RelationshipIds
{
    /// <summary>r:id of the element, whatever the prefix; its namespace differs between the transitional and the strict form of the standard.</summary>
    public static string? RelationshipId(this XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.Length > 0)
            {
                id = xml.Value;
            }
        }

        xml.MoveToElement();
        return id;
    }
}
