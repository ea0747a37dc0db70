namespace Mingzhang.Accounts;

public readonly partial record struct AccountCode
{
    /// <summary>Reads a code from one text, such as <c>2080505</c>. Blanks around it and full-width digits are accepted.</summary>
    /// <exception cref="FormatException">The text is not 3, 5, 7 or 9 digits starting with 1–9.</exception>
    public static AccountCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var code)
            ? code
            : throw new FormatException($"“{text}”不是科目代码：应为3、5、7或9位数字，且不以0开头。");
    }

    /// <summary>Reads a code from one text as <see cref="Parse(string)"/> does.</summary>
    /// <returns><see langword="false"/>, with no code, if the text is none.</returns>
    public static bool TryParse(string? text, out AccountCode code) => TryParse(text.AsSpan(), out code);

    /// <summary>Reads a code from one text as <see cref="Parse(string)"/> does, without allocating.</summary>
    /// <returns><see langword="false"/>, with no code, if the text is none.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out AccountCode code)
    {
        var digits = text.Trim();
        code = default;
        if (digits.Length is not (3 or 5 or 7 or 9) || !TryNumber(digits, out var number))
            return false;
        if (DigitOf(digits[0]) == 0)
            return false;
        code = new AccountCode(number);
        return true;
    }

    /// <summary>Reads a code printed in one cell a level (类, 款, 项), as <see cref="TryParse(string?, string?, string?, out AccountCode)"/> does.</summary>
    /// <exception cref="FormatException">The cells do not make up a code.</exception>
    public static AccountCode Parse(string? classCell, string? categoryCell, string? itemCell) =>
        TryParse(classCell, categoryCell, itemCell, out var code)
            ? code
            : throw new FormatException($"类“{classCell}”款“{categoryCell}”项“{itemCell}”不能组成科目代码。");

    /// <summary>
    /// Reads a code printed in one cell a level. Each cell holds either its own digits (208 | 05 | 05) or the code so far
    /// (208 | 20805 | 2080505). A single digit is taken for one that lost its leading zero in a spreadsheet (208 | 5 | 5). Cells at the
    /// end may be blank; a blank between two filled ones is no code.
    /// </summary>
    /// <returns><see langword="false"/>, with no code, if the cells do not make up one.</returns>
    public static bool TryParse(string? classCell, string? categoryCell, string? itemCell, out AccountCode code)
    {
        code = default;
        if (!TryParse(classCell, out var soFar) || soFar.Length != 3)
            return false;
        ReadOnlySpan<string?> deeper = [categoryCell, itemCell];
        var ended = false;
        foreach (var cell in deeper)
        {
            var digits = cell.AsSpan().Trim();
            if (digits.IsEmpty)
            {
                ended = true;
                continue;
            }
            if (ended || !TryDeepen(soFar, digits, out soFar))
                return false;
        }
        code = soFar;
        return true;
    }

    private static bool TryDeepen(AccountCode parent, ReadOnlySpan<char> digits, out AccountCode child)
    {
        child = default;
        if (digits.Length > 2)
            return TryParse(digits, out child) && child.Parent == parent;
        if (!TryNumber(digits, out var pair))
            return false;
        child = new AccountCode((parent._number * 100) + pair);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var c in digits)
        {
            if (DigitOf(c) is not { } digit)
                return false;
            number = (number * 10) + digit;
        }
        return true;
    }

    private static int? DigitOf(char c) =>
        c switch
        {
            >= '0' and <= '9' => c - '0',
            >= '０' and <= '９' => c - '０',
            _ => null,
        };
}
