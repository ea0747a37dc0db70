using Mingzhang.Books.Schema;

namespace Mingzhang.Documents.Books;

/// <summary>The words that explain a book to the person who fills it in, the same in both carriers.</summary>
internal static class SchemaHelp
{
    /// <summary>What holds for every sheet.</summary>
    public static IReadOnlyList<string> General { get; } =
    [
        "每个数只填一次：合计、占比、对比、公开表和说明由程序算出。",
        "金额以元为单位，最多两位小数；没有的留空，不填 0、无、—。",
        "代码一律按文本填写，开头的 0 不能丢。列的次序可以调整；不用的非必填列可以删去；不要加别的列和表。",
        "“说明”“代码表”只供查看，不会读入。",
    ];

    /// <summary>What to enter in a column, with its options.</summary>
    public static string Of(BookColumn column)
    {
        if (column.Options.Count == 0)
        {
            return column.Help;
        }

        var isOpen = column.Kind == BookColumnKind.Text;
        return $"{column.Help}{(isOpen ? "常用" : "可填")}：{string.Join('、', column.Options)}{(isOpen ? "等" : "")}。";
    }
}
