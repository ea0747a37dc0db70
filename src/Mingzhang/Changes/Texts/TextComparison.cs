using Mingzhang.Changes.Alignment;
using Mingzhang.Packs;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Changes.Texts;

/// <summary>
/// Compares texts sentence by sentence: the same ones in the same order first; then the same ones elsewhere (moved); between
/// neighbours that stayed, those that differ in numbers only, then the nearest similar ones. How a text is divided into
/// paragraphs does not matter.
/// </summary>
/// <param name="budget">What it may cost.</param>
internal sealed class TextComparison(WorkBudget budget)
{
    private const int LeastLikeness = 50;

    // A short sentence such as 无。 is the same by accident.
    private const int ShortestMoved = 8;

    /// <summary>
    /// Compares the text of two packs. Where only one has its cover and contents as text, what the other does not have of them is
    /// left out.
    /// </summary>
    public List<TextChange> Of(Pack old, Pack @new)
    {
        var (olds, news) = (TextUnits.Of(old), TextUnits.Of(@new));
        if (TextUnits.HasCover(old) != TextUnits.HasCover(@new))
        {
            (olds, news) = (WithoutCover(olds), WithoutCover(news));
            var pairs = SequenceAlignment.Of([.. olds.Select(u => u.Key)], [.. news.Select(u => u.Key)], budget);
            olds = Without(olds, [.. pairs.Select(p => p.Old)]);
            news = Without(news, [.. pairs.Select(p => p.New)]);
        }

        return Compare(olds, news);
    }

    // A document without parts is all cover to the reader.
    private static List<TextUnit> WithoutCover(List<TextUnit> units) =>
        units.Exists(u => !u.IsOfCover) ? units.FindAll(u => !u.IsOfCover) : units;

    private static List<TextUnit> Without(List<TextUnit> units, HashSet<int> paired) =>
        [.. units.Where((u, i) => !u.IsOfCover || paired.Contains(i))];

    /// <summary>Compares the notes below a table.</summary>
    public List<TextChange> OfNotes(IReadOnlyList<string> old, IReadOnlyList<string> @new) =>
        Compare(Units(old), Units(@new));

    private static List<TextUnit> Units(IReadOnlyList<string> notes) =>
        [
            .. notes
                .SelectMany(n =>
                    Sentences.In(n).Select((s, i) => new TextUnit(TextKind.Sentence, s, "", beginsParagraph: i == 0))
                )
                .Where(u => u.Key.Length > 0),
        ];

    private List<TextChange> Compare(List<TextUnit> olds, List<TextUnit> news)
    {
        List<string> oldKeys = [.. olds.Select(u => u.Key)];
        List<string> newKeys = [.. news.Select(u => u.Key)];
        var pairs = SequenceAlignment.Of(oldKeys, newKeys, budget);
        AddMoved(pairs, olds, news);
        foreach (var (o, n) in new Pairing(oldKeys, newKeys, pairs).Gaps().ToList())
        {
            var shapes = SequenceAlignment.Of(
                [.. o.Select(i => Token.ShapeOf(olds[i].Tokens))],
                [.. n.Select(i => Token.ShapeOf(news[i].Tokens))],
                budget
            );
            pairs.AddRange(shapes.Select(p => new Pair(o[p.Old], n[p.New])));
        }

        foreach (var (o, n) in new Pairing(oldKeys, newKeys, pairs).Gaps().ToList())
        {
            var similar = LikenessAlignment.Of(
                [.. o.Select(i => oldKeys[i])],
                [.. n.Select(i => newKeys[i])],
                (i, j) => Likeness(olds[o[i]], news[n[j]]),
                LeastLikeness,
                budget
            );
            pairs.AddRange(similar.Select(p => new Pair(o[p.Old], n[p.New])));
        }

        return
        [
            .. new Pairing(oldKeys, newKeys, pairs)
                .All()
                .Select(p => Change(p.Old is { } i ? olds[i] : null, p.New is { } j ? news[j] : null, p.IsMoved)),
        ];
    }

    private static int Likeness(TextUnit old, TextUnit @new) =>
        old.Kind == @new.Kind ? Folding.Likeness(old.Key, @new.Key) : 0;

    private static void AddMoved(List<Pair> pairs, List<TextUnit> olds, List<TextUnit> news)
    {
        var old = pairs.Select(p => p.Old).ToHashSet();
        var @new = pairs.Select(p => p.New).ToHashSet();
        var left = Enumerable.Range(0, news.Count).Where(i => !@new.Contains(i)).ToLookup(i => news[i].Key);
        foreach (
            var group in Enumerable
                .Range(0, olds.Count)
                .Where(i =>
                    !old.Contains(i) && (olds[i].Kind == TextKind.Heading || olds[i].Key.Length >= ShortestMoved)
                )
                .GroupBy(i => olds[i].Key, StringComparer.Ordinal)
        )
        {
            pairs.AddRange(group.Zip(left[group.Key], (o, n) => new Pair(o, n)));
        }
    }

    private TextChange Change(TextUnit? old, TextUnit? @new, bool moved)
    {
        var any = @new ?? old!;
        return new TextChange
        {
            Kind = any.Kind,
            Section = any.Section,
            Old = old?.Text,
            New = @new?.Text,
            IsMoved = moved,
            BeginsParagraph = any.BeginsParagraph,
            Pieces = old is null || @new is null || old.Key == @new.Key ? [] : TextPieces.Of(old, @new, budget),
        };
    }
}
