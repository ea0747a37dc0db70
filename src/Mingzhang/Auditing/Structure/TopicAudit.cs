using Mingzhang.Packs;

namespace Mingzhang.Auditing.Structure;

/// <summary>A narrative speaks of everything that the rules on publishing demand, and the section of the three publics of each of them.</summary>
internal sealed class TopicAudit : IAudit
{
    private const string TopicKey = "结构.应有说明";
    private const string PublicsKey = "三公.要素";
    private const int FewestPassages = 8;

    public void Run(AuditContext context, FindingSink sink)
    {
        var words = context.Profile.Wording;
        var narrative = context.Passages.Where(p => p.Role == PartKind.Narrative).ToList();
        if (narrative.Count(p => !p.IsHeading) < FewestPassages)
        {
            sink.ShortOfData(TopicKey);
            return;
        }

        var titles = context.Pack.Parts.Select(p => p.Title).ToList();
        foreach (var (name, known) in words.Topics)
        {
            if (
                known.Any(w => context.Passages.Any(p => p.Readable.Text.Contains(w, StringComparison.Ordinal)))
                || titles.Exists(t => known.Any(w => t.Contains(w, StringComparison.Ordinal)))
            )
            {
                sink.Passed(TopicKey);
            }
            else
            {
                sink.Report(TopicKey, [("文字", name)], [narrative[0].Place], null, new Breach(Expected: name));
            }
        }

        ThreePublics(context, sink, narrative);
    }

    private static void ThreePublics(AuditContext context, FindingSink sink, IReadOnlyList<TextPassage> narrative)
    {
        var section = narrative
            .Where(p => p.Headings.Any(h => h.Text.Contains("三公", StringComparison.Ordinal)))
            .ToList();
        if (section.TrueForAll(p => p.IsHeading))
        {
            return;
        }

        // The headings alone say nothing of the amounts, but they name what is spoken of below them.
        var missing = context
            .Profile.Wording.ThreePublics.Where(t =>
                !section.Exists(p => t.Words.Any(w => p.Readable.Text.Contains(w, StringComparison.Ordinal)))
            )
            .Select(t => t.Name)
            .ToList();
        if (missing.Count == 0)
        {
            sink.Passed(PublicsKey);
            return;
        }

        sink.Report(
            PublicsKey,
            [("文字", string.Join('、', missing))],
            section.Take(12).Select(p => p.Place),
            null,
            new Breach(Expected: string.Join('、', missing))
        );
    }
}
