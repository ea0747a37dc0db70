using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Profiles;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Structure;

/// <summary>
/// Holds the contents against the body, and the tables against those that every layout of the profile has. A table whose grid
/// may be one of those that could not be placed is not called missing.
/// </summary>
internal sealed class ContentsAudit : IAudit
{
    private const string MissingTableKey = "目录.表缺";
    private const string MissingSectionKey = "目录.节缺";
    private const string TitleKey = "目录.标题不一致";
    private const string RequiredKey = "结构.必备表";
    private const int AlikeEnough = 50;

    public void Run(AuditContext context, FindingSink sink)
    {
        var contents = context.Once(Contents.Of);
        var index = new FormIndex(context, contents.Body);
        var isDoubtful = context.Source?.Unplaced.Any(u => u.Grid.Rows.Count > 2 && u.Grid.ColumnCount > 2) == true;
        var titles = contents.Body.Where(p => p.Text.Length <= 60).Select(p => Titles.Bare(p.Text)).ToHashSet();
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in contents.Entries.Where(e => !e.IsPart && Titles.IsTable(e.Bare)))
        {
            if (index.Find(entry.Text, entry.Bare) is var (form, isSure))
            {
                listed.Add(form);
                Table(sink, entry, form, isSure, index, titles.Contains(entry.Bare), isDoubtful);
            }
        }

        Required(context, sink, index, listed, titles, isDoubtful);
        Sections(context, sink, contents, titles);
        Parts(context, sink, contents);
    }

    private static void Table(
        FindingSink sink,
        ContentsEntry entry,
        string form,
        bool isSure,
        FormIndex index,
        bool hasTitle,
        bool isDoubtful
    )
    {
        if (!index.Has(form))
        {
            sink.Report(
                MissingTableKey,
                [("文字", entry.Bare)],
                [entry.Place],
                null,
                new Breach(
                    Found: entry.Bare,
                    Severity: hasTitle || isDoubtful || !isSure ? Severity.Notice : Severity.Error
                )
            );
            return;
        }

        sink.Passed(MissingTableKey);
        var printed = index.Printed(form);
        // Under a heading as in the contents, the table's own title may name the unit as well.
        var other = printed
            .Where(p => p.Bare != entry.Bare && !IsCut(p.Bare, entry.Bare))
            .Where(p => !hasTitle || !p.Bare.EndsWith(entry.Bare, StringComparison.Ordinal))
            .DistinctBy(p => p.Bare)
            .ToList();
        if (other.Count > 0 && (isSure || other.Count == printed.Count))
        {
            Differs(sink, entry, [.. other.Select(o => (o.Bare, o.Place))]);
        }
    }

    private static void Differs(
        FindingSink sink,
        ContentsEntry entry,
        IReadOnlyList<(string Bare, Place Place)> other
    ) =>
        sink.Report(
            TitleKey,
            [("目录", entry.Bare), ("正文", string.Join("”、“", other.Select(o => o.Bare)))],
            other.Select(o => o.Place with { Text = o.Bare }).Prepend(entry.Place),
            null,
            new Breach(entry.Bare, other[0].Bare)
        );

    // A title cut off by a page or a cell is not another title.
    private static bool IsCut(string a, string b) =>
        a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);

    // The tables that all layouts of the year have.
    private static void Required(
        AuditContext context,
        FindingSink sink,
        FormIndex index,
        HashSet<string> listed,
        HashSet<string> titles,
        bool isDoubtful
    )
    {
        var profile = context.Profile;
        var layouts = profile.Layouts.Where(l => l.Covers(context.Pack.Identity.Year)).ToList();
        if (layouts.Count == 0)
        {
            return;
        }

        var required = layouts[0]
            .Parts.Where(p => p.Kind == PartKind.Tables)
            .SelectMany(p => p.Sections)
            .Select(s => s.Table)
            .OfType<TableReference>()
            .Select(t => profile.Forms[t.Form])
            .Where(f => layouts.TrueForAll(l => profile.FormOf(l, f.Id) is not null))
            .DistinctBy(f => f.Id)
            .ToList();
        if (required.Count(f => index.Has(f.Id)) * 3 < required.Count * 2)
        {
            sink.ShortOfData(RequiredKey, required.Count);
            return;
        }

        foreach (var form in required.Where(f => !listed.Contains(f.Id)))
        {
            var title = Titles.Bare(form.Title.Fill(_ => ""));
            if (index.Has(form.Id))
            {
                sink.Passed(RequiredKey);
                continue;
            }

            sink.Report(
                RequiredKey,
                [("文字", title)],
                [],
                null,
                new Breach(
                    Expected: title,
                    Severity: isDoubtful || titles.Contains(title) ? Severity.Notice : Severity.Warning
                )
            );
        }
    }

    private static void Sections(AuditContext context, FindingSink sink, Contents contents, HashSet<string> titles)
    {
        var body = contents
            .Body.Where(p => p.Block is HeadingBlock { Depth: 1 })
            .ToLookup(p => (Titles.PartNumberOf(p.Part.Title), Titles.NumberOf(p.Text)));
        foreach (var entry in contents.Entries.Where(e => !e.IsPart && e.Number.Length > 0 && !Titles.IsTable(e.Bare)))
        {
            if (titles.Contains(entry.Bare))
            {
                sink.Passed(MissingSectionKey);
                continue;
            }

            var same = body[(entry.Part, entry.Number)].ToList();
            if (same.Count == 1 && Folding.Likeness(Titles.Bare(same[0].Text), entry.Bare) >= AlikeEnough)
            {
                var bare = Titles.Bare(same[0].Text);
                if (!IsCut(bare, entry.Bare))
                {
                    Differs(sink, entry, [(bare, same[0].Place)]);
                }
            }
            else if (same.Count == 0 && body.Any(g => g.Key.Item1 == entry.Part && g.Key.Item2.Length > 0))
            {
                sink.Report(
                    MissingSectionKey,
                    [("文字", entry.Bare)],
                    [entry.Place],
                    null,
                    new Breach(Found: entry.Bare)
                );
            }
        }
    }

    // The titles of parts often differ in one way, the unit's name: one finding for all of them.
    private static void Parts(AuditContext context, FindingSink sink, Contents contents)
    {
        var differing = new List<(ContentsEntry Entry, string Bare, Place Place)>();
        foreach (var entry in contents.Entries.Where(e => e.IsPart))
        {
            var part = context.Pack.Parts.FirstOrDefault(p => Titles.PartNumberOf(p.Title) == entry.Part);
            var bare = part is null ? "" : Titles.BarePart(part.Title);
            if (
                bare.Length > 1
                && bare != entry.Bare
                && !IsCut(bare, entry.Bare)
                && Folding.Likeness(bare, entry.Bare) >= AlikeEnough
            )
            {
                differing.Add(
                    (entry, bare, part!.Blocks.Count > 0 ? part.Blocks[0].Place ?? new Place() : new Place())
                );
            }
        }

        if (differing.Count > 0)
        {
            sink.Report(
                TitleKey,
                [("目录", differing[0].Entry.Bare), ("正文", differing[0].Bare)],
                differing.SelectMany(d => new[] { d.Entry.Place, d.Place }),
                null,
                new Breach(differing[0].Entry.Bare, differing[0].Bare)
            );
        }
    }
}
