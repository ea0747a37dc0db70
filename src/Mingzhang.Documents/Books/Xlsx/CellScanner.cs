using System.Runtime.CompilerServices;
using System.Text;
using Mingzhang.Books.Importing;
using Mingzhang.Documents.Packages;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>Reads the cells of one row from its bytes.</summary>
internal sealed class CellScanner(CellDecoder decoder)
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    // The types of cells, by their letter; strings of both kinds have letters of their own here.
    private const char Shared = 's';
    private const char Number = 'n';
    private const char FormulaText = 't';
    private const char InlineText = 'i';

    private readonly PlainCellScanner _plain = new(decoder);

    /// <summary>Reads the cells of a row.</summary>
    /// <param name="bytes">What stands behind the start tag of the row, its end tag included.</param>
    /// <param name="row">Receives the cells.</param>
    /// <returns>False if anything in it is unusual; the row is then half filled.</returns>
    [MethodImpl(Hot.Path)]
    public bool TryRead(ReadOnlySpan<byte> bytes, RawRow row)
    {
        var at = 0;
        while (true)
        {
            while (bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            {
                at++;
            }

            if (_plain.TryRead(bytes, ref at, row))
            {
                continue;
            }

            if (bytes[at..].StartsWith("</row>"u8))
            {
                return at == bytes.Length - "</row>"u8.Length;
            }

            if (!bytes[at..].StartsWith("<c"u8) || !TryReadCell(bytes, ref at, row))
            {
                return false;
            }
        }
    }

    [MethodImpl(Hot.Path)]
    private bool TryReadCell(ReadOnlySpan<byte> bytes, ref int at, RawRow row)
    {
        at += 2;
        var column = row.Count;
        var type = Number;
        var style = 0;
        while (true)
        {
            var rest = bytes[at..];
            if (rest.Length < 2)
            {
                return false;
            }

            if (rest[0] == (byte)'>')
            {
                at++;
                return column >= row.Count
                    && column < CellNames.MaximumColumns
                    && TryReadContent(bytes, ref at, row, column, type, style);
            }

            if (rest[0] == (byte)'/')
            {
                at += 2;
                return rest[1] == (byte)'>';
            }

            if (rest[0] != (byte)' ' || !TryReadAttribute(bytes, ref at, ref column, ref style, ref type))
            {
                return false;
            }
        }
    }

    [MethodImpl(Hot.Path)]
    private static bool TryReadAttribute(
        ReadOnlySpan<byte> bytes,
        ref int at,
        ref int column,
        ref int style,
        ref char type
    )
    {
        var rest = bytes[at..];
        if (rest.Length > 6 && rest[2] == (byte)'=' && rest[3] == (byte)'"')
        {
            // A name of one letter, in double quotes: what programs write.
            var value = rest[4..];
            var length = LengthTo((byte)'"', value);
            if (length < 0)
            {
                return false;
            }

            TakeAttribute(rest[1], value[..length], ref column, ref style, ref type);
            at += length + 5;
            return true;
        }

        at++;
        if (!XmlAttributes.TryNext(bytes, ref at, out var name, out var any) || name.Length > 3)
        {
            return false;
        }

        if (name.Length == 1)
        {
            TakeAttribute(name[0], any, ref column, ref style, ref type);
        }

        return true;
    }

    [MethodImpl(Hot.Path)]
    private static void TakeAttribute(byte name, ReadOnlySpan<byte> value, ref int column, ref int style, ref char type)
    {
        switch (name)
        {
            case (byte)'r':
                column = CellNames.ColumnOf(value);
                break;
            case (byte)'s':
                style = Digits(value);
                break;
            case (byte)'t':
                type = TypeOf(value);
                break;
        }
    }

    // The values are a few characters long: a loop beats a vectorised search.
    [MethodImpl(Hot.Path)]
    private static int LengthTo(byte end, ReadOnlySpan<byte> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == end)
            {
                return i;
            }
        }

        return -1;
    }

    [MethodImpl(Hot.Path)]
    private bool TryReadContent(ReadOnlySpan<byte> bytes, ref int at, RawRow row, int column, char type, int style)
    {
        var hasFormula = false;
        var hasValue = false;
        while (true)
        {
            var rest = bytes[at..];
            if (rest.StartsWith("<v>"u8))
            {
                var length = LengthTo((byte)'<', rest[3..]);
                if (hasValue || length < 0 || !rest[(3 + length)..].StartsWith("</v>"u8))
                {
                    return false;
                }

                // A formula's number that is empty is a result that was not saved.
                hasValue = length > 0 || !hasFormula || type != Number;
                if (hasValue && !TryAdd(row, column, type, style, rest.Slice(3, length)))
                {
                    return false;
                }

                at += 3 + length + 4;
            }
            else if (rest.StartsWith("</c>"u8))
            {
                at += 4;
                if (hasFormula && !hasValue)
                {
                    row.Add(column, RawCellKind.FormulaWithoutValue, "");
                }

                return true;
            }
            else if (rest.StartsWith("<is><t"u8) && type == InlineText)
            {
                if (hasValue || !TryReadInline(rest, ref at, row, column))
                {
                    return false;
                }

                hasValue = true;
            }
            else if (rest.StartsWith("<f"u8))
            {
                hasFormula = true;
                if (!TrySkipFormula(rest, ref at))
                {
                    return false;
                }
            }
            else
            {
                return false;
            }
        }
    }

    private static bool TryReadInline(ReadOnlySpan<byte> rest, ref int at, RawRow row, int column)
    {
        // <is><t xml:space="preserve">…</t></is>
        var start = rest.IndexOf((byte)'>') + 1;
        var tag = rest[start..].IndexOf((byte)'>') + 1;
        if (tag <= 0 || rest[start + tag - 2] == (byte)'/')
        {
            return false;
        }

        start += tag;
        var length = rest[start..].IndexOf((byte)'<');
        if (length < 0 || !rest[(start + length)..].StartsWith("</t></is>"u8))
        {
            return false;
        }

        at += start + length + "</t></is>"u8.Length;
        return TryAddText(row, column, rest.Slice(start, length));
    }

    private static bool TrySkipFormula(ReadOnlySpan<byte> rest, ref int at)
    {
        var tag = rest.IndexOf((byte)'>');
        if (tag < 0 || (rest[2] is not ((byte)'>' or (byte)' ' or (byte)'/')))
        {
            return false;
        }

        if (rest[tag - 1] == (byte)'/')
        {
            at += tag + 1;
            return true;
        }

        var length = rest[tag..].IndexOf((byte)'<');
        if (length < 0 || !rest[(tag + length)..].StartsWith("</f>"u8))
        {
            return false;
        }

        at += tag + length + 4;
        return true;
    }

    [MethodImpl(Hot.Path)]
    private bool TryAdd(RawRow row, int column, char type, int style, ReadOnlySpan<byte> value)
    {
        switch (type)
        {
            case Shared:
                return decoder.TryAddShared(row, column, value);
            case Number:
                if (value.ContainsAnyExceptInRange((byte)'+', (byte)'e'))
                {
                    return false;
                }

                decoder.AddNumber(row, column, value, style);
                return true;
            case FormulaText:
                return TryAddText(row, column, value);
            default:
                return !value.Contains((byte)'&')
                    && CellDecoder.TryAddOther(row, column, type, Encoding.UTF8.GetString(value));
        }
    }

    private static bool TryAddText(RawRow row, int column, ReadOnlySpan<byte> value)
    {
        try
        {
            // Entities, and line ends that XML would change, are the parser's business; so are escapes.
            if (value.ContainsAny((byte)'&', (byte)'\r') || value.IndexOf("_x"u8) >= 0)
            {
                return TryAddEscaped(row, column, value);
            }

            if (value.IsEmpty)
            {
                row.AddBlank(column);
                return true;
            }

            Strict.GetChars(value, row.Add(column, RawCellKind.Text, Strict.GetCharCount(value)));
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool TryAddEscaped(RawRow row, int column, ReadOnlySpan<byte> value)
    {
        var text = Strict.GetString(value).ReplaceLineEndings("\n");
        if (text.Contains('&', StringComparison.Ordinal) && !XmlEntities.TryReplace(text, out text))
        {
            return false;
        }

        row.Add(column, RawCellKind.Text, EscapedText.Unescape(text));
        return true;
    }

    [MethodImpl(Hot.Path)]
    private static char TypeOf(ReadOnlySpan<byte> value) =>
        value.Length == 1 ? (char)value[0]
        : value.SequenceEqual("str"u8) ? FormulaText
        : value.SequenceEqual("inlineStr"u8) ? InlineText
        : '?';

    [MethodImpl(Hot.Path)]
    private static int Digits(ReadOnlySpan<byte> value)
    {
        var number = 0;
        foreach (var digit in value)
        {
            if (digit is < (byte)'0' or > (byte)'9' || number > 100_000)
            {
                return 0;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
