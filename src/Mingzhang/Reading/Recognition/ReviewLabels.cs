using System.Buffers;

namespace Mingzhang.Reading.Recognition;

/// <summary>The labels of a self-review form with their contents beside them: 项目名称 | 修缮经费 | 主管部门 | 某局.</summary>
internal static class ReviewLabels
{
    private const string Ticked = "☑☒√■";
    private const string Boxes = Ticked + "☐□";
    private static readonly SearchValues<char> AnyBox = SearchValues.Create(Boxes);

    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["单位名称"] = "单位名称",
        ["部门名称"] = "单位名称",
        ["部门(单位)名称"] = "单位名称",
        ["单位(部门)名称"] = "单位名称",
        ["填报单位"] = "单位名称",
        ["填报日期"] = "填报日期",
        ["填报时间"] = "填报日期",
        ["项目名称"] = "项目名称",
        ["主管部门"] = "主管部门",
        ["项目实施单位"] = "项目实施单位",
        ["实施单位"] = "项目实施单位",
        ["项目单位"] = "项目实施单位",
        ["项目类别"] = "项目类别",
        ["项目属性"] = "项目属性",
        ["项目类型"] = "项目类型",
        ["基本支出总额"] = "基本支出总额",
        ["项目支出总额"] = "项目支出总额",
        ["年度目标"] = "年度目标",
        ["年度总体目标"] = "年度目标",
    };

    /// <summary>The pairs of column and content in a line; empty when the line does not start with a label.</summary>
    public static IReadOnlyList<(string Column, string Content)> Read(IReadOnlyList<string> tokens)
    {
        var read = new List<(string Column, string Content)>();
        string? open = null;
        foreach (var token in tokens)
        {
            var (label, content) = Split(token);
            if (label is not null)
            {
                open = content.Length > 0 ? null : label;
                read.Add((label, content));
            }
            else if (open is not null)
            {
                read[^1] = (open, Chosen(Folding.Unwrap(token)));
                open = null;
            }
            else if (read.Count == 0)
            {
                return [];
            }
        }

        return read;
    }

    // 填报日期：2024年3月22日 stands in one cell.
    private static (string? Label, string Content) Split(string token)
    {
        var text = Folding.Unwrap(token);
        var colon = text.IndexOfAny([':', '：']);
        var label = Columns.GetValueOrDefault(Folding.Fold(colon > 0 ? text[..colon] : text));
        return (label, label is null || colon < 0 ? "" : Chosen(text[(colon + 1)..]));
    }

    /// <summary>Of options with boxes the ticked one: 1、常年性项目 ☑ 2、一次性项目 ☐.</summary>
    internal static string Chosen(string text)
    {
        if (!text.Any(c => Boxes.Contains(c, StringComparison.Ordinal)))
        {
            return text;
        }

        var isInFront = Boxes.Contains(text[0], StringComparison.Ordinal);
        var chosen = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Boxes.Contains(text[i], StringComparison.Ordinal))
            {
                continue;
            }

            if (Ticked.Contains(text[i], StringComparison.Ordinal))
            {
                var next = text.AsSpan(i + 1).IndexOfAny(AnyBox);
                var option = isInFront ? text[(i + 1)..(next < 0 ? text.Length : i + 1 + next)] : text[start..i];
                chosen.Add(Folding.WithoutNumbering(option.Trim()).Trim());
            }

            start = i + 1;
        }

        return string.Join('、', chosen);
    }
}
