using System.Globalization;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading;

/// <summary>Shows what a reader read as text: one line a paragraph or row.</summary>
internal static class RawText
{
    /// <summary>Paragraphs as they are; rows with bars: <c>|a|b&lt;2x1|</c> for a cell two columns wide.</summary>
    public static string Of(RawDocument document) => string.Join('\n', document.Blocks.SelectMany(Lines));

    /// <summary>The only grid of a document.</summary>
    public static RawGrid Grid(RawDocument document) => Assert.Single(document.Blocks.OfType<RawGrid>());

    /// <summary>The paragraphs' texts.</summary>
    public static string[] Paragraphs(RawDocument document) =>
        [.. document.Blocks.OfType<RawParagraph>().Select(p => p.Text)];

    public static string Row(RawRow row) => "|" + string.Concat(row.Cells.Select(c => $"{c.Text}{Span(c)}|"));

    private static string Span(RawCell cell) =>
        cell is { ColumnSpan: 1, RowSpan: 1 }
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"<{cell.ColumnSpan}x{cell.RowSpan}");

    private static IEnumerable<string> Lines(RawBlock block) =>
        block switch
        {
            RawParagraph { HeadingLevel: { } level } p => [$"{new string('#', level)} {p.Text}"],
            RawParagraph p => [p.Text],
            RawGrid g => g.Rows.Select(Row),
            _ => throw new InvalidOperationException("unknown block"),
        };
}
