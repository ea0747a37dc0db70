using System.Globalization;
using Mingzhang.Places;

namespace Mingzhang.Documents.Writing;

/// <summary>Says in words where something stands.</summary>
public static class PlaceText
{
    /// <summary>A place in words: 表1 社会保障和就业支出 预算数，第 106 行.</summary>
    public static string Of(Place place)
    {
        var table =
            place.Table is null ? null
            : place.Table.Length > 0 && char.IsAsciiDigit(place.Table[0]) ? "表" + place.Table
            : place.Table;
        // The table says more than the heading above it.
        var section = table is null ? place.Section : null;
        var named = new[] { section, table, place.Row, place.Column }.Where(s => !string.IsNullOrEmpty(s));
        var located = new[]
        {
            place.Page is { } page ? $"第 {Invariant(page)} 页" : null,
            place.Line is { } line ? $"第 {Invariant(line)} 行" : null,
            place.Paragraph is { } paragraph ? $"第 {Invariant(paragraph)} 段" : null,
            place.Sheet is null ? place.Cell : $"{place.Sheet}!{place.Cell}",
        }.OfType<string>();
        return string.Join("，", new[] { string.Join(' ', named) }.Concat(located).Where(s => s.Length > 0));
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
