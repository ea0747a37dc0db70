using System.Text.RegularExpressions;
using Mingzhang.Packs;

namespace Mingzhang.Auditing.Wording;

/// <summary>
/// Finds 部门预算 in the pack of a unit that calls itself 单位预算 everywhere else: words left from the department's text. Names of
/// classifications and of regulations hold the word rightly.
/// </summary>
internal sealed partial class ScopeAudit : IAudit
{
    private const string Key = "用语.范围";
    private const int Enough = 3;

    public void Run(AuditContext context, FindingSink sink)
    {
        if (!sink.Makes(Key) || context.Pack.Identity.Scope != PackScope.Unit)
        {
            return;
        }

        var own = context.Passages.Sum(p => Unit().Count(p.Readable.Text));
        var strange = context
            .Passages.SelectMany(p => Department().Matches(p.Readable.Text).Select(m => (Passage: p, Match: m)))
            .ToList();
        if (own < Enough || strange.Count * 2 > own)
        {
            return;
        }

        var gathering = new Gathering(Key);
        foreach (var (passage, match) in strange)
        {
            var word = match.Groups["x"];
            gathering.Add(word.Value, passage.PlaceOfReadable(word.Index, word.Length));
        }

        gathering.Report(sink);
    }

    [GeneratedRegex("单位(预算|决算)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Unit();

    [GeneratedRegex(
        "(^|[年度,，;；。:：])(?<x>部门(预算|决算))(安排|编制|包括|中|收入|总)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Department();
}
