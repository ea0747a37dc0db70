using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Takes page numbers and lines repeated at the head or foot of most pages out of the text.</summary>
internal static partial class RunningHeads
{
    /// <summary>Removes them from the pages' items.</summary>
    public static void Remove(List<List<PageItem>> pages)
    {
        var repeated = Repeated(pages);
        foreach (var items in pages)
        {
            while (items.Count > 0 && IsRunning(items[0], repeated))
            {
                items.RemoveAt(0);
            }

            while (items.Count > 0 && IsRunning(items[^1], repeated))
            {
                items.RemoveAt(items.Count - 1);
            }
        }
    }

    private static bool IsRunning(PageItem item, HashSet<string> repeated) =>
        item.Line is { } line && InMargin(item) && (IsPageNumber(line.Text) || repeated.Contains(Key(item)));

    private static HashSet<string> Repeated(List<List<PageItem>> pages)
    {
        var counts = new Dictionary<string, int>();
        foreach (var items in pages)
        {
            foreach (var key in items.Where(i => i.Line is not null && InMargin(i)).Select(Key).Distinct())
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return [.. counts.Where(c => c.Value >= 3 && c.Value * 10 >= pages.Count * 6).Select(c => c.Key)];
    }

    private static bool InMargin(PageItem item) =>
        item.Box.Bottom < item.Page.Height / 8 || item.Box.Top > item.Page.Height * 7L / 8;

    private static string Key(PageItem item) =>
        $"{string.Concat(item.Line!.Text.Where(c => !char.IsAsciiDigit(c)))}@{(item.Box.Top + 2_500) / 5_000}";

    /// <summary>A page number alone: 12, - 12 -, 第 12 页 共 30 页, 12/30.</summary>
    private static bool IsPageNumber(string text) => text.Length <= 24 && PageNumber().IsMatch(text);

    [GeneratedRegex(
        @"^[-—–－\s·]*(第\s*)?\d{1,4}(\s*页)?([\s/，,]*(共|of)?\s*\d{1,4}\s*页?)?[-—–－\s·]*$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5_000
    )]
    private static partial Regex PageNumber();
}
