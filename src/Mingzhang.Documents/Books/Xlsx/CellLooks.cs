using System.Globalization;
using System.Xml;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>
/// Which styles of a workbook show numbers as dates or percentages: a cell that shows 2023-12-31 holds 45291, and taking
/// that for its text would corrupt the book silently.
/// </summary>
internal static class CellLooks
{
    /// <summary>The look of each cell style, by its number.</summary>
    public static CellLook[] Read(XmlReader xml)
    {
        var formats = new Dictionary<int, CellLook>();
        var looks = new List<CellLook>();
        var isInCellStyles = false;
        while (xml.Read())
        {
            switch (xml.LocalName)
            {
                case "cellXfs":
                    isInCellStyles = xml.NodeType == XmlNodeType.Element;
                    break;
                case "numFmt" when xml.NodeType == XmlNodeType.Element:
                    if (TryInteger(xml.GetAttribute("numFmtId"), out var id))
                    {
                        formats[id] = OfFormat(xml.GetAttribute("formatCode") ?? "");
                    }

                    break;
                case "xf" when isInCellStyles && xml.NodeType == XmlNodeType.Element:
                    TryInteger(xml.GetAttribute("numFmtId"), out var format);
                    looks.Add(formats.TryGetValue(format, out var look) ? look : OfBuiltIn(format));
                    break;
            }
        }

        return [.. looks];
    }

    private static bool TryInteger(string? text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    // ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are dates in Chinese locales.
    private static CellLook OfBuiltIn(int format) =>
        format switch
        {
            9 or 10 => CellLook.Percentage,
            (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => CellLook.Date,
            _ => CellLook.Number,
        };

    private static CellLook OfFormat(string code)
    {
        var isQuoted = false;
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted)
            {
                continue;
            }
            else if (c is '\\' or '_' or '*')
            {
                i++;
            }
            else if (c == '[')
            {
                // Colours, conditions and locales stand in brackets; elapsed time [h] too, which counts as a number.
                i = Math.Max(i, code.IndexOf(']', i));
            }
            else if (c == '%')
            {
                return CellLook.Percentage;
            }
            else if (c is 'y' or 'Y' or 'd' or 'D' or 'm' or 'M' or 'h' or 'H')
            {
                return CellLook.Date;
            }
            else if (c == ';')
            {
                break;
            }
        }

        return CellLook.Number;
    }
}
