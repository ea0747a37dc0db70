using System.Globalization;
using Mingzhang.Findings;
using Mingzhang.Places;

namespace Mingzhang.Diagnosis;

/// <summary>Says a diagnosis in Chinese.</summary>
public static class DiagnosisText
{
    /// <summary>The proposal, without a full stop: 最少更正：把表3 某行某列 12.34 改为 13.34（数字换位）；唯一解.</summary>
    public static string Of(DefectDiagnosis diagnosis)
    {
        ArgumentNullException.ThrowIfNull(diagnosis);
        var text = "最少更正：" + Of(diagnosis.Corrections);
        return diagnosis.Outcome == DiagnosisOutcome.Unique ? text
            : diagnosis.AlternativeCount > 0
                ? $"{text}（不唯一，另有 {diagnosis.AlternativeCount.ToString(CultureInfo.InvariantCulture)} 种同样少的改法，须核对原始数据）"
            : $"{text}（不唯一，须核对原始数据）";
    }

    /// <summary>Corrections as one clause: 把表3 某行某列 12.34 改为 13.34，把……改为…….</summary>
    public static string Of(IReadOnlyList<Correction> corrections)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        return string.Join("，", corrections.Select(Of));
    }

    private static string Of(Correction correction)
    {
        var printed = correction.Printed.Length == 0 ? "空白" : " " + correction.Printed;
        var hint = correction.Hint.Length == 0 ? "" : $"（{correction.Hint}）";
        return $"把{Where(correction.Place)}{printed} 改为 {correction.Proposed}{hint}";
    }

    private static string Where(Place place)
    {
        var table =
            string.IsNullOrEmpty(place.Table) ? null
            : char.IsAsciiDigit(place.Table[0]) ? "表" + place.Table
            : place.Table;
        var named = new[] { table ?? place.Section, place.Row, place.Column }.Where(s => !string.IsNullOrEmpty(s));
        var line = place.Line is { } l ? $"（第 {l.ToString(CultureInfo.InvariantCulture)} 行）" : "";
        return string.Join(' ', named) + line;
    }
}
