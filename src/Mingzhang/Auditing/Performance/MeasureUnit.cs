using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>The unit of a target, taken apart: 万人次 is 10,000 times 人次, 元/年 is 元 for a year.</summary>
/// <param name="Scale">How many single units it means: 10,000 for 万元.</param>
/// <param name="Noun">The single unit: 元, 人次, %; empty when none is printed.</param>
/// <param name="Per">What it is counted for: 人.月 of 元/人.月; empty for the whole or a year.</param>
internal readonly record struct MeasureUnit(decimal Scale, string Noun, string Per)
{
    private static readonly (string Word, decimal Scale)[] Scales =
    [
        ("百万", 1_000_000m),
        ("千万", 10_000_000m),
        ("亿", 100_000_000m),
        ("万", 10_000m),
        ("千", 1_000m),
    ];

    /// <summary>No unit.</summary>
    public static readonly MeasureUnit None = new(1m, "", "");

    /// <summary>Whether it is a share.</summary>
    public bool IsPercent => Noun == "%";

    /// <summary>Whether it is money for the whole or for a year, not for a head or a month.</summary>
    public bool IsMoney => Noun == "元" && Per.Length == 0;

    /// <summary>Whether it is a stretch of time.</summary>
    public bool IsTime =>
        Noun
            is "年"
                or "个月"
                or "月"
                or "日"
                or "天"
                or "小时"
                or "时"
                or "分钟"
                or "分"
                or "周"
                or "工作日"
                or "个工作日";

    /// <summary>Reads a printed unit.</summary>
    public static MeasureUnit Read(string text)
    {
        var folded = Folding.Fold(text);
        if (folded is "" or "无" or "/" or "-")
        {
            return None;
        }

        if (folded is "%" or "百分比" or "百分点" or "个百分点" or "百分率")
        {
            return new MeasureUnit(1m, "%", "");
        }

        var slash = folded.IndexOf('/', StringComparison.Ordinal);
        var noun = slash < 0 ? folded : folded[..slash];
        var per = slash < 0 ? "" : folded[(slash + 1)..];
        var scale = 1m;
        foreach (var (word, size) in Scales)
        {
            if (noun.Length > word.Length && noun.StartsWith(word, StringComparison.Ordinal))
            {
                (noun, scale) = (noun[word.Length..], size);
                break;
            }
        }

        return new MeasureUnit(scale, noun, per is "年" or "年度" or "当年" ? "" : per);
    }
}
