using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>How wide the columns of a grid must be and want to be, in hundredths of the size of its type.</summary>
internal sealed class ColumnNeeds
{
    private const int FewestCharacters = 150;
    private const int LongestCode = 1_600;
    private const int LongestWord = 1_200;
    private const int Slack = 20;
    private const int MostHeadLines = 4;

    /// <summary>Measures a grid.</summary>
    public ColumnNeeds(TableGrid grid)
    {
        var count = grid.Columns.Count;
        (Least, Comfort) = (new int[count], new int[count]);
        Texts = [.. grid.Lines.Select(line => Measure(grid, line))];
        for (var c = 0; c < count; c++)
        {
            var (longest, piece) = (0, 0);
            for (var i = 0; i < grid.Lines.Count; i++)
            {
                if (grid.Lines[i][c].Lines > 0)
                {
                    longest = Math.Max(longest, Texts[i][c]);
                    piece = Math.Max(piece, TextMeasure.LongestPiece(grid.Content(grid.Lines[i][c], c).Text));
                }
            }

            var column = grid.Columns[c];
            // What stands over this column alone; headings of several columns have room enough.
            var heads = grid.Head.Above(c).Where(h => h.Columns == 1).Select(h => h.Text).DefaultIfEmpty("").ToList();
            var head = heads.Max(LeastOfHead);
            var isWhole = longest <= 500 || (IsUnbroken(column.Role) && longest <= LongestCode);
            Least[c] = Math.Max(head, isWhole ? longest + Slack : Math.Max(300, Math.Min(piece, LongestWord) + Slack));
            Comfort[c] = Math.Max(
                Least[c],
                isWhole ? heads.Max(ComfortOfHead) : Math.Min(longest + Slack, WantedBy(column.Role))
            );
        }
    }

    /// <summary>Below it a number or word would be broken.</summary>
    public int[] Least { get; }

    /// <summary>With it texts are read easily.</summary>
    public int[] Comfort { get; }

    /// <summary>The widths of the texts by line and column, indents included; 0 in a covered cell.</summary>
    public IReadOnlyList<int[]> Texts { get; }

    private static int[] Measure(TableGrid grid, GridCell[] line)
    {
        var widths = new int[line.Length];
        for (var c = 0; c < line.Length; c++)
        {
            if (line[c].Lines > 0)
            {
                var text = grid.Content(line[c], c).Text;
                widths[c] = text.Length == 0 ? 0 : TextMeasure.Of(text) + (100 * grid.Indent(line[c], c));
            }
        }

        return widths;
    }

    private static int LeastOfHead(string text)
    {
        var folded = (TextMeasure.Of(text) + MostHeadLines - 1) / MostHeadLines;
        var piece = Math.Min(TextMeasure.LongestPiece(text), LongestWord / 2);
        return Math.Max(FewestCharacters, Math.Max(piece, (folded + 99) / 100 * 100));
    }

    // Headings over figures are folded into two or three lines.
    private static int ComfortOfHead(string text) => Math.Min(400, (TextMeasure.Of(text) / 2) + Slack);

    private static bool IsUnbroken(ColumnRole role) =>
        role
            is ColumnRole.Amount
                or ColumnRole.Code
                or ColumnRole.UnitCode
                or ColumnRole.LineNumber
                or ColumnRole.Weight
                or ColumnRole.Percentage;

    private static int WantedBy(ColumnRole role) =>
        role switch
        {
            ColumnRole.Sentence => 1_200,
            ColumnRole.Name => 1_000,
            _ => 600,
        };
}
