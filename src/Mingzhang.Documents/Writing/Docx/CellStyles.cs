using System.Globalization;
using System.Text;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>What a cell's text is set like.</summary>
internal enum CellLook
{
    /// <summary>On the left.</summary>
    Text,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>On the right.</summary>
    Figure,

    /// <summary>A heading.</summary>
    Head,
}

/// <summary>The styles of cells in the sizes that a document uses: 表格数字9 and so on.</summary>
internal sealed class CellStyles
{
    private static readonly (string Id, string Name)[] Looks =
    [
        ("TableText", "表格文字"),
        ("TableCenter", "表格居中"),
        ("TableFigure", "表格数字"),
        ("TableHead", "表格栏目"),
    ];

    private readonly SortedDictionary<int, int> _lines = [];

    /// <summary>Notes that a size is used.</summary>
    /// <param name="halfPoints">The size.</param>
    /// <param name="line">The height of a line in twips.</param>
    public void Use(int halfPoints, int line) => _lines[halfPoints] = line;

    /// <summary>The id of a style.</summary>
    public static string Id(CellLook look, int halfPoints) =>
        string.Create(CultureInfo.InvariantCulture, $"{Looks[(int)look].Id}{halfPoints}");

    /// <summary>Markup of the styles that are used.</summary>
    public string Xml()
    {
        var xml = new StringBuilder();
        foreach (var (size, line) in _lines)
        {
            foreach (var (id, name) in Looks)
            {
                var points = size / 2m;
                xml.Append(
                    CultureInfo.InvariantCulture,
                    $"""<w:style w:type="paragraph" w:customStyle="1" w:styleId="{id}{size}"><w:name w:val="{name}{points}磅"/><w:basedOn w:val="{id}"/><w:pPr><w:spacing w:line="{line}" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>"""
                );
            }
        }

        return xml.ToString();
    }
}
