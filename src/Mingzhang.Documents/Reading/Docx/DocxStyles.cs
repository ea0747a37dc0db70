using System.Globalization;
using Mingzhang.Documents.Reading.Office;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>What a style with all it is based on means for a paragraph.</summary>
/// <param name="Id">Its id.</param>
/// <param name="OutlineLevel">From 0; null for body text.</param>
/// <param name="List">The list that its paragraphs belong to.</param>
/// <param name="ListLevel">The level in that list.</param>
/// <param name="IsHidden">Whether its text is hidden.</param>
internal sealed record ParagraphStyle(string Id, int? OutlineLevel, int? List, int? ListLevel, bool IsHidden)
{
    /// <summary>No style.</summary>
    public static ParagraphStyle None { get; } = new("", null, null, null, false);
}

/// <summary>The styles of a document, by their ids.</summary>
internal sealed class DocxStyles
{
    private const int DeepestChain = 32;

    private readonly Dictionary<string, Definition> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParagraphStyle> _resolved = new(StringComparer.Ordinal);
    private string? _default;

    /// <summary>Reads the styles part; a document without one has no styles.</summary>
    public static DocxStyles Read(OfficeFile file)
    {
        var styles = new DocxStyles();
        if (file.PartOf("styles") is not { } part)
        {
            return styles;
        }

        using var xml = file.Open(part);
        xml.MoveToRoot();
        xml.Children(name =>
        {
            if (name == "style")
            {
                styles.Add(xml);
            }
        });
        return styles;
    }

    /// <summary>The style of a paragraph; the default style if it names none.</summary>
    public ParagraphStyle Paragraph(string? id)
    {
        id ??= _default;
        if (id is null || !_definitions.ContainsKey(id))
        {
            return ParagraphStyle.None;
        }

        if (!_resolved.TryGetValue(id, out var style))
        {
            style = Resolve(id);
            _resolved.Add(id, style);
        }

        return style;
    }

    /// <summary>Whether a character style hides its text; null if it says nothing.</summary>
    public bool? HidesRun(string? id) =>
        id is null ? null : Chain(id).Select(d => d.IsHidden).FirstOrDefault(h => h is not null);

    private void Add(XmlWalker xml)
    {
        if (xml.Attribute("styleId") is not { } id)
        {
            return;
        }

        if (xml.Attribute("type") == "paragraph" && xml.Attribute("default") is ("1" or "true" or "on"))
        {
            _default = id;
        }

        var style = new Definition();
        xml.Children(name =>
        {
            switch (name)
            {
                case "name":
                    style.Name = xml.Attribute("val") ?? "";
                    break;
                case "basedOn":
                    style.BasedOn = xml.Attribute("val");
                    break;
                case "pPr":
                    xml.Children(child => TakeParagraph(child, style, xml));
                    break;
                case "rPr":
                    xml.Children(child =>
                    {
                        if (child == "vanish")
                        {
                            style.IsHidden = xml.IsOn();
                        }
                    });
                    break;
            }
        });
        _definitions[id] = style;
    }

    private static void TakeParagraph(string name, Definition style, XmlWalker xml)
    {
        if (name == "outlineLvl")
        {
            style.OutlineLevel = xml.Number("val");
        }
        else if (name == "numPr")
        {
            xml.Children(child =>
            {
                if (child == "numId")
                {
                    style.List = xml.Number("val");
                }
                else if (child == "ilvl")
                {
                    style.ListLevel = xml.Number("val");
                }
            });
        }
    }

    private ParagraphStyle Resolve(string id)
    {
        var chain = Chain(id).ToList();
        var outline = chain.Select(d => d.OutlineLevel ?? LevelByName(d.Name)).FirstOrDefault(l => l is not null);
        return new ParagraphStyle(
            id,
            outline,
            chain.Select(d => d.List).FirstOrDefault(l => l is not null),
            chain.Select(d => d.ListLevel).FirstOrDefault(l => l is not null),
            chain.Select(d => d.IsHidden).FirstOrDefault(h => h is not null) ?? false
        );
    }

    // A style may be based on itself by a circle.
    private IEnumerable<Definition> Chain(string id)
    {
        string? next = id;
        for (var steps = 0; steps < DeepestChain && next is not null; steps++)
        {
            if (!_definitions.TryGetValue(next, out var style))
            {
                yield break;
            }

            yield return style;
            next = style.BasedOn;
        }
    }

    // Word knows its own heading styles by name, in whatever language the id is.
    private static int? LevelByName(string name)
    {
        var digits =
            name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) ? name[8..]
            : name.StartsWith("标题 ", StringComparison.Ordinal) ? name[3..]
            : "";
        return
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            && level is >= 1 and <= 9
            ? level - 1
            : null;
    }

    private sealed class Definition
    {
        public string Name { get; set; } = "";
        public string? BasedOn { get; set; }
        public int? OutlineLevel { get; set; }
        public int? List { get; set; }
        public int? ListLevel { get; set; }
        public bool? IsHidden { get; set; }
    }
}
