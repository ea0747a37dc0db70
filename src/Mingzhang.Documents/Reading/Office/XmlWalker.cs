using System.Xml;
using Mingzhang.Documents.Packages;

namespace Mingzhang.Documents.Reading.Office;

/// <summary>Walks over the elements of a part in one pass, with limits on depth and time.</summary>
internal sealed class XmlWalker(XmlReader xml, ReadingLimits limits, CancellationToken cancellation) : IDisposable
{
    private const int NodesBetweenChecks = 4096;

    private int _nodes;

    /// <summary>Moves to the root element.</summary>
    /// <returns>Its name without prefix.</returns>
    public string MoveToRoot()
    {
        xml.MoveToContent();
        return xml.LocalName;
    }

    /// <summary>
    /// Visits the elements directly below the one that the reader stands on. A visitor reads its element with
    /// <see cref="Children"/> or <see cref="ReadText"/>, or leaves it alone.
    /// </summary>
    public void Children(Action<string> visit)
    {
        if (xml.NodeType != XmlNodeType.Element || xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        if (depth > limits.MaxNesting)
        {
            throw OfficeProblems.TooLarge("内容嵌套得太深，不再往下读。");
        }

        Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                Read();
                continue;
            }

            visit(xml.LocalName);
            if (xml.NodeType == XmlNodeType.Element)
            {
                Skip();
            }
            else
            {
                Read();
            }
        }
    }

    /// <summary>The text below the element that the reader stands on.</summary>
    public string ReadText()
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        Read();
        var text = "";
        while (xml.Depth > depth)
        {
            if (
                xml.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace
            )
            {
                text = text.Length == 0 ? xml.Value : text + xml.Value;
            }

            Read();
        }

        return text;
    }

    /// <summary>Hands the reader itself to a reader of one element that stops at its end.</summary>
    public T With<T>(Func<XmlReader, T> read) => read(xml);

    /// <summary>An attribute by its name, whether it stands in the element's namespace or in none.</summary>
    public string? Attribute(string name) => xml.GetAttribute(name) ?? xml.GetAttribute(name, xml.NamespaceURI);

    /// <summary>r:id, the part that the element refers to; null when it refers to none.</summary>
    public string? RelationshipId() => xml.RelationshipId();

    /// <summary>A whole number in an attribute, if it is one.</summary>
    public int? Number(string name) =>
        int.TryParse(
            Attribute(name),
            System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>Whether a switch such as w:vanish is on: it is unless its value says otherwise.</summary>
    public bool IsOn(string name = "val") => Attribute(name) is null or "1" or "true" or "on";

    /// <summary>Whether white space at the ends of the element's text counts.</summary>
    public bool PreservesSpace => xml.XmlSpace == XmlSpace.Preserve;

    /// <summary>The namespace of the element that the reader stands on.</summary>
    public string Namespace => xml.NamespaceURI;

    public void Dispose() => xml.Dispose();

    private void Skip()
    {
        // Like XmlReader.Skip, with the checks.
        if (xml.IsEmptyElement)
        {
            Read();
            return;
        }

        var depth = xml.Depth;
        Read();
        while (xml.Depth > depth)
        {
            Read();
        }

        Read();
    }

    private void Read()
    {
        xml.Read();
        if (++_nodes % NodesBetweenChecks == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
