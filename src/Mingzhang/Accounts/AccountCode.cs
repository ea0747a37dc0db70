using System.Globalization;

namespace Mingzhang.Accounts;

/// <summary>
/// The code of an account: 3, 5, 7 or 9 digits, each pair after the first three being one level deeper, as in 208 → 20805 → 2080505.
/// A code alone does not say which classification it belongs to.
/// </summary>
/// <remarks>
/// Two codes are equal if their digits are. The order is that of the printed tables: a parent before its children, siblings by number
/// (208, 20805, 2080505, 209). <c>default</c> is no code: its <see cref="Length"/> is 0, its text is empty and no chart knows it.
/// </remarks>
public readonly partial record struct AccountCode : IComparable<AccountCode>
{
    // The digits as a number. No code starts with 0, so the number determines the length, and prefixes need no allocation.
    private readonly int _number;

    private AccountCode(int number) => _number = number;

    internal int Number => _number;

    /// <summary>The number of digits: 3, 5, 7 or 9; 0 for <c>default</c>.</summary>
    public int Length =>
        _number switch
        {
            0 => 0,
            < 1_000 => 3,
            < 100_000 => 5,
            < 10_000_000 => 7,
            _ => 9,
        };

    /// <summary>The first three digits, the 类; <c>default</c>'s is <c>default</c>.</summary>
    public AccountCode Class => Prefix(3) ?? this;

    /// <summary>The first five digits, the 款; <see langword="null"/> for the code of a 类.</summary>
    public AccountCode? Category => Prefix(5);

    /// <summary>The first seven digits, the 项 (or an economic 子目); <see langword="null"/> for a shorter code.</summary>
    public AccountCode? Item => Prefix(7);

    /// <summary>The code one level up; <see langword="null"/> for the code of a 类.</summary>
    public AccountCode? Parent => Prefix(Length - 2);

    /// <summary>The level of a code of this length in a classification; <see langword="null"/> if it has no codes of this length.</summary>
    public AccountLevel? LevelIn(AccountSystem system) =>
        (Length, system) switch
        {
            (3, _) => AccountLevel.Class,
            (5, _) => AccountLevel.Category,
            (7, AccountSystem.Functional or AccountSystem.Income) => AccountLevel.Item,
            (7, AccountSystem.DepartmentEconomic or AccountSystem.GovernmentEconomic) => AccountLevel.SubItem,
            (9, AccountSystem.Income) => AccountLevel.SubItem,
            _ => null,
        };

    /// <summary>Whether this code lies below <paramref name="ancestor"/>, at any depth. A code is not under itself.</summary>
    public bool IsUnder(AccountCode ancestor) =>
        ancestor.Length > 0 && Length > ancestor.Length && Prefix(ancestor.Length) == ancestor;

    /// <summary>The code as printed in one cell a level: 2080505 is 208, 05, 05.</summary>
    public IReadOnlyList<string> ToCells()
    {
        var text = ToString();
        var cells = new string[text.Length == 0 ? 0 : (text.Length - 1) / 2];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = i == 0 ? text[..3] : text.Substring(1 + (2 * i), 2);
        return cells;
    }

    /// <inheritdoc/>
    public int CompareTo(AccountCode other)
    {
        var byDigits = Widened.CompareTo(other.Widened);
        return byDigits != 0 ? byDigits : Length.CompareTo(other.Length);
    }

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> in a table.</summary>
    public static bool operator <(AccountCode left, AccountCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/> in a table.</summary>
    public static bool operator >(AccountCode left, AccountCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes before it.</summary>
    public static bool operator <=(AccountCode left, AccountCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes after it.</summary>
    public static bool operator >=(AccountCode left, AccountCode right) => left.CompareTo(right) >= 0;

    /// <summary>The digits, such as 2080505; empty for <c>default</c>.</summary>
    public override string ToString() => _number == 0 ? "" : _number.ToString(CultureInfo.InvariantCulture);

    private AccountCode? Prefix(int length) =>
        length < 3 || length > Length ? null : new AccountCode(_number / PowerOfTen(Length - length));

    private int Widened => _number * PowerOfTen(9 - Length);

    private static int PowerOfTen(int exponent) =>
        exponent switch
        {
            0 => 1,
            2 => 100,
            4 => 10_000,
            6 => 1_000_000,
            _ => 1,
        };
}
