using System.Net;
using System.Text;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Reads what <c>pdftotext -bbox-layout</c> prints: words with boxes and no ruling lines. Each word's box is shared out among
/// its characters, wide ones twice as wide as narrow ones.
/// </summary>
internal sealed class BboxScanner(Stream stream, PdfLimits limits, Action checkTime)
{
    private const int Bound = 200_000;

    private readonly TagReader _tags = new(stream, limits.MaxTraceBytes, checkTime);

    /// <summary>Whether the end of the document was printed.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The pages in order, each as soon as it is complete.</summary>
    public IEnumerable<PdfPage> Pages()
    {
        PdfPage? page = null;
        var (number, run) = (0, 0);
        PageBox word = default;
        while (_tags.Next())
        {
            switch (Encoding.ASCII.GetString(Name()))
            {
                case "page":
                    if (++number > limits.MaxPages)
                    {
                        throw PdfProblems.TooManyPages(limits.MaxPages);
                    }

                    page = new PdfPage(number, Length(" width=\""u8), Length(" height=\""u8));
                    break;
                case "word":
                    word = new(Length(" xMin=\""u8), Length(" yMin=\""u8), Length(" xMax=\""u8), Length(" yMax=\""u8));
                    break;
                case "/word" when page is not null:
                    AddWord(page, word, WebUtility.HtmlDecode(Encoding.UTF8.GetString(_tags.TextBefore)), run++);
                    break;
                case "/page" when page is not null:
                    yield return page;
                    page = null;
                    break;
                case "/html":
                    IsComplete = true;
                    break;
                default:
                    break;
            }
        }
    }

    private ReadOnlySpan<byte> Name()
    {
        var blank = _tags.Tag.IndexOf((byte)' ');
        return blank < 0 ? _tags.Tag : _tags.Tag[..blank];
    }

    private void AddWord(PdfPage page, PageBox box, string text, int run)
    {
        var units = text.EnumerateRunes().Sum(Units);
        var (position, used, size) = (box.Left, 0, Math.Max(1, box.Height * 88 / 100));
        foreach (var rune in text.EnumerateRunes())
        {
            if (page.Glyphs.Count >= limits.MaxItemsPerPage)
            {
                throw PdfProblems.TooMuchContent();
            }

            used += Units(rune);
            var right = box.Left + (int)((long)box.Width * used / units);
            var isUnreadable = rune == Rune.ReplacementChar || rune.Value is >= 0xE000 and < 0xF900;
            page.Unreadable += isUnreadable ? 1 : 0;
            page.Glyphs.Add(
                new Glyph(
                    isUnreadable ? Rune.ReplacementChar : LookAlikes.Plain(rune),
                    position,
                    box.Bottom - (box.Height * 20 / 100),
                    right - position,
                    size,
                    Bold: false,
                    run
                )
            );
            position = right;
        }

        if (page.Glyphs is [.., var last] && Spacing.IsNarrow(last.Rune))
        {
            // Words of letters and figures have a blank between them.
            page.Glyphs.Add(last with { Rune = new Rune(' '), X = box.Right, Width = 0 });
        }
    }

    private static int Units(Rune rune) => rune.Value < 0x2E80 ? 1 : 2;

    private int Length(ReadOnlySpan<byte> name)
    {
        var tag = _tags.Tag;
        var at = tag.IndexOf(name);
        if (at < 0)
        {
            return 0;
        }

        var rest = tag[(at + name.Length)..];
        var quote = rest.IndexOf((byte)'"');
        return quote < 0 ? 0 : (int)TraceNumbers.Scaled(rest[..quote], 3, Bound);
    }
}
