using Mingzhang.Packs;
using Mingzhang.Places;

namespace Mingzhang.Auditing.Structure;

/// <summary>An entry of the contents.</summary>
/// <param name="Part">The number of the part it stands under; empty for none.</param>
/// <param name="Number">Its own number.</param>
/// <param name="Text">As printed.</param>
/// <param name="Bare">The title alone.</param>
/// <param name="Place">Where.</param>
internal sealed record ContentsEntry(string Part, string Number, string Text, string Bare, Place Place)
{
    /// <summary>Whether it is the title of a part.</summary>
    public bool IsPart => Titles.PartNumberOf(Text).Length > 0;
}

/// <summary>The contents 目录 of a pack and the text behind it.</summary>
/// <param name="Entries">The entries; empty for a pack without contents.</param>
/// <param name="Body">The passages that are not contents.</param>
internal sealed record Contents(IReadOnlyList<ContentsEntry> Entries, IReadOnlyList<TextPassage> Body)
{
    private const int LongestEntry = 60;
    private const int FewestEntries = 4;

    /// <summary>Finds the contents: short lines in front, after the word 目录 or with the parts in order, until a title comes again.</summary>
    public static Contents Of(AuditContext context)
    {
        var passages = context.Passages;
        var first = context.Pack.Parts.Count > 0 ? context.Pack.Parts[0] : null;
        var start = 0;
        while (start < passages.Count && !IsHead(passages[start]))
        {
            start++;
        }

        var isNamed = start < passages.Count;
        start = isNamed ? start + 1 : 0;
        var entries = new List<ContentsEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var part = "";
        var end = start;
        for (; end < passages.Count && ReferenceEquals(passages[end].Part, first); end++)
        {
            var text = passages[end].Text;
            var number = Titles.PartNumberOf(text);
            var bare = number.Length > 0 ? Titles.BarePart(text) : Titles.Bare(text);
            if (text.Length > LongestEntry || (seen.Count > 2 && bare.Length > 0 && !seen.Add($"{number}{bare}")))
            {
                break;
            }

            part = number.Length > 0 ? number : part;
            seen.Add($"{number}{bare}");
            if (number.Length > 0 || passages[end].IsHeading || Titles.IsTable(bare))
            {
                entries.Add(new ContentsEntry(part, Titles.NumberOf(text), text, bare, passages[end].Place));
            }
        }

        return entries.Count >= FewestEntries && (isNamed || entries.Count(e => e.IsPart) > 1)
            ? new Contents(entries, [.. passages.Skip(end)])
            : new Contents([], passages);
    }

    private static bool IsHead(TextPassage passage) =>
        passage.Text.Length <= 10 && passage.Readable.Text is "目录" or "目次";
}
