namespace Mingzhang.Forms;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnRole
{
    /// <summary>金额: money; the only role that is ever summed.</summary>
    Amount,

    /// <summary>编码: a code of the classification, or one of its parts 类, 款, 项.</summary>
    Code,

    /// <summary>单位代码: the code of a unit or department.</summary>
    UnitCode,

    /// <summary>名称: the name of the row's account, unit, line or project.</summary>
    Name,

    /// <summary>行次: the printed number of the line.</summary>
    LineNumber,

    /// <summary>权重: the weight of an indicator, in points.</summary>
    Weight,

    /// <summary>数量: a count of things or people.</summary>
    Count,

    /// <summary>百分比: a share or rate printed with %.</summary>
    Percentage,

    /// <summary>文字: a term taken from the data, such as an indicator's name or unit.</summary>
    Term,

    /// <summary>叙述: a sentence that a person wrote.</summary>
    Sentence,
}

/// <summary>The Chinese words for column roles, as profiles write them.</summary>
public static class ColumnRoles
{
    private static readonly string[] Words =
    [
        "金额",
        "编码",
        "单位代码",
        "名称",
        "行次",
        "权重",
        "数量",
        "百分比",
        "文字",
        "叙述",
    ];

    /// <summary>Every word, in order.</summary>
    public static IReadOnlyList<string> All => Words;

    /// <summary>The word for a role.</summary>
    public static string Chinese(this ColumnRole role) => Words[(int)role];

    /// <summary>The role for a word; false when no role is called so.</summary>
    public static bool TryParse(string word, out ColumnRole role)
    {
        var index = Array.IndexOf(Words, word);
        role = index < 0 ? default : (ColumnRole)index;
        return index >= 0;
    }
}
