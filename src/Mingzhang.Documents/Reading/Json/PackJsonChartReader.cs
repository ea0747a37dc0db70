using Mingzhang.Charts;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Reading.Json;

/// <summary>Reads the charts of pack.json.</summary>
internal static class PackJsonChartReader
{
    private static readonly ObjectShape ChartShape = new(["id", "title", "kind", "categories", "series"], ["unit"]);
    private static readonly ObjectShape SeriesShape = new(["name", "figures"], []);
    private static readonly ObjectShape FigureShape = new([], FigureDraft.Members);

    public static Chart Read(ref JsonCursor cursor, FactStore facts)
    {
        string id = "",
            title = "";
        var kind = ChartKind.Columns;
        MoneyUnit? unit = null;
        List<string> categories = [];
        List<ChartSeries> series = [];
        uint seen = 0;
        cursor.OpenObject();
        while (cursor.NextMember(ChartShape, ref seen, out var name))
        {
            switch (name)
            {
                case "id":
                    id = cursor.AsText();
                    break;
                case "title":
                    title = cursor.AsText();
                    break;
                case "kind":
                    kind = cursor.AsWord(JsonWords.Charts);
                    break;
                case "unit":
                    unit = cursor.AsWord(JsonWords.Units);
                    break;
                case "categories":
                    categories = cursor.AsTexts();
                    break;
                default:
                    series = ReadSeries(ref cursor, facts);
                    break;
            }
        }

        Verify(ref cursor, kind, categories, series);
        return new Chart
        {
            Id = id,
            Title = title,
            Kind = kind,
            Unit = unit,
            Categories = categories,
            Series = series,
        };
    }

    private static void Verify(ref JsonCursor cursor, ChartKind kind, List<string> categories, List<ChartSeries> series)
    {
        if (categories.Count == 0 || series.Count == 0)
        {
            throw cursor.Error("图没有内容", "categories 与 series 都至少要有一个；请重新生成");
        }

        if (kind == ChartKind.Pie && series.Count > 1)
        {
            throw cursor.Error("饼图有不止一个 series", "饼图只画一个整体；请改用别的 kind，或重新生成");
        }

        for (var i = 0; i < series.Count; i++)
        {
            if (series[i].Figures.Count != categories.Count)
            {
                throw cursor.Error(
                    $"series[{i}] 有 {series[i].Figures.Count} 个数，而 categories 有 {categories.Count} 个",
                    "每个系列的数应与 categories 一一对应，没有数的写 null；请重新生成"
                );
            }
        }
    }

    private static List<ChartSeries> ReadSeries(ref JsonCursor cursor, FactStore facts)
    {
        var all = new List<ChartSeries>();
        cursor.OpenArray();
        while (cursor.NextElement())
        {
            var title = "";
            List<Figure?> figures = [];
            uint seen = 0;
            cursor.OpenObject();
            while (cursor.NextMember(SeriesShape, ref seen, out var name))
            {
                if (name == "name")
                {
                    title = cursor.AsText();
                    continue;
                }

                cursor.OpenArray();
                while (cursor.NextElement())
                {
                    figures.Add(cursor.IsNull ? null : ReadFigure(ref cursor, facts));
                }
            }

            all.Add(new ChartSeries(title, figures));
        }

        return all;
    }

    private static Figure ReadFigure(ref JsonCursor cursor, FactStore facts)
    {
        var draft = new FigureDraft();
        uint seen = 0;
        cursor.OpenObject();
        while (cursor.NextMember(FigureShape, ref seen, out var name))
        {
            draft.Read(ref cursor, name, facts);
        }

        return draft.Of(
            draft.Stated(ref cursor)
                ?? throw cursor.Error("图里的数没有 value 与 decimals", "请写明，没有数的写 null；或重新生成")
        );
    }
}
