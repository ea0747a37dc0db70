using Mingzhang.Documents.Reading.Office;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>How a cell looks.</summary>
/// <param name="Format">How its number is shown.</param>
/// <param name="Indent">Blanks before its text by its alignment.</param>
/// <param name="Ruling">Its borders.</param>
internal sealed record CellLook(NumberFormat Format, int Indent, Ruling Ruling);

/// <summary>The looks of a workbook's cells, by the number of their style.</summary>
internal sealed class CellLooks
{
    private const int BlanksPerIndent = 2;

    private static readonly CellLook Plain = new(NumberFormat.General, 0, Ruling.None);

    private readonly Dictionary<int, NumberFormat> _formats = [];
    private readonly List<Ruling> _rulings = [];
    private readonly List<CellLook> _looks = [];
    private readonly bool _startsIn1904;

    private CellLooks(bool startsIn1904) => _startsIn1904 = startsIn1904;

    /// <summary>Reads the styles part; without one every cell is plain.</summary>
    public static CellLooks Read(OfficeFile file, bool startsIn1904)
    {
        var looks = new CellLooks(startsIn1904);
        if (file.PartOf("styles") is { } part)
        {
            using var xml = file.Open(part);
            xml.MoveToRoot();
            xml.Children(name => looks.Take(name, xml));
        }

        return looks;
    }

    /// <summary>The look of a style.</summary>
    public CellLook Of(int style) => style >= 0 && style < _looks.Count ? _looks[style] : Plain;

    private void Take(string name, XmlWalker xml)
    {
        switch (name)
        {
            case "numFmts":
                xml.Children(_ =>
                {
                    if (xml.Number("numFmtId") is { } id && xml.Attribute("formatCode") is { } code)
                    {
                        _formats[id] = NumberFormat.Parse(code, _startsIn1904);
                    }
                });
                break;
            case "borders":
                xml.Children(child =>
                {
                    if (child == "border")
                    {
                        _rulings.Add(ReadRuling(xml));
                    }
                });
                break;
            case "cellXfs":
                xml.Children(child =>
                {
                    if (child == "xf")
                    {
                        _looks.Add(ReadLook(xml));
                    }
                });
                break;
        }
    }

    private static Ruling ReadRuling(XmlWalker xml)
    {
        var (above, below, beside) = (false, false, false);
        xml.Children(name =>
        {
            if (xml.Attribute("style") is null or "none")
            {
                return;
            }

            above |= name == "top";
            below |= name == "bottom";
            beside |= name is "left" or "right" or "start" or "end";
        });
        return beside || (above && below) ? Ruling.Ruled
            : above || below ? Ruling.Touched
            : Ruling.None;
    }

    private CellLook ReadLook(XmlWalker xml)
    {
        var border = xml.Number("borderId") ?? 0;
        var format = FormatOf(xml.Number("numFmtId") ?? 0);
        var indent = 0;
        xml.Children(name =>
        {
            if (name == "alignment" && xml.Attribute("horizontal") is not ("right" or "center"))
            {
                indent = Math.Clamp(xml.Number("indent") ?? 0, 0, 100) * BlanksPerIndent;
            }
        });
        return new CellLook(format, indent, border >= 0 && border < _rulings.Count ? _rulings[border] : Ruling.None);
    }

    private NumberFormat FormatOf(int id)
    {
        if (!_formats.TryGetValue(id, out var format))
        {
            format = NumberFormat.Parse(BuiltInFormats.CodeOf(id), _startsIn1904);
            _formats[id] = format;
        }

        return format;
    }
}
