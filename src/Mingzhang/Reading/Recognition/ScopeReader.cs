using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Reading.Recognition;

/// <summary>
/// Decides whether a pack is of a department with its units or of one unit: by the codes of units in the tables, where there
/// are none by the words of the titles and by what the pack says of its units.
/// </summary>
internal static partial class ScopeReader
{
    private const int LongestTitle = 60;

    /// <summary>The code and the scope.</summary>
    public static (string Code, PackScope Scope) Read(
        RawDocument document,
        OpeningTexts texts,
        IEnumerable<Table> tables,
        List<Evidence> evidence
    )
    {
        var codes = tables
            .SelectMany(t => t.Panels)
            .SelectMany(p => p.Rows)
            .Select(r => r.Unit)
            .OfType<string>()
            .Where(u => u.Length == 6)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (codes.Count > 0)
        {
            var byCodes = codes.Count > 1 ? PackScope.Department : PackScope.Unit;
            evidence.Add(new Evidence("范围", WordOf(byCodes), $"各表有 {codes.Count} 个单位代码"));
            return (codes.Count == 1 ? codes[0] : codes[0][..3], byCodes);
        }

        return ("", ByWords(document, texts, evidence));
    }

    /// <summary>部门 or 单位.</summary>
    public static string WordOf(PackScope scope) => scope == PackScope.Unit ? "单位" : "部门";

    private static PackScope ByWords(RawDocument document, OpeningTexts texts, List<Evidence> evidence)
    {
        var titles = texts.All.Select(t => Folding.Fold(t.Text)).Where(t => t.Length <= LongestTitle).ToList();
        var department = titles.Count(t => DepartmentTitle().IsMatch(t));
        var unit = titles.Count(t => UnitTitle().IsMatch(t));
        var own = UnitsOf(document, texts);
        var scope =
            unit > department || own == 1 ? PackScope.Unit
            : department > 0 || own > 1 ? PackScope.Department
            : PackScope.Unit;
        evidence.Add(
            new Evidence(
                "范围",
                WordOf(scope),
                $"标题和表头写“部门”{department} 处、写“单位”{unit} 处"
                    + (
                        own is null ? ""
                        : own == 1 ? "，机构设置说没有下属单位"
                        : "，机构设置列出几个单位"
                    )
            )
        );
        return scope;
    }

    // How many units it covers as far as it says so: 1 for itself alone, 2 for several, null for no word.
    private static int? UnitsOf(RawDocument document, OpeningTexts texts)
    {
        foreach (var text in texts.All.Select(t => Folding.Fold(t.Text)))
        {
            if (Alone().IsMatch(text))
            {
                return 1;
            }

            if (
                Several().Match(text) is { Success: true } match
                && match.Groups["n"].Value is var number
                && (number.Length == 0 || !int.TryParse(number, CultureInfo.InvariantCulture, out var n) || n > 0)
            )
            {
                return 2;
            }
        }

        // 序号 | 单位名称 above a list of more than one.
        return document
            .Blocks.OfType<RawGrid>()
            .Any(g =>
                g.Rows.Count > 2
                && g.Rows[0].Cells.Count is >= 2 and <= 4
                && g.Rows[0].Cells.Any(c => Folding.Fold(c.Text) is "单位名称")
                && g.Rows[0].Cells.Any(c => Folding.Fold(c.Text) is "序号")
            )
            ? 2
            : null;
    }

    [GeneratedRegex(
        @"20\d\d年[^。]{0,6}部门(汇总)?(预算|决算|收支|收入|支出|财务|财政|一般)|^(编制部门|预算主管部门|决算主管部门):",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex DepartmentTitle();

    [GeneratedRegex(
        @"20\d\d年[^。]{0,6}单位(预算|决算|收支|收入|支出|财务|财政|一般)|^(编制单位|预算单位|决算单位):",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex UnitTitle();

    [GeneratedRegex(
        @"(没有|无)(下属|所属)(预算|决算|二级)?单位|[^\d]0个(下属|所属|二级)(预算|决算|预算)?单位|下属(二级|预算)?单位0个",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Alone();

    [GeneratedRegex(
        @"(下属|所属)(二级)?(预算|决算|事业|行政)?单位(?<n>\d{1,3})(个|家)|(事业|参公)单位(?<n>\d{1,3})家|(?<n>\d{1,3})(个|家)(下属|所属|二级)(预算|决算|事业)?单位",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Several();
}
