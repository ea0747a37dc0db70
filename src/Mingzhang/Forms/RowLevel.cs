namespace Mingzhang.Forms;

/// <summary>What a row of a table is. Rows of different levels repeat the same money and are never summed together.</summary>
public enum RowLevel
{
    /// <summary>合计: the whole table.</summary>
    Total,

    /// <summary>部门: the department, one level above units.</summary>
    Department,

    /// <summary>单位: one unit.</summary>
    Unit,

    /// <summary>抵销: flows between the department's own units, taken out of its total.</summary>
    Elimination,

    /// <summary>类: a class of the classification.</summary>
    Class,

    /// <summary>款: a category.</summary>
    Category,

    /// <summary>项: an item.</summary>
    Item,

    /// <summary>子目: a local subdivision below the official classification.</summary>
    SubItem,

    /// <summary>项目: a project.</summary>
    Project,

    /// <summary>指标: a performance indicator.</summary>
    Indicator,

    /// <summary>任务: a task of the year.</summary>
    Task,

    /// <summary>行: a line that the form itself prescribes, such as 三、国防支出.</summary>
    Line,

    /// <summary>小计: a subtotal of prescribed lines, such as 本年收入合计.</summary>
    Subtotal,
}

/// <summary>The Chinese words for row levels, as profiles and rules write them.</summary>
public static class RowLevels
{
    private static readonly (RowLevel Level, string Word)[] Words =
    [
        (RowLevel.Total, "合计"),
        (RowLevel.Department, "部门"),
        (RowLevel.Unit, "单位"),
        (RowLevel.Elimination, "抵销"),
        (RowLevel.Class, "类"),
        (RowLevel.Category, "款"),
        (RowLevel.Item, "项"),
        (RowLevel.SubItem, "子目"),
        (RowLevel.Project, "项目"),
        (RowLevel.Indicator, "指标"),
        (RowLevel.Task, "任务"),
        (RowLevel.Line, "行"),
        (RowLevel.Subtotal, "小计"),
    ];

    /// <summary>Every word, in order.</summary>
    public static IEnumerable<string> All => Words.Select(w => w.Word);

    /// <summary>The word for a level.</summary>
    public static string Chinese(this RowLevel level) => Words[(int)level].Word;

    /// <summary>The level for a word; false when no level is called so.</summary>
    public static bool TryParse(string word, out RowLevel level)
    {
        var index = Array.FindIndex(Words, w => w.Word == word);
        level = index < 0 ? default : Words[index].Level;
        return index >= 0;
    }
}
