using System.Text.RegularExpressions;
using Mingzhang.Checks;
using Mingzhang.Findings;
using Mingzhang.Places;

namespace Mingzhang.Auditing.Wording;

/// <summary>
/// Finds personal data and marks of secrecy, in running text and in cells. The number of an office's telephone is allowed; a
/// finding never repeats the data.
/// </summary>
internal sealed partial class PrivacyAudit : IAudit
{
    private const string Key = "隐私.个人信息";
    private const string SecrecyKey = "隐私.保密标志";
    private const int ShortestNumber = 11;

    public void Run(AuditContext context, FindingSink sink)
    {
        var words = context.Profile.Wording;
        var personal = new Gathering(Key);
        var secret = new Gathering(SecrecyKey);
        foreach (var passage in context.Passages)
        {
            Look(words, passage.Text, personal, secret, () => passage.Place);
        }

        foreach (var (text, place) in CellTexts.Of(context))
        {
            Look(words, text, personal, secret, place);
        }

        personal.Report(sink);
        secret.Report(sink);
    }

    private static void Look(WordingBook words, string text, Gathering personal, Gathering secret, Func<Place> place)
    {
        if (HasDigits(text))
        {
            foreach (Match match in Digits().Matches(text))
            {
                if (KindOf(text, match) is { } kind)
                {
                    personal.Add(kind, place() with { Text = null });
                }
            }
        }

        if (words.PersonFinder.IsIn(text) && HoldsName(words, text))
        {
            personal.Add("姓名", place() with { Text = null });
        }

        if (words.SecrecyFinder.IsIn(text))
        {
            var mark = words.Secrecy.First(m => text.Contains(m, StringComparison.Ordinal));
            secret.Add(mark, place());
        }
    }

    // Numbers of persons and accounts are long; most texts have none.
    private static bool HasDigits(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('0', '9'); at >= 0; )
        {
            text = text[at..];
            var length = text.IndexOfAnyExceptInRange('0', '9');
            if (length < 0 || length >= ShortestNumber)
            {
                return text.Length >= ShortestNumber;
            }

            text = text[length..];
            at = text.IndexOfAnyInRange('0', '9');
        }

        return false;
    }

    private static string? KindOf(string text, Match match)
    {
        var digits = match.Value;
        if (digits.Length == 18 && IsIdentity(digits))
        {
            return "身份证号码";
        }

        if (digits.Length == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9')
        {
            return "手机号码";
        }

        var before = text.AsSpan(Math.Max(0, match.Index - 8), Math.Min(8, match.Index));
        return digits.Length is >= 15 and <= 19 && Account().IsMatch(before) ? "银行账号" : null;
    }

    // The last digit is a check of the others (GB 11643); the date of birth must be one.
    private static bool IsIdentity(string digits)
    {
        const string Weights = "7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2";
        var sum = 0;
        foreach (var (i, weight) in Weights.Split(' ').Index())
        {
            if (!char.IsAsciiDigit(digits[i]))
            {
                return false;
            }

            sum += (digits[i] - '0') * int.Parse(weight, System.Globalization.CultureInfo.InvariantCulture);
        }

        var month = ((digits[10] - '0') * 10) + (digits[11] - '0');
        var day = ((digits[12] - '0') * 10) + (digits[13] - '0');
        return char.ToUpperInvariant(digits[17]) == "10X98765432"[sum % 11]
            && (digits[6..8] is "19" or "20")
            && month is >= 1 and <= 12
            && day is >= 1 and <= 31;
    }

    private static bool HoldsName(WordingBook words, string text)
    {
        foreach (Match match in Person().Matches(text))
        {
            var name = match.Groups["name"].Value;
            if (
                words.PersonWords.Contains(match.Groups["word"].Value)
                && words.Surnames.Contains(name[0], StringComparison.Ordinal)
            )
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("[0-9]{11,19}[Xx]?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();

    [GeneratedRegex("(账号|帐号|卡号|账户|帐户|开户行)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Account();

    [GeneratedRegex(
        @"(?<word>\p{IsCJKUnifiedIdeographs}{2,3})(姓名)?[:：]\s*(?<name>\p{IsCJKUnifiedIdeographs}{2,3})(\s|[，,;；。、（(]|电话|联系|$)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Person();
}
