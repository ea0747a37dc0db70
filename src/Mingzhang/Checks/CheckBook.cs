using System.Globalization;
using System.Text;
using Mingzhang.Rules.Register;

namespace Mingzhang.Checks;

/// <summary>Writes built-in checks as a chapter for people, in Markdown.</summary>
public static class CheckBook
{
    /// <summary>All checks that a catalog makes, by category.</summary>
    public static string Render(CheckCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var checks = catalog.Checks.Where(c => c.IsOn).ToList();
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"\n# 各表规则以外的检查\n\n共 {checks.Count} 项。\n");
        foreach (var (category, _, chinese) in RuleWords.Categories)
        {
            var its = checks.Where(c => c.Category == category).OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
            if (its.Count == 0)
            {
                continue;
            }

            page.Append(CultureInfo.InvariantCulture, $"\n## {chinese}（{its.Count}）\n");
            foreach (var check in its)
            {
                page.Append(CultureInfo.InvariantCulture, $"\n#### {check.Id} {check.Name}\n\n");
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"- 程度：{RuleWords.Chinese(RuleWords.Severities, check.Severity)}\n"
                );
                page.Append(CultureInfo.InvariantCulture, $"- 依据：{check.Basis}\n");
                page.Append(CultureInfo.InvariantCulture, $"- 提示语：{check.Message}\n");
                page.Append(CultureInfo.InvariantCulture, $"- 怎么办：{check.Advice}\n");
            }
        }

        return page.ToString();
    }
}
