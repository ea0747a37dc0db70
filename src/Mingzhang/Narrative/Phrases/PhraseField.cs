namespace Mingzhang.Narrative.Phrases;

/// <summary>The fields that a phrase may name, in the words of its notation.</summary>
internal enum PhraseField
{
    /// <summary>单位: whose money; a name.</summary>
    Owner,

    /// <summary>指标: what is claimed; a name.</summary>
    Subject,

    /// <summary>后名: the rest of what is claimed, behind the number; a name.</summary>
    SubjectTail,

    /// <summary>基数: what it is a share of, or compared with; a name.</summary>
    Base,

    /// <summary>年: the year.</summary>
    Year,

    /// <summary>基年: the year compared with; also 上年, 去年.</summary>
    BaseYear,

    /// <summary>口径: 年初预算, 支出决算数 … from the list of the file.</summary>
    Basis,

    /// <summary>方向: 增加, 下降, 持平 … from the list of the file.</summary>
    Direction,

    /// <summary>金额: money, the claim's value.</summary>
    Amount,

    /// <summary>比例: a percentage, the claim's value.</summary>
    Percent,

    /// <summary>数量: a number of things, the claim's value.</summary>
    Count,

    /// <summary>基额: the amount compared with, a claim of its own.</summary>
    BaseAmount,

    /// <summary>门槛: the amount from which a thing is counted (单位价值 100 万元以上).</summary>
    Threshold,

    /// <summary>理由: why; may be empty.</summary>
    Reason,

    /// <summary>文: any words; may be empty.</summary>
    Words,
}

/// <summary>The Chinese names of fields.</summary>
internal static class PhraseFields
{
    private static readonly Dictionary<string, PhraseField> Names = new(StringComparer.Ordinal)
    {
        ["单位"] = PhraseField.Owner,
        ["指标"] = PhraseField.Subject,
        ["后名"] = PhraseField.SubjectTail,
        ["基数"] = PhraseField.Base,
        ["年"] = PhraseField.Year,
        ["基年"] = PhraseField.BaseYear,
        ["口径"] = PhraseField.Basis,
        ["方向"] = PhraseField.Direction,
        ["金额"] = PhraseField.Amount,
        ["比例"] = PhraseField.Percent,
        ["数量"] = PhraseField.Count,
        ["基额"] = PhraseField.BaseAmount,
        ["门槛"] = PhraseField.Threshold,
        ["理由"] = PhraseField.Reason,
        ["文"] = PhraseField.Words,
    };

    /// <summary>All names, for messages.</summary>
    public static string List => string.Join('、', Names.Keys);

    /// <summary>Reads a name.</summary>
    public static bool TryParse(string name, out PhraseField field) => Names.TryGetValue(name, out field);
}
