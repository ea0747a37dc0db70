using System.Globalization;
using System.Text;
using Mingzhang.Documents.Packages;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>The styles of a workbook, numbered in the order in which its cells first need them.</summary>
internal sealed class StyleTable
{
    private const int FirstOwnFormat = 164;

    private static readonly Dictionary<string, int> KnownFormats = new(StringComparer.Ordinal)
    {
        ["General"] = 0,
        ["0"] = 1,
        ["0.00"] = 2,
        ["#,##0"] = 3,
        ["#,##0.00"] = 4,
        ["0%"] = 9,
        ["0.00%"] = 10,
        [CellStyle.TextFormat] = 49,
    };

    private readonly Dictionary<CellStyle, string> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CellStyle, int> _numbers = [];
    private readonly Interned _formats = new();
    private readonly Interned _fonts = new();
    private readonly Interned _fills = new();
    private readonly StringBuilder _cells = new();

    /// <summary>A table with the plain style, which is number 0.</summary>
    public StyleTable()
    {
        _fills.NumberOf("""<fill><patternFill patternType="none"/></fill>""");
        _fills.NumberOf("""<fill><patternFill patternType="gray125"/></fill>""");
        NumberOf(new CellStyle());
    }

    /// <summary>The number of a style, in digits.</summary>
    public string NumberOf(CellStyle style)
    {
        // Most cells share a few objects, which are found without being compared.
        if (!_known.TryGetValue(style, out var digits))
        {
            if (!_numbers.TryGetValue(style, out var number))
            {
                number = _numbers.Count;
                _numbers.Add(style, number);
                Append(style);
            }

            digits = number.ToString(CultureInfo.InvariantCulture);
            _known.Add(style, digits);
        }

        return digits;
    }

    /// <summary>The part of the workbook; all styles must be known by now.</summary>
    public string Xml()
    {
        var xml = new StringBuilder(XlsxPackage.Declaration).Append($"<styleSheet xmlns=\"{XlsxPackage.Main}\">");
        if (_formats.Count > 0)
        {
            xml.Append(Invariant($"<numFmts count=\"{_formats.Count}\">"));
            foreach (var (i, code) in _formats.Texts.Index())
            {
                xml.Append(
                    Invariant($"<numFmt numFmtId=\"{FirstOwnFormat + i}\" formatCode=\"{EscapedText.Escape(code)}\"/>")
                );
            }

            xml.Append("</numFmts>");
        }

        return xml.Append(Invariant($"<fonts count=\"{_fonts.Count}\">"))
            .AppendJoin("", _fonts.Texts)
            .Append(Invariant($"</fonts><fills count=\"{_fills.Count}\">"))
            .AppendJoin("", _fills.Texts)
            .Append("""</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>""")
            .Append("""<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/>""")
            .Append("""<diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>""")
            .Append(Invariant($"<cellXfs count=\"{_numbers.Count}\">"))
            .Append(_cells)
            .Append("""</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>""")
            .Append("</styleSheet>")
            .ToString();
    }

    /// <summary>The properties of a font in the order that both the styles and runs of text want.</summary>
    public static string FontProperties(CellStyle style, string nameTag) =>
        (style.IsBold ? "<b/>" : "")
        + (style.IsUnderlined ? "<u/>" : "")
        + Invariant($"<sz val=\"{style.Size}\"/>")
        + (style.Color is null ? "" : $"<color rgb=\"{style.Color}\"/>")
        + $"<{nameTag} val=\"{style.Font}\"/>"
        + (style.Font == "宋体" ? """<family val="1"/>""" : """<family val="2"/>""")
        + """<charset val="134"/>""";

    private void Append(CellStyle style)
    {
        var format = KnownFormats.TryGetValue(style.Format, out var known)
            ? known
            : FirstOwnFormat + _formats.NumberOf(style.Format);
        var font = _fonts.NumberOf($"<font>{FontProperties(style, "name")}</font>");
        var fill = style.Fill is null
            ? 0
            : _fills.NumberOf(
                $"""<fill><patternFill patternType="solid"><fgColor rgb="{style.Fill}"/><bgColor indexed="64"/></patternFill></fill>"""
            );
        var across = style.Across switch
        {
            CellAlignment.Centre => " horizontal=\"center\"",
            CellAlignment.Right => " horizontal=\"right\"",
            _ => style.Indent > 0 ? " horizontal=\"left\"" : "",
        };
        _cells.Append(
            Invariant(
                $"<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{(style.IsFramed ? 1 : 0)}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
            )
        );
        _cells.Append(
            Invariant(
                $"<alignment{across} vertical=\"{(style.IsAtTop ? "top" : "center")}\"{(style.Wraps ? " wrapText=\"1\"" : "")}{(style.Indent > 0 ? $" indent=\"{style.Indent}\"" : "")}/></xf>"
            )
        );
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Texts with the numbers they got.</summary>
    private sealed class Interned
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<string> _texts = [];

        public int Count => _texts.Count;

        public IReadOnlyList<string> Texts => _texts;

        public int NumberOf(string text)
        {
            if (_numbers.TryAdd(text, _texts.Count))
            {
                _texts.Add(text);
            }

            return _numbers[text];
        }
    }
}
