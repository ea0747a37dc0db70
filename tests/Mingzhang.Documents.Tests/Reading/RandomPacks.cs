using Mingzhang.Accounts;
using Mingzhang.Charts;
using Mingzhang.Documents.Tests.Writing;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Places;

namespace Mingzhang.Documents.Tests.Reading;

/// <summary>Packs with everything a pack can hold, at random.</summary>
internal static class RandomPacks
{
    private static readonly string[] Texts =
    [
        "",
        "合计",
        "档案馆",
        " a\"b ",
        "1.00",
        "-",
        "—",
        "多行\n文字",
        "𠮷",
        "<b>",
        "=1+1",
    ];

    public static Pack Make(Random random)
    {
        var tables = Some(random, 4, () => Table(random));
        var cells = (
            from t in tables.Index()
            from p in t.Item.Panels.Index()
            from r in p.Item.Rows.Index()
            from c in r.Item.Cells.Index()
            select new FigureAddress(t.Index, p.Index, r.Index, c.Index)
        ).ToList();
        return new Pack
        {
            Identity = new PackIdentity(
                Pick(random, Texts),
                Pick(random, Texts),
                Pick(random, Enum.GetValues<PackKind>()),
                random.Next(1, 10_000),
                Pick(random, Enum.GetValues<PackScope>()),
                Pick(random, Texts),
                Pick(random, Texts)
            ),
            Title = Pick(random, Texts),
            Parts =
            [
                .. Some(random, 2, () => Part(random, Some(random, 4, () => Block(random, cells)))),
                Part(random, [.. tables.Select(t => new TableBlock(t))]),
                .. Some(random, 2, () => Part(random, Some(random, 4, () => Block(random, cells)))),
            ],
        };
    }

    private static Part Part(Random random, IReadOnlyList<Block> blocks) =>
        new(Pick(random, Enum.GetValues<PartKind>()), Pick(random, Texts), blocks);

    private static Block Block(Random random, List<FigureAddress> cells) =>
        random.Next(3) switch
        {
            0 => new HeadingBlock(random.Next(1, 4), Pick(random, Texts)),
            1 => Paragraph(random, cells),
            _ => new ChartBlock(Chart(random)),
        };

    private static ParagraphBlock Paragraph(Random random, List<FigureAddress> cells)
    {
        var text = "";
        var figures = new List<TextFigure>();
        for (var left = random.Next(4); left > 0; left--)
        {
            text += Pick(random, Texts);
            if (random.Next(2) == 0)
            {
                continue;
            }

            var cell = Number(random);
            var digits = random.Next(4) == 0 ? "近一半" : cell.Text;
            figures.Add(
                new TextFigure(
                    text.Length,
                    digits.Length,
                    cell.Figure!,
                    cells.Count == 0 ? [] : Some(random, 3, () => Pick(random, cells))
                )
            );
            text += digits;
        }

        return new ParagraphBlock(text) { Figures = figures };
    }

    private static Chart Chart(Random random)
    {
        var kind = Pick(random, Enum.GetValues<ChartKind>());
        var categories = Some(random, 4, () => Pick(random, Texts)).Append("其他").ToList();
        return new Chart
        {
            Id = Pick(random, Texts),
            Title = Pick(random, Texts),
            Kind = kind,
            Unit = Maybe(random, () => Pick(random, Enum.GetValues<MoneyUnit>())),
            Categories = categories,
            Series =
            [
                .. Enumerable
                    .Range(0, kind == ChartKind.Pie ? 1 : random.Next(1, 4))
                    .Select(_ => new ChartSeries(
                        Pick(random, Texts),
                        [.. categories.Select(_ => random.Next(4) == 0 ? null : Number(random).Figure)]
                    )),
            ],
        };
    }

    private static Table Table(Random random) =>
        new()
        {
            Form = Pick(random, Texts),
            Number = Pick(random, Texts),
            Title = Pick(random, Texts),
            Unit = Maybe(random, () => Pick(random, Enum.GetValues<MoneyUnit>())),
            Arrangement = Pick(random, Enum.GetValues<PanelArrangement>()),
            Panels = [Panel(random), .. Some(random, 2, () => Panel(random))],
            Notes = Some(random, 2, () => Pick(random, Texts)),
        };

    private static Panel Panel(Random random)
    {
        var columns = Enumerable.Range(0, random.Next(5)).Select(i => Column(random, i)).ToList();
        var rows = random.Next(6);
        return new Panel
        {
            Id = Pick(random, Texts),
            Accounts = Maybe(random, () => Pick(random, Enum.GetValues<AccountSystem>())),
            Columns = columns,
            Rows = [.. Enumerable.Range(0, rows).Select(i => Row(random, columns.Count, rows - i - 1))],
        };
    }

    private static Column Column(Random random, int number) =>
        new(
            $"列{number}",
            Some(random, 3, () => Pick(random, Texts)),
            Pick(random, Enum.GetValues<ColumnRole>()),
            random.Next(2) == 0
                ? null
                : new NumberFormat(
                    Pick(random, Enum.GetValues<MoneyUnit>()),
                    random.Next(7),
                    random.Next(2) == 0,
                    random.Next(2) == 0
                )
        );

    private static Row Row(Random random, int columns, int after) =>
        new()
        {
            Level = Pick(random, Enum.GetValues<RowLevel>()),
            Unit = random.Next(2) == 0 ? null : Pick(random, Texts),
            Code = random.Next(2) == 0 ? null : Pick(random, Texts),
            Project = random.Next(2) == 0 ? null : Pick(random, Texts),
            Name = Pick(random, Texts),
            Spans = random.Next(after + 1),
            Cells = [.. Enumerable.Range(0, columns).Select(_ => Cell(random))],
            Place =
                random.Next(2) == 0
                    ? null
                    : new Place
                    {
                        Section = Pick(random, Texts),
                        Page = Maybe(random, () => random.Next()),
                        Sheet = random.Next(2) == 0 ? null : "支出",
                        Cell = random.Next(2) == 0 ? null : "B7",
                        Paragraph = Maybe(random, () => random.Next()),
                        Box = random.Next(2) == 0 ? null : [random.Next(99) / 4m, 0m],
                    },
        };

    private static Cell Cell(Random random)
    {
        if (random.Next(3) == 0)
        {
            return new Cell(Pick(random, Texts)) { IsUnreadable = random.Next(4) == 0 };
        }

        var cell = Number(random);
        return cell with
        {
            Text = random.Next(4) == 0 ? Pick(random, Texts) : cell.Text,
            IsUnreadable = random.Next(9) == 0,
        };
    }

    /// <summary>A cell whose text prints its figure.</summary>
    private static Cell Number(Random random)
    {
        var decimals = random.Next(5);
        var printed = new PrintedNumber(
            Rounding.HalfUp(random.Next(-1_000_000, 1_000_000) / 1000m, decimals),
            decimals
        );
        var format = new NumberFormat(MoneyUnit.WanYuan, decimals, random.Next(2) == 0, false);
        var figure = new Figure(
            printed,
            Maybe(random, () => new Amount(random.NextInt64())),
            random.Next(2) == 0
                ? null
                : new PackBuilder.Facts([
                    .. Some(
                        random,
                        6,
                        () =>
                            new FactReference(
                                Pick(random, ["支出", "收入"]),
                                random.Next(2, 9),
                                new Amount(random.Next(3))
                            )
                    ),
                ])
        )
        {
            Repaired = random.Next(5) == 0,
        };
        return new Cell(format.Print(printed), figure);
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private static List<T> Some<T>(Random random, int most, Func<T> make) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];

    private static T? Maybe<T>(Random random, Func<T> make)
        where T : struct => random.Next(2) == 0 ? null : make();
}
