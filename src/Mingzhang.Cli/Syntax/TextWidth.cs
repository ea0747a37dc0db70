namespace Mingzhang.Cli.Syntax;

/// <summary>How many columns a text takes on a screen.</summary>
internal static class TextWidth
{
    /// <summary>Chinese characters and full-width signs take two columns, others one.</summary>
    public static int Of(string text) => text.Sum(c => IsWide(c) ? 2 : 1);

    private static bool IsWide(char c) =>
        c
            is (>= '\u1100' and <= '\u115F')
                or (>= '\u2E80' and <= '\uA4CF')
                or (>= '\uAC00' and <= '\uD7A3')
                or (>= '\uF900' and <= '\uFAFF')
                or (>= '\uFE30' and <= '\uFE6F')
                or (>= '\uFF00' and <= '\uFF60')
                or (>= '\uFFE0' and <= '\uFFE6')
                or '…'
                or '—'
                or '“'
                or '”'
                or '‘'
                or '’';
}
