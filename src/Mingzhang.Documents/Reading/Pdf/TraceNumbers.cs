using System.Buffers.Text;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>The numbers of a trace, as whole multiples of a small unit. Values beyond what any page holds are cut off.</summary>
internal static class TraceNumbers
{
    /// <summary>A number in units of 10^-<paramref name="decimals"/>, cut at ±<paramref name="bound"/> whole units.</summary>
    public static long Scaled(ReadOnlySpan<byte> text, int decimals, long bound)
    {
        unchecked
        {
            var (i, negative, value, left) = (0, false, 0L, -1);
            if (text.Length > 0 && (text[0] == '-' || text[0] == '+'))
            {
                negative = text[0] == '-';
                i = 1;
            }

            var whole = 0;
            for (; i < text.Length; i++)
            {
                var c = text[i];
                if (c is >= (byte)'0' and <= (byte)'9')
                {
                    if (left < 0)
                    {
                        if (++whole > 12)
                        {
                            return negative ? -bound * Power(decimals) : bound * Power(decimals);
                        }

                        value = (value * 10) + (c - '0');
                    }
                    else if (left > 0)
                    {
                        value = (value * 10) + (c - '0');
                        left--;
                    }
                }
                else if (c == '.' && left < 0)
                {
                    left = decimals;
                }
                else
                {
                    return c is (byte)'e' or (byte)'E' ? Exponent(text, decimals, bound) : 0;
                }
            }

            var one = Power(decimals);
            value = left < 0 ? (value >= bound ? bound * one : value * one) : value * Power(left);
            value = Math.Min(value, bound * one);
            return negative ? -value : value;
        }
    }

    /// <summary>The numbers of a list separated by blanks; as many as fit.</summary>
    public static int List(ReadOnlySpan<byte> text, Span<long> values, int decimals, long bound)
    {
        var count = 0;
        while (!text.IsEmpty && count < values.Length)
        {
            var blank = text.IndexOf((byte)' ');
            var item = blank < 0 ? text : text[..blank];
            text = blank < 0 ? [] : text[(blank + 1)..];
            if (!item.IsEmpty)
            {
                values[count++] = Scaled(item, decimals, bound);
            }
        }

        return count;
    }

    private static long Exponent(ReadOnlySpan<byte> text, int decimals, long bound)
    {
        if (!Utf8Parser.TryParse(text, out decimal value, out _, 'e'))
        {
            return 0;
        }

        return (long)(Math.Clamp(value, -bound, bound) * Power(decimals));
    }

    private static long Power(int exponent)
    {
        var power = 1L;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
