using Mingzhang.Charts;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Tests.Writing.Html;

/// <summary>Charts of every kind, and a pack whose text has charts, figures and a gap.</summary>
internal static class ChartSamples
{
    public static Chart Columns() =>
        Chart(
            "收支总计变动",
            ChartKind.Columns,
            ["2022年", "2023年"],
            ("收入总计", [1222.26m, 1234.56m]),
            ("支出总计", [1222.26m, 1234.56m])
        );

    public static Chart Bars() =>
        Chart(
            "支出功能分类",
            ChartKind.Bars,
            ["社会保障和就业支出", "结余（负数为超支）", "名称特别长长到一行放不下的那一种文化旅游体育与传媒支出"],
            ("2023年", [1065.53m, -80.25m, null])
        );

    public static Chart Stacked() =>
        Chart(
            "支出构成",
            ChartKind.StackedColumns,
            ["2022年", "2023年"],
            ("基本支出", [800m, 812.3m]),
            ("项目支出", [400m, 300m]),
            ("经营支出", [4m, 3.5m])
        );

    public static Chart Pie() =>
        Chart(
            "收入结构",
            ChartKind.Pie,
            ["财政拨款收入", "上级补助收入", "事业收入", "其他收入"],
            ("2023年", [50m, 0m, 25m, 25m])
        );

    public static Chart Chart(
        string title,
        ChartKind kind,
        string[] categories,
        params (string Name, decimal?[] Values)[] series
    ) =>
        new()
        {
            Id = title,
            Title = title,
            Kind = kind,
            Unit = MoneyUnit.WanYuan,
            Categories = categories,
            Series = [.. series.Select(s => new ChartSeries(s.Name, [.. s.Values.Select(Figure)]))],
        };

    /// <summary>A pack of one part: a sentence with two figures and a gap, and the charts.</summary>
    public static Pack Illustrated(params Chart[] charts)
    {
        const string Text = "收入总计1,234.56万元，增长1.01%，主要原因是【待填：说明变动的原因】。";
        return PackBuilder.Pack(
            new Part(
                PartKind.Narrative,
                "第二部分　情况说明",
                [
                    new HeadingBlock(1, "一、总体情况"),
                    new ParagraphBlock(Text)
                    {
                        Figures =
                        [
                            new TextFigure(4, 8, new Figure(new PrintedNumber(1234.56m, 2)), []),
                            new TextFigure(17, 4, new Figure(new PrintedNumber(1.01m, 2)), []),
                        ],
                    },
                    .. charts.Select(c => new ChartBlock(c)),
                    new HeadingBlock(1, "二、收入情况"),
                    new ParagraphBlock("收入都是财政拨款。"),
                ]
            )
        );
    }

    private static Figure? Figure(decimal? value) =>
        value is { } known ? new Figure(new PrintedNumber(known, 2)) : null;
}
