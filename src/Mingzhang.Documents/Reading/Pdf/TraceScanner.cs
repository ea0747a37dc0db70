using System.Buffers.Text;
using System.Text;
using Mingzhang.Documents.Books.Xlsx;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Reads what <c>mutool draw -F trace</c> prints, page by page: glyphs and ruling lines, everything else dropped.</summary>
internal sealed class TraceScanner(Stream stream, PdfLimits limits, Action checkTime)
{
    private const int Bound = 200_000;

    private readonly TagReader _tags = new(stream, limits.MaxTraceBytes, checkTime);
    private readonly PathCollector _path = new();
    private readonly Dictionary<int, bool> _boldFonts = [];
    private PageBuilder? _page;
    private Matrix _matrix = Matrix.Identity;
    private bool _inText;
    private bool _isStroke;
    private bool _isInvisible;
    private int _pages;

    /// <summary>Whether the end of the document was printed.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The pages in order, each as soon as it is complete.</summary>
    public IEnumerable<PdfPage> Pages()
    {
        while (_tags.Next())
        {
            if (Take() is { } page)
            {
                yield return page;
            }
        }
    }

    [System.Runtime.CompilerServices.MethodImpl(Hot.Path)]
    private PdfPage? Take()
    {
        var tag = _tags.Tag;
        if (tag.StartsWith("g "u8))
        {
            if (_inText && _page is not null)
            {
                TakeGlyph(tag);
            }
        }
        else if (tag.StartsWith("lineto "u8))
        {
            _path.LineTo(Coordinate(tag, " x=\""u8), Coordinate(tag, " y=\""u8));
        }
        else if (tag.StartsWith("moveto "u8))
        {
            _path.MoveTo(Coordinate(tag, " x=\""u8), Coordinate(tag, " y=\""u8));
        }
        else if (tag.StartsWith("closepath"u8))
        {
            _path.Close();
        }
        else if (tag.StartsWith("curveto"u8))
        {
            _path.Curve();
        }
        else if (tag.StartsWith("span "u8))
        {
            TakeSpan(tag);
        }
        else
        {
            return TakeStructure(tag);
        }

        return null;
    }

    private PdfPage? TakeStructure(ReadOnlySpan<byte> tag)
    {
        if (tag.StartsWith("fill_text"u8) || tag.StartsWith("stroke_text"u8) || tag.StartsWith("clip_text"u8))
        {
            StartText(tag, isStroke: tag[0] == 's', isInvisible: false);
        }
        else if (tag.StartsWith("ignore_text"u8))
        {
            StartText(tag, isStroke: false, isInvisible: true);
        }
        else if (tag.StartsWith("/fill_text"u8) || tag.StartsWith("/stroke_text"u8) || tag.StartsWith("/clip_text"u8))
        {
            _inText = false;
            if (tag.StartsWith("/clip_text"u8))
            {
                _path.OpenClip();
            }
        }
        else if (tag.StartsWith("fill_path"u8) || tag.StartsWith("stroke_path"u8))
        {
            _path.Start(TransformOf(tag), isStroke: tag[0] == 's', IsWhite(tag));
        }
        else if (tag.StartsWith("/fill_path"u8) || tag.StartsWith("/stroke_path"u8))
        {
            _path.Finish(_page);
        }
        else if (TakeClip(tag))
        {
            return null;
        }
        else if (tag.StartsWith("fill_image"u8))
        {
            _page?.SawImage();
        }
        else if (tag.StartsWith("page "u8))
        {
            StartPage(tag);
        }
        else if (tag.SequenceEqual("/page"u8))
        {
            var page = _page?.Build();
            _page = null;
            return page;
        }
        else if (tag.SequenceEqual("/document"u8))
        {
            IsComplete = true;
        }

        return null;
    }

    /// <summary>Clips: every one that begins is ended by pop_clip, whatever it is made of.</summary>
    private bool TakeClip(ReadOnlySpan<byte> tag)
    {
        if (tag.StartsWith("clip_path"u8))
        {
            _path.StartClip(TransformOf(tag));
        }
        else if (tag.StartsWith("/clip_path"u8))
        {
            _path.FinishClip();
        }
        else if (
            tag.StartsWith("/clip_stroke_path"u8)
            || tag.StartsWith("/clip_stroke_text"u8)
            || tag.StartsWith("clip_image_mask"u8)
            || tag.StartsWith("end_mask"u8)
        )
        {
            _path.OpenClip();
        }
        else if (tag.StartsWith("pop_clip"u8))
        {
            _path.EndClip();
        }
        else if (tag.StartsWith("clip_stroke_path"u8))
        {
            _path.Ignore();
        }
        else
        {
            return false;
        }

        return true;
    }

    private void StartPage(ReadOnlySpan<byte> tag)
    {
        if (++_pages > limits.MaxPages)
        {
            throw PdfProblems.TooManyPages(limits.MaxPages);
        }

        Span<long> box = stackalloc long[4];
        box.Clear();
        TraceNumbers.List(Attribute(tag, " mediabox=\""u8), box, 3, Bound);
        _page = new PageBuilder(_pages, box, limits.MaxItemsPerPage);
        _path.StartPage();
    }

    private void StartText(ReadOnlySpan<byte> tag, bool isStroke, bool isInvisible)
    {
        _inText = true;
        _isStroke = isStroke;
        _isInvisible = isInvisible;
        _matrix = TransformOf(tag);
    }

    private void TakeSpan(ReadOnlySpan<byte> tag)
    {
        Span<long> trm = stackalloc long[4];
        trm.Clear();
        TraceNumbers.List(Attribute(tag, " trm=\""u8), trm, 6, 1000);
        var (ax, ay) = _matrix.ApplyToVector(trm[0], trm[1]);
        var (ux, uy) = _matrix.ApplyToVector(trm[2], trm[3]);
        var isUpright = Attribute(tag, " wmode=\""u8).SequenceEqual("1"u8);
        _page?.StartRun(ax, ay, ux, uy, isUpright, IsBold(Attribute(tag, " font=\""u8)), _isStroke, _isInvisible);
    }

    [System.Runtime.CompilerServices.MethodImpl(Hot.Path)]
    private void TakeGlyph(ReadOnlySpan<byte> tag)
    {
        var rune = Character(Attribute(tag, " unicode=\""u8));
        var (x, y) = _matrix.Apply(Coordinate(tag, " x=\""u8), Coordinate(tag, " y=\""u8));
        var advance = TraceNumbers.Scaled(Attribute(tag, " adv=\""u8), 3, 100);
        _page!.Add(rune, x, y, advance);
    }

    private static Rune Character(ReadOnlySpan<byte> text)
    {
        if (
            Rune.DecodeFromUtf8(text, out var rune, out var length) == System.Buffers.OperationStatus.Done
            && length == text.Length
        )
        {
            return rune;
        }

        if (text.StartsWith("&#x"u8) && Utf8Parser.TryParse(text[3..], out int hex, out _, 'x') && Rune.IsValid(hex))
        {
            return new Rune(hex);
        }

        return text switch
        {
            _ when text.SequenceEqual("&lt;"u8) => new Rune('<'),
            _ when text.SequenceEqual("&gt;"u8) => new Rune('>'),
            _ when text.SequenceEqual("&amp;"u8) => new Rune('&'),
            _ when text.SequenceEqual("&quot;"u8) => new Rune('"'),
            _ when text.SequenceEqual("&apos;"u8) => new Rune('\''),
            _ => Rune.ReplacementChar,
        };
    }

    private bool IsBold(ReadOnlySpan<byte> font)
    {
        var hash = new HashCode();
        hash.AddBytes(font);
        var key = hash.ToHashCode();
        if (!_boldFonts.TryGetValue(key, out var bold))
        {
            var name = Encoding.UTF8.GetString(font);
            bold =
                name.Contains("bold", StringComparison.OrdinalIgnoreCase)
                || name.Contains("SimHei", StringComparison.OrdinalIgnoreCase)
                || name.Contains('黑');
            _boldFonts[key] = bold;
        }

        return bold;
    }

    private static Matrix TransformOf(ReadOnlySpan<byte> tag)
    {
        var text = Attribute(tag, " transform=\""u8);
        if (text.SequenceEqual("1 0 0 1 0 0"u8) || text.IsEmpty)
        {
            return Matrix.Identity;
        }

        Span<long> factors = stackalloc long[6];
        factors.Clear();
        TraceNumbers.List(text, factors, 6, Bound);
        for (var i = 0; i < 4; i++)
        {
            factors[i] = Math.Clamp(factors[i], -1000 * Matrix.One, 1000 * Matrix.One);
        }

        return new(factors[0], factors[1], factors[2], factors[3], factors[4] / 100, factors[5] / 100);
    }

    private static bool IsWhite(ReadOnlySpan<byte> tag)
    {
        var colour = Attribute(tag, " color=\""u8);
        return Attribute(tag, " colorspace=\""u8).EndsWith("CMYK"u8)
            ? colour.SequenceEqual("0 0 0 0"u8)
            : colour.SequenceEqual("1 1 1"u8) || colour.SequenceEqual("1"u8);
    }

    private static long Coordinate(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name) =>
        TraceNumbers.Scaled(Attribute(tag, name), 4, Bound);

    private static ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        var at = tag.IndexOf(name);
        if (at < 0)
        {
            return [];
        }

        var rest = tag[(at + name.Length)..];
        var quote = rest.IndexOf((byte)'"');
        return quote < 0 ? [] : rest[..quote];
    }
}
