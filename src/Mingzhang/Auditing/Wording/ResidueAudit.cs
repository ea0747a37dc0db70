using Mingzhang.Checks;
using Mingzhang.Packs;

namespace Mingzhang.Auditing.Wording;

/// <summary>Finds what a filled template leaves behind: hints to the writer, choices not made, sentences without an end.</summary>
internal sealed class ResidueAudit : IAudit
{
    private const string Key = "用语.模板残留";

    public void Run(AuditContext context, FindingSink sink)
    {
        if (!sink.Makes(Key))
        {
            return;
        }

        var book = context.Profile.Wording;
        var gathering = new Gathering(Key);
        var passages = context.Passages;
        for (var i = 0; i < passages.Count; i++)
        {
            var text = passages[i].Readable.Text;
            foreach (var (at, found) in book.ResidueFinder.In(text))
            {
                if (
                    book.Residue.FirstOrDefault(r => r.Texts.Contains(found) && Counts(r, passages, i, at, found)) is
                    { } words
                )
                {
                    gathering.Add(found, passages[i].PlaceOfReadable(at, found.Length), ("种类", words.Kind));
                }
            }
        }

        gathering.Report(sink);
    }

    private static bool Counts(ResidueWords words, IReadOnlyList<TextPassage> passages, int index, int at, string found)
    {
        var passage = passages[index];
        var text = passage.Readable.Text;
        var before = text.AsSpan(0, at);
        var after = text.AsSpan(at + found.Length);
        return (words.Parts.Count == 0 || words.Parts.Contains(passage.Role))
            && (words.Before.Count == 0 || EndsWithAny(before, words.Before))
            && !EndsWithAny(before, words.NotAfter)
            && (words.Then.Count == 0 || StartsWithAny(after, words.Then, Continuation.IsEnd(passages, index)));
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, IReadOnlyList<string> ends)
    {
        foreach (var end in ends)
        {
            if (text.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, IReadOnlyList<string> starts, bool isEnd)
    {
        foreach (var start in starts)
        {
            if (start == "$" ? isEnd && text.IsEmpty : text.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
