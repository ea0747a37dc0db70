using Mingzhang.Accounts;
using Mingzhang.Packs;

namespace Mingzhang.Auditing.Names;

/// <summary>
/// Holds the accounts that the glossary explains against those of the tables, and the list of items in the narrative against
/// the table of the general public budget. A pack whose glossary or narrative names no account is not judged.
/// </summary>
internal sealed class GlossaryAudit : IAudit
{
    private const string MoreKey = "名词解释.多";
    private const string LessKey = "名词解释.缺";
    private const string ListKey = "科目.未逐项说明";
    private const string TwiceKey = "科目.说明两次";

    public void Run(AuditContext context, FindingSink sink)
    {
        var own = OwnAccounts.Of(context);
        if (own.Items.Count == 0)
        {
            sink.ShortOfData(LessKey);
            return;
        }

        var resolver = PathResolver.Of(context);
        var paths = AccountPaths
            .Of(context)
            .Where(p => p.Item is not null)
            .Select(p => (Path: p, Code: resolver.Resolve(p)?.Code ?? resolver.Nearest(p)?.Code))
            .ToList();
        Glossary(context, sink, own, [.. paths.Where(p => p.Path.Passage.Role == PartKind.Glossary)]);
        List(sink, own, [.. paths.Where(p => p.Path.Passage.Role == PartKind.Narrative && BeginsPassage(p.Path))]);
    }

    private static void Glossary(
        AuditContext context,
        FindingSink sink,
        OwnAccounts own,
        IReadOnlyList<(AccountPath Path, AccountCode? Code)> explained
    )
    {
        if (explained.Count == 0)
        {
            return;
        }

        var more = explained.Where(e => e.Code is not { } code || own.Find(code) is null).ToList();
        if (more.Count > 0)
        {
            sink.Report(
                MoreKey,
                [
                    ("文字", string.Join('、', more.Select(m => m.Path.Item!.Name).Distinct())),
                    ("个数", $"{more.Count}"),
                ],
                more.Select(m => m.Path.Place)
            );
        }

        var text = string.Concat(
            context
                .Passages.Where(p => p.Role == PartKind.Glossary)
                .Select(p => AccountNames.Normalize(p.Readable.Text))
        );
        var less = own
            .Items.Where(i => i.HasAmount && explained.All(e => e.Code != i.Code))
            .Where(i =>
                !text.Contains(AccountNames.Normalize(i.Name), StringComparison.Ordinal) || IsCommon(i, explained)
            )
            .ToList();
        if (less.Count > 0)
        {
            sink.Report(
                LessKey,
                [("文字", string.Join('、', less.Select(i => i.Name))), ("个数", $"{less.Count}")],
                less.SelectMany(i => i.Places.Take(3)).Append(explained[0].Path.Place)
            );
        }

        sink.Passed(MoreKey, more.Count == 0 ? 1 : 0);
        sink.Passed(LessKey, less.Count == 0 ? 1 : 0);
    }

    // 行政运行 of another 款 explains nothing of this one.
    private static bool IsCommon(OwnAccount item, IReadOnlyList<(AccountPath Path, AccountCode? Code)> explained) =>
        explained.Any(e =>
            e.Code is { } code && code != item.Code && item.Compare(e.Path.Item!.Name) == NameMatch.Same
        );

    private static void List(
        FindingSink sink,
        OwnAccounts own,
        IReadOnlyList<(AccountPath Path, AccountCode? Code)> listed
    )
    {
        if (listed.Count == 0)
        {
            return;
        }

        var general = own.Items.Where(i => i.IsGeneral).ToList();
        var missing = general.Where(i => listed.All(l => l.Code != i.Code)).ToList();
        if (missing.Count > 0)
        {
            sink.Report(
                ListKey,
                [("文字", string.Join('、', missing.Select(i => i.Name))), ("个数", $"{missing.Count}")],
                missing.SelectMany(i => i.Places.Take(3)).Concat(listed.Select(l => l.Path.Place).Take(2))
            );
        }

        var twice = listed
            .Where(l => l.Code is not null && l.Path.Rest.Contains("万元", StringComparison.Ordinal))
            .GroupBy(l => l.Code!.Value)
            .Where(g => g.Count() > 1 && g.Select(l => l.Path.Passage.Section).Distinct().Count() == 1)
            .ToList();
        foreach (var group in twice)
        {
            sink.Report(
                TwiceKey,
                [("文字", group.First().Path.Text), ("编码", $"{group.Key}")],
                group.Select(l => l.Path.Place).Reverse(),
                own.Find(group.Key)?.Places
            );
        }

        sink.Passed(ListKey, missing.Count == 0 ? 1 : 0);
        sink.Passed(TwiceKey, twice.Count == 0 ? 1 : 0);
    }

    // The items are listed one in each paragraph, perhaps numbered.
    private static bool BeginsPassage(AccountPath path) =>
        path.Passage.Readable.Text.AsSpan(0, path.Start).IndexOfAny("，。；：") < 0 && path.Start <= 6;
}
