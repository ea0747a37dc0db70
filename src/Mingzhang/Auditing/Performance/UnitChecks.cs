using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>The unit of a target fits what its name counts: 份数 are not 次.</summary>
internal static class UnitChecks
{
    private const string Wrong = "绩效.度量单位不符";
    private const string NoUnit = "绩效.度量单位是名称";

    private const string Blank = "绩效.缺度量单位";

    // What a name ends with, and the nouns that count it.
    private static readonly (string End, string[] Nouns)[] Measures =
    [
        ("人数", ["人", "人次", "名", "位", "户", "个", "员"]),
        ("人次", ["人次", "人", "次"]),
        ("次数", ["次", "人次", "场", "场次", "期", "批", "批次", "轮", "起", "回", "趟", "件", "个", "车次"]),
        ("份数", ["份", "册", "本", "张", "套", "件", "个", "期", "卷", "幅"]),
        ("天数", ["天", "日", "个工作日", "工作日"]),
        ("户数", ["户", "家", "个"]),
        ("面积", ["平方米", "平米", "㎡", "m²", "m2", "亩", "公顷", "平方公里", "平方千米", "km²", "米"]),
        ("率", ["%", "‰"]),
    ];

    private static readonly string[] Others =
    [
        "人",
        "人次",
        "次",
        "份",
        "元",
        "%",
        "件",
        "户",
        "平方米",
        "台",
        "天",
        "年",
        "辆",
    ];

    /// <summary>Looks at every target with a unit.</summary>
    public static void Run(PerformanceModel model, FindingSink sink)
    {
        foreach (var group in model.Groups)
        {
            CheckBlank(group, sink);
            foreach (var indicator in group.Sound.Where(i => i.Target.Value is not null))
            {
                Check(group, indicator, sink);
            }
        }
    }

    // A number without a unit among numbers with one.
    private static void CheckBlank(IndicatorGroup group, FindingSink sink)
    {
        var numbers = group.Sound.Where(i => i.Target.Value is not null).ToList();
        var blank = numbers.Where(i => i.Target.Unit == MeasureUnit.None).ToList();
        if (blank.Count * 2 > numbers.Count)
        {
            return;
        }

        foreach (var indicator in blank)
        {
            Report(Blank, group, indicator, sink);
        }
    }

    private static void Check(IndicatorGroup group, Indicator indicator, FindingSink sink)
    {
        var noun = indicator.Target.Unit.Noun;
        var name = ProjectNames.Fold(indicator.Name);
        if (noun is "人数" or "次数" or "份数" or "数量" or "个数" or "户数" or "天数")
        {
            Report(NoUnit, group, indicator, sink);
            return;
        }

        var measure = Array.Find(Measures, m => name.EndsWith(m.End, StringComparison.Ordinal));
        if (measure.End is null || noun.Length == 0 || indicator.Target.Unit.Per.Length > 0)
        {
            return;
        }

        if (measure.Nouns.Contains(noun) || !Others.Contains(noun) || (measure.End == "率" && IsNoShare(name, noun)))
        {
            sink.Passed(Wrong);
        }
        else
        {
            Report(Wrong, group, indicator, sink);
        }
    }

    // 频率 is counted in 次, 效率 in anything, and 汇率, 利率 are no shares of targets.
    private static bool IsNoShare(string name, string noun) =>
        noun is "元" or "天" or "年"
        || name.EndsWith("频率", StringComparison.Ordinal)
        || name.EndsWith("效率", StringComparison.Ordinal);

    private static void Report(string key, IndicatorGroup group, Indicator indicator, FindingSink sink) =>
        sink.Report(
            key,
            [
                ("所属", group.Owner),
                ("指标", indicator.Name),
                ("值", indicator.Target.Text),
                ("单位", indicator.Target.Unit.Noun),
            ],
            [indicator.Place],
            null,
            new Breach(Found: Folding.Fold(indicator.Target.Text))
        );
}
