namespace Mingzhang.Accounts;

/// <summary>Comparing names of accounts as different hands print them.</summary>
public static class AccountNames
{
    private const int LongestOnStack = 512;

    /// <summary>
    /// The form in which equal names are equal: no white space (line breaks in cells included), no quotes, full-width brackets and commas
    /// (、and ，as one), half-width letters and digits, no （类）（款）（项）（子目）at the end.
    /// </summary>
    public static string Normalize(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var first = 0;
        while (first < name.Length && Fold(name[first]) == name[first])
            first++;
        // Most names are as they should be.
        if (first == name.Length && !name.EndsWith('）'))
            return name;
        var text = name.Length <= LongestOnStack ? stackalloc char[name.Length] : new char[name.Length];
        name.AsSpan(0, first).CopyTo(text);
        var length = first;
        for (var i = first; i < name.Length; i++)
        {
            if (Fold(name[i]) is { } folded)
                text[length++] = folded;
        }
        while (LevelMarkLength(text[..length]) is > 0 and var mark)
            length -= mark;
        return text[..length].ToString();
    }

    /// <summary>Whether two names are equal once normalized.</summary>
    public static bool SameName(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a == b || Normalize(a) == Normalize(b);
    }

    /// <summary>
    /// Grades two names: <see cref="NameMatch.Same"/>; <see cref="NameMatch.Variant"/> if they differ only in a closing 支出, in 的, or in
    /// closing 费 for 费用; else <see cref="NameMatch.Different"/>.
    /// </summary>
    public static NameMatch Compare(string a, string b)
    {
        if (SameName(a, b))
            return NameMatch.Same;
        return LooseKey(a) == LooseKey(b) ? NameMatch.Variant : NameMatch.Different;
    }

    /// <summary>The form in which variants of one name are equal. Two words must remain: 其他支出 keeps its 其他.</summary>
    internal static string LooseKey(string name)
    {
        var key = Normalize(name).Replace("的", "", StringComparison.Ordinal);
        if (key.Length >= 4 && key.EndsWith("支出", StringComparison.Ordinal))
            key = key[..^2];
        return key.EndsWith("费用", StringComparison.Ordinal) ? key[..^1] : key;
    }

    private static char? Fold(char c) =>
        c switch
        {
            '“' or '”' or '‘' or '’' or '"' or '\'' or '「' or '」' or '『' or '』' or '＂' or '＇' or '《' or '》' =>
                null,
            '(' or '[' or '【' or '〔' or '［' => '（',
            ')' or ']' or '】' or '〕' or '］' => '）',
            ',' or '，' or '､' => '、',
            >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => (char)(c - '０' + '0'),
            '\u200b' or '\ufeff' or '\u00ad' => null,
            _ when char.IsWhiteSpace(c) => null,
            _ => c,
        };

    private static int LevelMarkLength(ReadOnlySpan<char> text)
    {
        foreach (var mark in (ReadOnlySpan<string>)["（类）", "（款）", "（项）", "（目）", "（子目）"])
        {
            if (text.Length > mark.Length && text.EndsWith(mark))
                return mark.Length;
        }
        return 0;
    }
}
