using System.Globalization;
using Mingzhang.Charts;
using Mingzhang.Documents.Packages;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>Writes a chart as Word's own, to be edited there: its figures stand in a workbook inside the document.</summary>
internal sealed class ChartPart(TextWriter writer, Chart chart)
{
    private const string Main = "http://schemas.openxmlformats.org/drawingml/2006/";
    private const string Axes = "<c:axId val=\"100000001\"/><c:axId val=\"100000002\"/>";
    private const string Line =
        "<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></a:ln></c:spPr>";

    private const string Fonts =
        "<a:latin typeface=\"Times New Roman\"/><a:ea typeface=\"SimSun\"/><a:cs typeface=\"Times New Roman\"/>";

    private readonly WordXml _xml = new(writer);

    private bool IsPie => chart.Kind == ChartKind.Pie;

    /// <summary>Writes the part.</summary>
    public void Write()
    {
        _xml.Raw(XlsxPackage.Declaration);
        _xml.Raw(
            $"<c:chartSpace xmlns:c=\"{Main}chart\" xmlns:a=\"{Main}main\" xmlns:r=\"{XlsxPackage.Relationships}\">"
        );
        _xml.Raw("<c:date1904 val=\"0\"/><c:lang val=\"zh-CN\"/><c:roundedCorners val=\"0\"/><c:chart>");
        WriteTitle();
        _xml.Raw("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>");
        WritePlot();
        _xml.Raw("</c:plotArea>");
        if (!IsPie && chart.Series.Count > 1)
        {
            _xml.Raw("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>");
        }

        _xml.Raw("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>");
        _xml.Raw("<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>");
        _xml.Raw($"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"1000\">{Fonts}</a:defRPr></a:pPr>");
        _xml.Raw("<a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>");
        _xml.Raw("<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>");
    }

    private void WriteTitle()
    {
        _xml.Raw("<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"1200\" b=\"0\"/></a:pPr>");
        _xml.Raw("<a:r><a:rPr lang=\"zh-CN\" sz=\"1200\" b=\"0\"><a:latin typeface=\"Times New Roman\"/>");
        _xml.Raw("<a:ea typeface=\"SimHei\"/></a:rPr><a:t>").Value(ChartFrame.TitleOf(chart));
        _xml.Raw("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
    }

    private void WritePlot()
    {
        if (IsPie)
        {
            _xml.Raw("<c:pieChart><c:varyColors val=\"1\"/>");
            WriteSeries(0);
            _xml.Raw("<c:firstSliceAng val=\"0\"/></c:pieChart>");
            return;
        }

        var isLying = chart.Kind == ChartKind.Bars;
        var isStacked = chart.Kind == ChartKind.StackedColumns;
        _xml.Raw($"<c:barChart><c:barDir val=\"{(isLying ? "bar" : "col")}\"/>");
        _xml.Raw($"<c:grouping val=\"{(isStacked ? "stacked" : "clustered")}\"/><c:varyColors val=\"0\"/>");
        for (var i = 0; i < chart.Series.Count; i++)
        {
            WriteSeries(i);
        }

        _xml.Raw($"<c:gapWidth val=\"70\"/>{(isStacked ? "<c:overlap val=\"100\"/>" : "")}{Axes}</c:barChart>");
        WriteAxes(isLying);
    }

    // The first category of lying bars stands above the others, as in a list.
    private void WriteAxes(bool isLying)
    {
        _xml.Raw("<c:catAx><c:axId val=\"100000001\"/><c:scaling><c:orientation val=\"");
        _xml.Raw(isLying ? "maxMin" : "minMax").Raw("\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"");
        _xml.Raw(isLying ? "l" : "b").Raw("\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>");
        _xml.Raw($"<c:tickLblPos val=\"low\"/>{Line}<c:crossAx val=\"100000002\"/><c:crosses val=\"autoZero\"/>");
        _xml.Raw(
            "<c:auto val=\"1\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx>"
        );
        _xml.Raw("<c:valAx><c:axId val=\"100000002\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>");
        _xml.Raw($"<c:delete val=\"1\"/><c:axPos val=\"{(isLying ? "b" : "l")}\"/>");
        _xml.Raw($"<c:numFmt formatCode=\"{FormatCode(chart)}\" sourceLinked=\"0\"/>");
        _xml.Raw("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>");
        _xml.Raw(
            "<c:crossAx val=\"100000001\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>"
        );
    }

    private void WriteSeries(int index)
    {
        var series = chart.Series[index];
        var column = CellNames.OfColumn(index + 1);
        var last = chart.Categories.Count + 1;
        _xml.Raw("<c:ser><c:idx val=\"")
            .Raw(index)
            .Raw("\"/><c:order val=\"")
            .Raw(index)
            .Raw("\"/><c:tx><c:strRef><c:f>");
        _xml.Raw($"Sheet1!${column}$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>");
        _xml.Value(series.Name).Raw("</c:v></c:pt></c:strCache></c:strRef></c:tx>");
        _xml.Raw(ChartFills.Of(index));
        if (IsPie)
        {
            for (var i = 0; i < chart.Categories.Count; i++)
            {
                _xml.Raw("<c:dPt><c:idx val=\"")
                    .Raw(i)
                    .Raw("\"/><c:bubble3D val=\"0\"/>")
                    .Raw(ChartFills.Of(i))
                    .Raw("</c:dPt>");
            }
        }
        else
        {
            _xml.Raw("<c:invertIfNegative val=\"0\"/>");
        }

        WriteLabels(series);
        _xml.Raw("<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$").Raw(last).Raw("</c:f><c:strCache><c:ptCount val=\"");
        _xml.Raw(chart.Categories.Count).Raw("\"/>");
        foreach (var (i, category) in chart.Categories.Index())
        {
            _xml.Raw("<c:pt idx=\"").Raw(i).Raw("\"><c:v>").Value(category).Raw("</c:v></c:pt>");
        }

        _xml.Raw($"</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!${column}$2:${column}$").Raw(last);
        _xml.Raw($"</c:f><c:numCache><c:formatCode>{FormatCode(chart)}</c:formatCode><c:ptCount val=\"");
        _xml.Raw(chart.Categories.Count).Raw("\"/>");
        foreach (var (i, figure) in series.Figures.Take(chart.Categories.Count).Index())
        {
            if (figure is not null)
            {
                _xml.Raw("<c:pt idx=\"").Raw(i).Raw("\"><c:v>").Raw(ValueOf(figure)).Raw("</c:v></c:pt>");
            }
        }

        _xml.Raw("</c:numCache></c:numRef></c:val></c:ser>");
    }

    // A slice says what it is and its share; a share of nothing is not written.
    private void WriteLabels(ChartSeries series)
    {
        _xml.Raw("<c:dLbls>");
        foreach (var (i, figure) in series.Figures.Take(chart.Categories.Count).Index())
        {
            if (IsPie && figure is not { Printed.Value: not 0m })
            {
                _xml.Raw("<c:dLbl><c:idx val=\"").Raw(i).Raw("\"/><c:delete val=\"1\"/></c:dLbl>");
            }
        }

        var format = IsPie ? "0.00%" : FormatCode(chart);
        _xml.Raw($"<c:numFmt formatCode=\"{format}\" sourceLinked=\"0\"/>");
        _xml.Raw("<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>");
        _xml.Raw($"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"900\">{Fonts}</a:defRPr></a:pPr>");
        _xml.Raw("<a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr><c:dLblPos val=\"");
        _xml.Raw(
            IsPie ? "outEnd"
            : chart.Kind == ChartKind.StackedColumns ? "ctr"
            : "outEnd"
        );
        _xml.Raw($"\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"{(IsPie ? 0 : 1)}\"/>");
        _xml.Raw($"<c:showCatName val=\"{(IsPie ? 1 : 0)}\"/><c:showSerName val=\"0\"/>");
        _xml.Raw($"<c:showPercent val=\"{(IsPie ? 1 : 0)}\"/><c:showBubbleSize val=\"0\"/>");
        _xml.Raw(IsPie ? "<c:separator> </c:separator><c:showLeaderLines val=\"1\"/>" : "");
        _xml.Raw("</c:dLbls>");
    }

    /// <summary>The figure as a number of the format.</summary>
    public static string ValueOf(Figure figure) => figure.Printed.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The format of a chart's numbers: with the decimals that most of them are printed with.</summary>
    public static string FormatCode(Chart chart)
    {
        var decimals = chart
            .Series.SelectMany(s => s.Figures)
            .Select(f => f?.Printed.Decimals ?? 0)
            .DefaultIfEmpty()
            .Max();
        return decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);
    }
}
