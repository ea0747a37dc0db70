using System.Text;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>The text of a cell: its lines put together as a reader of the page would.</summary>
internal static class CellText
{
    /// <summary>Joins lines; <paramref name="right"/> is the edge that full lines reach.</summary>
    public static string Join(List<TextLine> lines, int right, out bool isRepaired)
    {
        isRepaired = false;
        if (lines.Count == 0)
        {
            return "";
        }

        isRepaired = lines[0].IsRepaired;
        if (lines.Count == 1)
        {
            return lines[0].Text;
        }

        var text = new StringBuilder(lines[0].Text);
        for (var i = 1; i < lines.Count; i++)
        {
            var (above, line) = (lines[i - 1], lines[i]);
            isRepaired |= line.IsRepaired;
            if (Spacing.NeedsBlank(above.Text, line.Text))
            {
                if (IsBrokenFigure(above, line, right))
                {
                    isRepaired = true;
                }
                else
                {
                    text.Append(' ');
                }
            }

            text.Append(line.Text);
        }

        return text.ToString();
    }

    /// <summary>A figure is broken when its first part fills the cell and both parts together are one figure.</summary>
    private static bool IsBrokenFigure(TextLine above, TextLine line, int right) =>
        right - above.Box.Right < above.Size
        && (char.IsAsciiDigit(above.Text[^1]) || above.Text[^1] is '.' or ',' or '-')
        && (char.IsAsciiDigit(line.Text[0]) || line.Text[0] is '.' or ',' or '%')
        && (!above.Text.Contains('.') || above.Text.LastIndexOf('.') > above.Text.Length - 3)
        && !above.Text.Contains(' ');
}
