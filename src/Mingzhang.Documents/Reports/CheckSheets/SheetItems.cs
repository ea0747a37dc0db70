using Mingzhang.Documents.Writing;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Profiles;

namespace Mingzhang.Documents.Reports.CheckSheets;

/// <summary>
/// Divides the findings over the items of the check sheet that finance bureaus fill in: timeliness, cover, contents, duties,
/// bodies, explanations, every table by its title, glossary, other explanations, projects.
/// </summary>
internal static class SheetItems
{
    private const string Timely = "及时性";
    private const string Content = "内容规范性";
    private const string Other = "其他相关说明";

    // What the headings of a section are called, in the order in which they are asked.
    private static readonly (string Item, string[] Words)[] Sections =
    [
        ("封面", ["封面"]),
        ("目录", ["目录"]),
        ("主要职能", ["职能", "职责"]),
        ("机构设置", ["机构", "单位构成", "概况"]),
        ("名词解释", ["名词解释"]),
        ("项目经费情况说明", ["项目经费", "项目绩效", "绩效自评", "附件"]),
        (Other, ["其他", "其它", "三公", "机关运行", "政府采购", "国有资产", "预算绩效"]),
        ("情况说明", ["说明"]),
    ];

    /// <summary>The items in the order of the sheet.</summary>
    public static IReadOnlyList<SheetItem> Of(CheckedFile file)
    {
        var pack = file.Content!;
        var names = Names(pack, file.Profile);
        var findings = file
            .Report.Findings.Where(f => f.Severity != Severity.Notice)
            .ToLookup(f => ItemOf(f, pack, names), StringComparer.Ordinal);
        var present = Present(pack).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. names.Select(n => new SheetItem(
                n.Group,
                n.Name,
                findings[n.Name].Any() ? "否"
                    : n.Group == Timely ? "未核"
                    : n.Form is { } form && pack.Table(form) is null ? "无"
                    : n.Form is not null || present.Contains(n.Name) ? "是"
                    : "无",
                [.. findings[n.Name].OrderByDescending(f => f.Severity).Select(f => f.Id)]
            )),
        ];
    }

    private static List<(string Group, string Name, string? Form)> Names(Pack pack, Profile? profile)
    {
        List<(string, string, string?)> names = [(Timely, "及时公开", null)];
        names.AddRange(
            Sections.Take(5).Select(s => (Content, s.Item, (string?)null)).Append((Content, "情况说明", null))
        );
        names.AddRange(Tables(pack, profile).Select(t => (Content, $"《{t.Title}》", (string?)t.Form)));
        names.Add((Content, Other, null));
        names.Add((Content, "项目经费情况说明", null));
        return names;
    }

    // The tables that the layout asks for, and those that the pack has besides.
    private static IEnumerable<(string Form, string Title)> Tables(Pack pack, Profile? profile)
    {
        var layout = profile?.Layouts.FirstOrDefault(l => l.Id == pack.Identity.Layout);
        var asked =
            layout?.Tables.Select(t =>
                (profile!.Forms[t.Form].Id, Title: pack.Table(profile.Forms[t.Form].Id)?.Title ?? TitleOf(profile, t))
            )
            ?? [];
        return asked.Concat(pack.Tables.Select(t => (t.Form, t.Title))).DistinctBy(t => t.Item1);
    }

    private static string TitleOf(Profile profile, TableReference table) =>
        (table.Title ?? profile.Forms[table.Form].Title).Fill(_ => "");

    private static string ItemOf(Finding finding, Pack pack, List<(string Group, string Name, string? Form)> names)
    {
        if (finding.Category == Category.Timeliness)
        {
            return names[0].Name;
        }

        var place = finding.Places.Count > 0 ? finding.Places[0].Place : new Place();
        if (place.Table is { } table && names.FirstOrDefault(n => n.Form == table).Name is { } title)
        {
            return title;
        }

        var part = pack.Parts.FirstOrDefault(p => p.Blocks.Any(b => Holds(b, place)));
        string[] headings = [place.Section ?? "", part?.Title ?? ""];
        var byHeading = headings
            .Select(h => Sections.FirstOrDefault(s => s.Words.Any(w => h.Contains(w, StringComparison.Ordinal))).Item)
            .OfType<string>()
            .FirstOrDefault();
        return byHeading
            ?? part?.Kind switch
            {
                PartKind.Overview => "机构设置",
                PartKind.Glossary => "名词解释",
                PartKind.Narrative => "情况说明",
                _ => Other,
            };
    }

    private static bool Holds(Block block, Place place) =>
        block is HeadingBlock heading && heading.Text == place.Section
        || (block.Place is { } at && at.Page == place.Page && at.Line == place.Line && at.Paragraph == place.Paragraph);

    // A title that stands alone in the middle of a page is a short paragraph to the reader.
    private static string? HeadingOf(Block block) =>
        block switch
        {
            HeadingBlock heading => heading.Text,
            ParagraphBlock { Text.Length: <= 30 } paragraph when !paragraph.Text.Contains('。') => paragraph.Text,
            _ => null,
        };

    private static IEnumerable<string> Present(Pack pack)
    {
        var headings = pack.Parts.SelectMany(p => p.Blocks.Select(HeadingOf).OfType<string>().Append(p.Title)).ToList();
        foreach (var (item, words) in Sections)
        {
            if (headings.Exists(h => words.Any(w => h.Contains(w, StringComparison.Ordinal))))
            {
                yield return item;
            }
        }
    }
}
