using System.Globalization;
using Mingzhang.Findings;
using Mingzhang.Places;

namespace Mingzhang.Diagnosis;

/// <summary>Says a diagnosis in Chinese.</summary>
public static class DiagnosisText
{
    /// <summary>The proposal, without a full stop: 把表3 某行某列 12.34 改为 13.34（数字换位）.</summary>
    public static string Of(DefectDiagnosis diagnosis)
    {
        ArgumentNullException.ThrowIfNull(diagnosis);
        if (diagnosis.Outcome == DiagnosisOutcome.BoundReached)
        {
            return $"这 {Invariant(diagnosis.Findings.Count)} 个问题互相牵连，更正不多于 {Invariant(DefectDiagnosis.MostCorrections)} 个数不能使其全部消除，或可能的改法太多而未能查完，须逐个核对";
        }

        var text = Of(diagnosis.Corrections);
        return diagnosis.Outcome == DiagnosisOutcome.Unique ? text
            : diagnosis.AlternativeCount > 2
                ? $"同样少的改法有 {Invariant(diagnosis.AlternativeCount + 1)} 种，须核对原始数据；最像的是{text}"
            : diagnosis.AlternativeCount > 0
                ? $"{text}（不唯一，另有 {Invariant(diagnosis.AlternativeCount)} 种同样少的改法，须核对原始数据）"
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
        var line = place.Line is { } l ? $"（第 {Invariant(l)} 行）" : "";
        return string.Join(' ', named) + line;
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
