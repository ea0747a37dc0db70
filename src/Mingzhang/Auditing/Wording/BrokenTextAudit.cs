using System.Text.RegularExpressions;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Places;

namespace Mingzhang.Auditing.Wording;

/// <summary>Finds text that was never finished: items without content, sentences that break off, brackets left open.</summary>
internal sealed partial class BrokenTextAudit : IAudit
{
    private const string EmptyKey = "用语.空条目";
    private const string OpenKey = "用语.句子中断";
    private const string PairKey = "用语.括号引号";

    public void Run(AuditContext context, FindingSink sink)
    {
        var unpaired = new List<Place>();
        var isOpen = false;
        var isEmpty = false;
        var passages = context.Passages;
        for (var i = 0; i < passages.Count; i++)
        {
            var text = passages[i].Readable.Text;
            if (EmptyItem().IsMatch(text) || IsTermWithoutMeaning(passages, i))
            {
                isEmpty = true;
                sink.Report(EmptyKey, [("文字", passages[i].Text)], [passages[i].Place]);
            }

            if (IsBrokenOff(passages, i))
            {
                isOpen = true;
                var start = Math.Max(0, text.Length - 20);
                sink.Report(
                    OpenKey,
                    [("文字", text[start..])],
                    [passages[i].PlaceOfReadable(start, text.Length - start)]
                );
            }

            if (!passages[i].IsHeading && !IsBalanced(text) && Continuation.IsEnd(passages, i))
            {
                unpaired.Add(passages[i].Place);
            }
        }

        if (unpaired.Count > 0)
        {
            sink.Report(PairKey, [("处数", $"{unpaired.Count}")], unpaired.Take(20));
        }

        Pass(sink, EmptyKey, isEmpty);
        Pass(sink, OpenKey, isOpen);
        Pass(sink, PairKey, unpaired.Count > 0);
    }

    private static void Pass(FindingSink sink, string key, bool isBroken)
    {
        if (!isBroken)
        {
            sink.Passed(key);
        }
    }

    // An entry of the glossary, numbered like the others, that names a term and says nothing of it.
    private static bool IsTermWithoutMeaning(IReadOnlyList<TextPassage> passages, int index)
    {
        var passage = passages[index];
        return passage.Role == PartKind.Glossary
            && !passage.Text.Contains("名词解释", StringComparison.Ordinal)
            && TermOnly().IsMatch(passage.Readable.Text)
            && Continuation.IsEnd(passages, index)
            && (index + 1 >= passages.Count || !IsSubitem(passages[index + 1], passage));
    }

    private static bool IsSubitem(TextPassage next, TextPassage passage) =>
        ReferenceEquals(next.Part, passage.Part) && Arabic().IsMatch(next.Readable.Text);

    private static bool IsBrokenOff(IReadOnlyList<TextPassage> passages, int index)
    {
        var passage = passages[index];
        return passage is { IsHeading: false, Role: PartKind.Narrative, Readable.Text: { Length: > 10 } text }
            && text[^1] is '，' or '、'
            && index + 1 < passages.Count
            && passages[index + 1].IsHeading
            && Continuation.IsEnd(passages, index);
    }

    private static bool IsBalanced(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '(' or '《' => 1,
                ')' when !IsNumber(text, i) => -1,
                '》' => -1,
                _ => 0,
            };
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    // 1) numbers an item.
    private static bool IsNumber(string text, int at) =>
        at > 0
        && (char.IsAsciiDigit(text[at - 1]) || "一二三四五六七八九十".Contains(text[at - 1], StringComparison.Ordinal))
        && text.LastIndexOf('(', at) < text.LastIndexOf(')', at - 1) + 1;

    [GeneratedRegex(
        @"^\(?[\d一二三四五六七八九十]{1,3}[)、.](\.{2,}|…+|。)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex EmptyItem();

    [GeneratedRegex(
        @"^(\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])[^：:指是为()]{2,16}[。；]?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex TermOnly();

    [GeneratedRegex(@"^\d{1,2}[.、]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Arabic();
}
