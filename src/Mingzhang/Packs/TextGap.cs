using System.Runtime.InteropServices;

namespace Mingzhang.Packs;

/// <summary>
/// 待填: a place in a compiled text where a person must still write something, such as the reason for a change. It is
/// printed as 【待填：说明收支总额变动的原因】, so that it is seen on paper and found in any file.
/// </summary>
/// <param name="Offset">Where it starts in the text, from 0.</param>
/// <param name="Length">How many characters it takes, with the brackets.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextGap(int Offset, int Length)
{
    /// <summary>What a gap begins with.</summary>
    public const string Opening = "【待填：";

    /// <summary>What a gap ends with.</summary>
    public const char Closing = '】';

    /// <summary>The text of a gap that asks for something.</summary>
    /// <param name="request">What is asked for, in a few words.</param>
    public static string For(string request) => Opening + request + Closing;

    /// <summary>The gaps of a text, in their order.</summary>
    public static IEnumerable<TextGap> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var start = Next(text, 0); start >= 0; )
        {
            var end = text.IndexOf(Closing, start);
            if (end < 0)
            {
                yield break;
            }

            yield return new TextGap(start, end + 1 - start);
            start = Next(text, end + 1);
        }
    }

    private static int Next(string text, int from) => text.IndexOf(Opening, from, StringComparison.Ordinal);
}
