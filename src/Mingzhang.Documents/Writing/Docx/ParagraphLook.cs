using System.Runtime.InteropServices;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>What stands in the properties of a paragraph.</summary>
/// <param name="Style">Id of its style.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ParagraphLook(string Style)
{
    /// <summary>Whether a new page begins with it.</summary>
    public bool StartsPage { get; init; }

    /// <summary>Markup of what its style does not say: tabs, spacing, ind, outlineLvl in the order of the schema.</summary>
    public string Details { get; init; } = "";

    /// <summary>Markup of the section that ends with it; empty for none.</summary>
    public string Section { get; init; } = "";
}
