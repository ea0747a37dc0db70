namespace Mingzhang.Rules.Language;

/// <summary>How two values may stand to each other.</summary>
internal enum Relation
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Matches,
    NotMatches,
    Starts,
    NotStarts,
    In,
    NotIn,
}

internal static class Relations
{
    private static readonly (Relation Relation, string Word, string Chinese)[] Words =
    [
        (Relation.Equal, "=", "等于"),
        (Relation.NotEqual, "!=", "不等于"),
        (Relation.Less, "<", "小于"),
        (Relation.LessOrEqual, "<=", "不大于"),
        (Relation.Greater, ">", "大于"),
        (Relation.GreaterOrEqual, ">=", "不小于"),
        (Relation.Matches, "matches", "符合"),
        (Relation.NotMatches, "not matches", "不符合"),
        (Relation.Starts, "starts", "开头是"),
        (Relation.NotStarts, "not starts", "开头不是"),
        (Relation.In, "in", "在其中："),
        (Relation.NotIn, "not in", "不在其中："),
    ];

    public static IEnumerable<string> All => Words.Select(w => w.Word);

    public static string Word(this Relation relation) => Words[(int)relation].Word;

    public static string Chinese(this Relation relation) => Words[(int)relation].Chinese;

    public static bool IsOrder(this Relation relation) =>
        relation <= Relation.GreaterOrEqual && relation > Relation.NotEqual;

    public static bool IsPattern(this Relation relation) => relation is >= Relation.Matches and <= Relation.NotStarts;

    public static bool TryParse(string word, out Relation relation)
    {
        var index = Array.FindIndex(Words, w => w.Word == word);
        relation = index < 0 ? default : Words[index].Relation;
        return index >= 0;
    }
}
