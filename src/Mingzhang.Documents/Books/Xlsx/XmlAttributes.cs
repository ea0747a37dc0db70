using System.Runtime.CompilerServices;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>Walks over the attributes of a start tag.</summary>
internal static class XmlAttributes
{
    /// <summary>Reads the next attribute.</summary>
    /// <param name="tag">What stands between the name of the tag and its end.</param>
    /// <param name="at">Where to start; moved behind the attribute, and to the end of the tag when there is none.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value without quotes.</param>
    /// <returns>False at the end, with <paramref name="at"/> at the end of the tag, or at what is no attribute.</returns>
    [MethodImpl(Hot.Path)]
    public static bool TryNext(
        ReadOnlySpan<byte> tag,
        ref int at,
        out ReadOnlySpan<byte> name,
        out ReadOnlySpan<byte> value
    )
    {
        name = value = default;
        while (at < tag.Length && tag[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        var rest = tag[at..];
        var equals = rest.IndexOf((byte)'=');
        if (equals <= 0 || equals + 1 >= rest.Length || rest[equals + 1] is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }

        var length = rest[(equals + 2)..].IndexOf(rest[equals + 1]);
        if (length < 0)
        {
            return false;
        }

        name = rest[..equals];
        value = rest.Slice(equals + 2, length);
        at += equals + length + 3;
        return true;
    }
}
