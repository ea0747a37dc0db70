using System.Globalization;
using System.Text;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>Writes the numbers of lists as Word does (ECMA-376 part 1, 17.18.59 ST_NumberFormat).</summary>
internal static class ListNumbers
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string TraditionalLegalDigits = "零壹貳參肆伍陸柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>Writes a number. A format that cannot write it, or that nobody knows here, falls back on Arabic digits.</summary>
    public static string Write(int number, string format) =>
        format switch
        {
            "none" or "bullet" => "",
            "decimalZero" => number is >= 0 and < 10 ? $"0{Arabic(number)}" : Arabic(number),
            "lowerLetter" => Letters(number, 'a'),
            "upperLetter" => Letters(number, 'A'),
            "lowerRoman" => Roman(number).ToLowerInvariant(),
            "upperRoman" => Roman(number),
            "chineseCounting"
            or "chineseCountingThousand"
            or "japaneseCounting"
            or "taiwaneseCounting"
            or "taiwaneseCountingThousand" => Counting(number, Digits, "十百千", '零', dropsOne: true),
            "chineseLegalSimplified" => Counting(number, LegalDigits, "拾佰仟", '零', dropsOne: false),
            "ideographLegalTraditional" => Counting(number, TraditionalLegalDigits, "拾佰仟", '零', dropsOne: false),
            "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => Each(
                number,
                c => Digits[c - '0']
            ),
            "ideographTraditional" => Of(number, Stems),
            "ideographZodiac" => Of(number, Branches),
            "decimalFullWidth" or "decimalFullWidth2" => Each(number, c => (char)(c - '0' + '０')),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(number, '\u2460'),
            "decimalEnclosedParen" => Enclosed(number, '\u2474'),
            "decimalEnclosedFullstop" => Enclosed(number, '\u2488'),
            "ideographEnclosedCircle" => number is >= 1 and <= 10
                ? ((char)('\u3280' + number - 1)).ToString()
                : Arabic(number),
            _ => Arabic(number),
        };

    private static string Arabic(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Each(int number, Func<char, char> digit) =>
        number < 0 ? Arabic(number) : string.Concat(Arabic(number).Select(digit));

    private static string Of(int number, string names) =>
        number >= 1 && number <= names.Length ? names[number - 1].ToString() : Arabic(number);

    private static string Enclosed(int number, char first) =>
        number is >= 1 and <= 20 ? ((char)(first + number - 1)).ToString() : Arabic(number);

    private static string Letters(int number, char first) =>
        number is >= 1 and <= 780
            ? new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1)
            : Arabic(number);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Arabic(number);
        }

        (int Value, string Text)[] steps =
        [
            (1000, "M"),
            (900, "CM"),
            (500, "D"),
            (400, "CD"),
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];
        var text = new StringBuilder();
        foreach (var (value, letters) in steps)
        {
            for (; number >= value; number -= value)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }

    // 十一 rather than 一十一, but 一百一十一.
    private static string Counting(int number, string digits, string units, char zero, bool dropsOne)
    {
        if (number is < 1 or > 9999)
        {
            return Arabic(number);
        }

        var text = new StringBuilder();
        var skipped = false;
        var written = Arabic(number);
        for (var i = 0; i < written.Length; i++)
        {
            var digit = written[i] - '0';
            var place = written.Length - 1 - i;
            if (digit == 0)
            {
                skipped = true;
                continue;
            }

            if (skipped)
            {
                text.Append(zero);
                skipped = false;
            }

            if (!(dropsOne && digit == 1 && place == 1 && i == 0))
            {
                text.Append(digits[digit]);
            }

            if (place > 0)
            {
                text.Append(units[place - 1]);
            }
        }

        return text.ToString();
    }
}
