using System.Text.RegularExpressions;
using Mingzhang.Numbers;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Performance;

/// <summary>Reads targets, whether sign, number and unit stand in three cells or in one.</summary>
internal static partial class TargetReader
{
    /// <summary>Reads a target from the cells of its sign, value and unit; a table without those of sign and unit gives them empty.</summary>
    public static Target Read(string sign, string value, string unit)
    {
        var text = Folding.Fold(sign + value + unit);
        var match = Simple().Match(Folding.Fold(value));
        if (
            SignOf(sign) == TargetSign.Qualitative
            || !match.Success
            || !PrintedNumber.TryParse(match.Groups["number"].Value, out var number)
        )
        {
            var read = SignOf(sign);
            return new Target(
                read == TargetSign.None ? TargetSign.Qualitative : read,
                null,
                MeasureUnit.Read(unit),
                text
            );
        }

        var mark = sign.Length > 0 ? sign : match.Groups["sign"].Value;
        var measure = unit.Length > 0 ? unit : match.Groups["unit"].Value;
        return new Target(SignOf(mark), number.Value, MeasureUnit.Read(measure), text)
        {
            IsStrict = Folding.Fold(mark) is "<" or ">",
        };
    }

    private static TargetSign SignOf(string text) =>
        Folding.Fold(text) switch
        {
            "=" or "等于" => TargetSign.Equal,
            "≥" or ">" or ">=" or "≧" or "不低于" or "不少于" or "大于" or "大于等于" => TargetSign.AtLeast,
            "≤" or "<" or "<=" or "≦" or "不超过" or "不高于" or "小于" or "小于等于" => TargetSign.AtMost,
            "定性" => TargetSign.Qualitative,
            _ => TargetSign.None,
        };

    // ≥95%, <=7万元, =41人, 100000, 12次/年.
    [GeneratedRegex(
        @"^(?<sign>[<>]=?|[=≥≤≧≦]|大于等于|小于等于|大于|小于|不低于|不少于|不超过|不高于)?(?<number>[+-]?[0-9][0-9,]*(\.[0-9]+)?)(?<unit>[^0-9,.;:，。；：~-]{0,8})$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Simple();
}
