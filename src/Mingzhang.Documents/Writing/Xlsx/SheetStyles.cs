using System.Globalization;
using System.Text;
using Mingzhang.Documents.Packages;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>The styles of report sheets, in the order of <see cref="SheetLook"/>.</summary>
internal static class SheetStyles
{
    private static readonly (int Font, int Border, string Align, int Format)[] Looks =
    [
        (0, 0, """<alignment vertical="center"/>""", 0),
        (1, 0, """<alignment horizontal="center" vertical="center"/>""", 0),
        (2, 1, """<alignment horizontal="center" vertical="center" wrapText="1"/>""", 0),
        (0, 1, """<alignment vertical="center" wrapText="1"/>""", 49),
        (0, 1, """<alignment horizontal="center" vertical="center" wrapText="1"/>""", 49),
        (3, 1, """<alignment horizontal="center" vertical="center" wrapText="1"/>""", 49),
        (0, 1, """<alignment horizontal="right" vertical="center"/>""", 1),
        (4, 0, """<alignment vertical="center" wrapText="1"/>""", 0),
    ];

    /// <summary>The part.</summary>
    public static string Xml()
    {
        var xml = new StringBuilder(XlsxPackage.Declaration)
            .Append(CultureInfo.InvariantCulture, $"<styleSheet xmlns=\"{XlsxPackage.Main}\"><fonts count=\"5\">")
            .Append("""<font><sz val="10.5"/><name val="宋体"/></font>""")
            .Append("""<font><b/><sz val="16"/><name val="黑体"/></font>""")
            .Append("""<font><b/><sz val="10.5"/><name val="宋体"/></font>""")
            .Append("""<font><b/><sz val="10.5"/><color rgb="FFB42318"/><name val="宋体"/></font>""")
            .Append("""<font><sz val="9"/><color rgb="FF667085"/><name val="宋体"/></font></fonts>""")
            .Append("""<fills count="2"><fill><patternFill patternType="none"/></fill>""")
            .Append("""<fill><patternFill patternType="gray125"/></fill></fills>""")
            .Append("""<borders count="2"><border/><border><left style="thin"/><right style="thin"/>""")
            .Append("""<top style="thin"/><bottom style="thin"/></border></borders>""")
            .Append("""<cellStyleXfs count="1"><xf/></cellStyleXfs>""")
            .Append(CultureInfo.InvariantCulture, $"<cellXfs count=\"{Looks.Length}\">");
        foreach (var (font, border, align, format) in Looks)
        {
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"0\" borderId=\"{border}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\">{align}</xf>"
            );
        }

        return xml.Append("</cellXfs></styleSheet>").ToString();
    }
}
