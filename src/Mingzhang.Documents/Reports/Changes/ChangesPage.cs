using Mingzhang.Changes;
using Mingzhang.Documents.Reports.Shell;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Reports.Changes;

/// <summary>
/// Writes changes as one self-contained page: how much changed on top, then the tables with their changed rows in context, then the text
/// in reading order. What was taken out is struck through, what was put in is underlined; colour only repeats it. Works without a
/// network and, but for unfolding rows, without scripts.
/// </summary>
public static class ChangesPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="packs">The packs compared.</param>
    /// <param name="stream">Where to write; stays open.</param>
    public static void Write(ComparedPacks packs, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(stream);
        using var html = new HtmlOut(stream);
        var name = ChangeWords.PackName(packs.Changes.New.Identity);
        SelfContainedPage.Write(
            html,
            "变动：" + name,
            "changes",
            () => WriteHeader(html, packs, name),
            () => WriteMain(html, packs.Changes)
        );
    }

    private static void WriteMain(HtmlOut html, PackChanges changes)
    {
        WriteSummary(html, changes);
        if (changes.Tables.Any(t => !t.IsSame))
        {
            html.Line("<section id=\"tables\" aria-labelledby=\"h-tables\"><h2 id=\"h-tables\">表</h2>");
            foreach (var (i, table) in changes.Tables.Index().Where(t => !t.Item.IsSame))
            {
                ChangedTableView.Write(html, table, AnchorOf(i));
            }

            html.Line("</section>");
        }

        if (changes.Text.Any(t => !t.IsSame))
        {
            html.Line("<section id=\"text\" aria-labelledby=\"h-text\"><h2 id=\"h-text\">文字</h2>");
            ChangedTextView.Write(html, changes.Text);
            html.Line("</section>");
        }
    }

    private static void WriteHeader(HtmlOut html, ComparedPacks packs, string name)
    {
        html.Raw("<h1>").Text(name).Raw("：变动</h1><p class=\"verdict\">");
        html.Text(ChangeWords.Verdict(packs.Changes)).Line("</p>");
        if (ChangeWords.Caution(packs.Changes) is { } caution)
        {
            html.Raw("<p class=\"caution\">").Text(caution).Line("</p>");
        }

        html.Line("<dl class=\"files\">");
        File(html, "旧", packs.OldFile, packs.Changes.Old);
        File(html, "新", packs.NewFile, packs.Changes.New);
        html.Line("</dl>");
        html.Raw("<p class=\"muted\"><del>删去的</del>划线，<ins>新加的</ins>加下划线。</p>");
    }

    private static void File(HtmlOut html, string word, string file, Pack pack)
    {
        html.Raw("<dt>").Raw(word).Raw("</dt><dd>").Text(file).Raw(" <small>");
        html.Text(ChangeWords.PackName(pack.Identity)).Line("</small></dd>");
    }

    private static void WriteSummary(HtmlOut html, PackChanges changes)
    {
        html.Line("<section aria-labelledby=\"h-summary\"><h2 id=\"h-summary\">概要</h2>");
        foreach (var label in changes.Labels)
        {
            html.Raw("<p>").Raw(label.Subject).Raw("：<del>").Text(label.Old).Raw("</del> <ins>");
            html.Text(label.New).Line("</ins></p>");
        }

        var tables = changes.Tables.Index().Where(t => !t.Item.IsSame).ToList();
        html.Line("<ul>");
        foreach (var (i, table) in tables)
        {
            html.Raw("<li><a").Attribute("href", "#" + AnchorOf(i)).Raw(">");
            html.Text(ChangeWords.TableName(table.Any)).Raw("</a>：").Text(Summary(table)).Line("</li>");
        }

        var texts = changes.Text.Count(t => !t.IsSame);
        if (texts > 0)
        {
            html.Raw("<li><a href=\"#text\">文字</a>：").Raw(texts).Line(" 处</li>");
        }

        html.Line("</ul>");
        var same = changes.Tables.Where(t => t.IsSame).Select(t => ChangeWords.TableName(t.Any)).ToList();
        if (same.Count > 0)
        {
            html.Raw("<p class=\"muted\">没有变动的表：").Text(string.Join('、', same)).Line("</p>");
        }

        html.Line("</section>");
    }

    private static string Summary(TableChange table)
    {
        if (table.Old is null || table.New is null)
        {
            return table.Old is null ? "新加的表" : "删去的表";
        }

        var cells = table.Panels.SelectMany(p => p.Rows).SelectMany(r => r.Cells).ToList();
        (string What, int Count)[] parts =
        [
            ("数字 {0} 个", cells.Count(c => c.IsFigure)),
            ("文字 {0} 处", cells.Count(c => !c.IsFigure) + table.Notes.Count(n => !n.IsSame)),
            ("行列和表头 {0} 处", ShapeChange.Of(table).Count()),
        ];
        return string.Join(
            '，',
            parts
                .Where(p => p.Count > 0)
                .Select(p => p.What.Replace("{0}", ChangeWords.Digits(p.Count), StringComparison.Ordinal))
        );
    }

    private static string AnchorOf(int table) => "t" + ChangeWords.Digits(table + 1);
}
