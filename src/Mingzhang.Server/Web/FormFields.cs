using System.Globalization;
using Mingzhang.Numbers;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Adjustments;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Web;

/// <summary>Reads what was typed into a form; what cannot be read is refused in words.</summary>
internal static class FormFields
{
    /// <summary>An amount in yuan as fen.</summary>
    /// <exception cref="RefusedException">It is no amount with at most two decimals.</exception>
    public static long Fen(string name, string? text) =>
        decimal.TryParse(text?.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var yuan)
        && decimal.Abs(yuan) < 1_000_000_000_000m
        && decimal.Round(yuan, 2) == yuan
            ? Amount.FromYuan(yuan).Fen
            : throw new RefusedException($"{name}“{text}”不是金额。请填元，最多两位小数。");

    /// <summary>A day, as browsers send it.</summary>
    /// <exception cref="RefusedException">It is no day.</exception>
    public static DateOnly Day(string name, string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new RefusedException($"{name}“{text}”不是日期。请写成 2026-06-30 的样子。");

    /// <summary>The year that a page shows: the one asked for if there is a unit tree of it, else the newest; 0 without any.</summary>
    public static int Year(int? asked, IReadOnlyList<int> years) =>
        asked is { } year && years.Contains(year) ? year
        : years is [var newest, ..] ? newest
        : 0;

    /// <summary>The stage that a book is to go to.</summary>
    /// <exception cref="RefusedException">No stage is called so.</exception>
    public static Stage Stage(string? word)
    {
        try
        {
            return Stages.Parse(word ?? "");
        }
        catch (ArgumentException)
        {
            throw new RefusedException("没有这一步。请刷新页面。");
        }
    }

    /// <summary>The kind of an adjustment.</summary>
    /// <exception cref="RefusedException">There is none of the word.</exception>
    public static AdjustmentKind Kind(string? word) =>
        AdjustmentWords.KindOf(word ?? "")
        ?? throw new RefusedException($"调整单的类型只有{string.Join('、', AdjustmentWords.Kinds)}。");
}
