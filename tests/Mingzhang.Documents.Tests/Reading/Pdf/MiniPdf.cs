using System.Globalization;
using System.Text;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

/// <summary>Writes small PDF files of which every line and letter is known: Helvetica of 12 points, y upwards as in PDF.</summary>
internal sealed class MiniPdf
{
    private readonly List<(string Content, string Extra)> _pages = [];
    private readonly StringBuilder _content = new();

    /// <summary>Ends the page; <paramref name="extra"/> goes to its dictionary, as /Rotate 90.</summary>
    public MiniPdf Page(string extra = "")
    {
        _pages.Add((_content.ToString(), extra));
        _content.Clear();
        return this;
    }

    /// <summary>Writes a text with its left end at a point.</summary>
    public MiniPdf Text(int x, int y, string text, int size = 12) =>
        Raw($"BT /F1 {size.ToString(CultureInfo.InvariantCulture)} Tf {Numbers(x, y)} Td ({text}) Tj ET");

    public MiniPdf Line(int x1, int y1, int x2, int y2) => Raw($"{Numbers(x1, y1)} m {Numbers(x2, y2)} l S");

    /// <summary>A filled rectangle, thin ones being lines to the eye.</summary>
    public MiniPdf Fill(int x, int y, int width, int height) => Raw($"{Numbers(x, y, width, height)} re f");

    /// <summary>A ruled table of equal cells with its lower left corner at a point.</summary>
    public MiniPdf Table(int x, int y, int columns, int rows, int width = 80, int height = 20)
    {
        for (var r = 0; r <= rows; r++)
        {
            Line(x, y + (r * height), x + (columns * width), y + (r * height));
        }

        for (var c = 0; c <= columns; c++)
        {
            Line(x + (c * width), y, x + (c * width), y + (rows * height));
        }

        return this;
    }

    public MiniPdf Raw(string operators)
    {
        _content.Append(operators).Append('\n');
        return this;
    }

    public byte[] Bytes()
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select((_, i) => $"{4 + (2 * i)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        };
        foreach (var (content, extra) in _pages)
        {
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {objects.Count + 2} 0 R "
                    + $"/Resources << /Font << /F1 3 0 R >> >> {extra} >>"
            );
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Numbers(params ReadOnlySpan<int> numbers)
    {
        var text = new StringBuilder();
        foreach (var number in numbers)
        {
            text.Append(text.Length == 0 ? "" : " ").Append(number.ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
