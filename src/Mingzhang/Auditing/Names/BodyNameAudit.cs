using System.Text.RegularExpressions;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Names;

/// <summary>
/// Gathers how a pack writes its body's own name where it must be written in full: on the cover, in the heads of tables and forms.
/// Different spellings are reported once with all of them. Abbreviations in sentences are nobody's business.
/// </summary>
internal sealed partial class BodyNameAudit : IAudit
{
    private const string Key = "单位.名称";
    private const int CoverPassages = 4;
    private const int AlikeEnough = 50;
    private const int LongestCaption = 50;

    public void Run(AuditContext context, FindingSink sink)
    {
        var names = new Dictionary<string, List<Place>>(StringComparer.Ordinal);
        foreach (var (name, place) in Printed(context))
        {
            var folded = Scope().Replace(Folding.Fold(name), "");
            if (folded.Length > 4)
            {
                (names.TryGetValue(folded, out var places) ? places : names[folded] = []).Add(place);
            }
        }

        if (names.Count == 0)
        {
            return;
        }

        var (right, _) = names.MaxBy(n => n.Value.Count);
        var other = names
            .Keys.Where(n => n != right && Folding.Likeness(n, right) >= AlikeEnough && !IsCut(n, right))
            .ToList();
        if (other.Count == 0)
        {
            sink.Passed(Key);
            return;
        }

        sink.Report(
            Key,
            [("文字", string.Join("”、“", other.Prepend(right)))],
            other.Prepend(right).SelectMany(n => names[n].Take(3).Select(p => p with { Text = n })),
            null,
            new Breach(right, other[0], null, other.TrueForAll(n => IsOfForm(n, right)) ? Severity.Notice : null)
        );
    }

    private static IEnumerable<(string Name, Place Place)> Printed(AuditContext context)
    {
        foreach (var passage in context.Passages.Take(CoverPassages).Where(p => p.Text.Length <= LongestCaption))
        {
            if (Title().Match(Folding.Fold(passage.Text)) is { Success: true } title)
            {
                yield return (title.Groups["x"].Value, passage.Place);
            }
        }

        foreach (var evidence in context.Source?.Evidence.Where(e => e.Subject == "单位") ?? [])
        {
            yield return (evidence.Conclusion, evidence.Place ?? new Place());
        }

        foreach (var passage in context.Passages.Where(p => p.Text.Length <= LongestCaption))
        {
            if (Caption().Match(Folding.Fold(passage.Text)) is { Success: true } caption)
            {
                yield return (caption.Groups["x"].Value, passage.Place);
            }
        }

        foreach (var row in context.Source?.Unplaced.SelectMany(u => u.Grid.Rows.Take(4)) ?? [])
        {
            foreach (var (i, cell) in row.Cells.Index().Where(c => c.Item.Text.Length <= LongestCaption))
            {
                var text = Folding.Fold(cell.Text);
                if (Caption().Match(text) is { Success: true } caption)
                {
                    yield return (caption.Groups["x"].Value, cell.Place);
                }
                else if (text is "单位名称" or "部门名称" or "部门(单位)名称" && i + 1 < row.Cells.Count)
                {
                    yield return (row.Cells[i + 1].Text, row.Cells[i + 1].Place);
                }
            }
        }

        if (context.Pack.Identity.Scope == PackScope.Unit)
        {
            foreach (var row in UnitRows.Named(context.Pack))
            {
                yield return (row.Name, row.Place);
            }
        }
    }

    // A name cut off by a page or a cell is not another name.
    private static bool IsCut(string a, string right) => right.StartsWith(a, StringComparison.Ordinal);

    // Only the place in front or the word 部门 behind differs.
    private static bool IsOfForm(string a, string right) =>
        a.EndsWith(right, StringComparison.Ordinal)
        || right.EndsWith(a, StringComparison.Ordinal)
        || a.StartsWith(right, StringComparison.Ordinal);

    [GeneratedRegex(
        @"^(?<x>[\u4e00-\u9fff]{5,40}?)(20\d\d年度?)?(部门|单位)?(汇总)?(预算|决算)(公开)?(资料|公开|说明|草案)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Title();

    [GeneratedRegex(
        @"^(部门|单位名称|预算单位|编制单位|部门名称|填报单位)(名称)?:(\d{3,6}-)?(?<x>[\u4e00-\u9fff()]{5,40}?)(单位:(万元|元))?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Caption();

    [GeneratedRegex(
        @"(\((部门|单位|汇总|本级)\)|20\d\d年度?)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Scope();
}
