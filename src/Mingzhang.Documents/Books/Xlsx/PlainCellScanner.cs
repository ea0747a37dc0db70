using System.Runtime.CompilerServices;
using Mingzhang.Books.Importing;
using Mingzhang.Documents.Packages;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>
/// Reads a cell as nearly all are written: <c>&lt;c r="H17" s="4" t="s">&lt;v>123&lt;/v>&lt;/c></c>. Whatever is written
/// otherwise is left to <see cref="CellScanner"/>.
/// </summary>
internal sealed class PlainCellScanner(CellDecoder decoder)
{
    /// <summary>Reads a cell.</summary>
    /// <param name="bytes">The cells of a row and its end tag, at which every loop here stops at the latest.</param>
    /// <param name="position">Where the cell starts; moved behind it.</param>
    /// <param name="row">Receives the cell.</param>
    /// <returns>False, with nothing done, if the cell is written otherwise.</returns>
    [MethodImpl(Hot.Path)]
    public bool TryRead(ReadOnlySpan<byte> bytes, ref int position, RawRow row)
    {
        var at = position;
        if (!bytes[at..].StartsWith("<c r=\""u8))
        {
            return false;
        }

        at += 6;
        var column = 0;
        for (; bytes[at] is >= (byte)'A' and <= (byte)'Z' && column < CellNames.MaximumColumns; at++)
        {
            column = (column * 26) + (bytes[at] - 'A' + 1);
        }

        column--;
        while (bytes[at] is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }

        if (bytes[at] != (byte)'"' || column < row.Count || column >= CellNames.MaximumColumns)
        {
            return false;
        }

        at++;
        var style = 0;
        if (bytes[at..].StartsWith(" s=\""u8))
        {
            for (at += 4; bytes[at] is >= (byte)'0' and <= (byte)'9' && style < 100_000; at++)
            {
                style = (style * 10) + (bytes[at] - '0');
            }

            if (bytes[at++] != (byte)'"')
            {
                return false;
            }
        }

        if (bytes[at..].StartsWith(" t=\"s\"><v>"u8))
        {
            var number = 0;
            for (at += 10; bytes[at] is >= (byte)'0' and <= (byte)'9' && number < 100_000_000; at++)
            {
                number = (number * 10) + (bytes[at] - '0');
            }

            if (!bytes[at..].StartsWith("</v></c>"u8) || !decoder.TryAddShared(row, column, number))
            {
                return false;
            }
        }
        else if (bytes[at..].StartsWith("><v>"u8))
        {
            var start = at + 4;
            for (at = start; bytes[at] is (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)'-'; at++) { }

            if (!bytes[at..].StartsWith("</v></c>"u8))
            {
                return false;
            }

            decoder.AddNumber(row, column, bytes[start..at], style);
        }
        else
        {
            return false;
        }

        position = at + 8;
        return true;
    }
}
