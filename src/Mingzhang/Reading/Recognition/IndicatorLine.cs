using Mingzhang.Forms;

namespace Mingzhang.Reading.Recognition;

/// <summary>An indicator read from the filled cells of a row, wherever they have slid.</summary>
internal sealed class IndicatorLine
{
    private readonly Dictionary<string, Cell> _cells = new(StringComparer.Ordinal);

    /// <summary>Its name, the third level.</summary>
    public string Name => this["三级指标"].Text;

    /// <summary>The cell of a column.</summary>
    public Cell this[string column] => _cells.GetValueOrDefault(column, Cell.Blank);

    /// <summary>
    /// Reads the cells behind the first and second level: name, sign, value, unit, weight, direction. A weight that slid off
    /// the row is unreadable, not blank.
    /// </summary>
    public static IndicatorLine Read(
        string first,
        string second,
        IReadOnlyList<string> rest,
        bool hasSigns,
        bool isReliable
    )
    {
        var line = new IndicatorLine();
        line.Put("一级指标", first);
        line.Put("二级指标", second);
        if (!hasSigns)
        {
            line.Put("三级指标", rest.Count > 0 ? rest[0] : "");
            line.Put("指标值", rest.Count > 1 ? string.Concat(rest.Skip(1)) : "");
            return line;
        }

        var sign = -1;
        for (var i = 1; i < rest.Count && sign < 0; i++)
        {
            sign = IndicatorWords.Sign(rest[i], isReliable) is null ? -1 : i;
        }

        line.Put("三级指标", string.Concat(sign < 0 ? rest.Take(1) : rest.Take(sign)));
        if (sign < 0)
        {
            line._cells["权重"] = new Cell("") { IsUnreadable = true };
            return line;
        }

        line.Put("指标性质", IndicatorWords.Sign(rest[sign], isReliable)!);
        line.ReadTail([.. rest.Skip(sign + 1)]);
        return line;
    }

    private void ReadTail(List<string> tail)
    {
        // 5 % 30: value, unit and weight run together.
        if (tail.Count > 0 && tail[0].Split(' ') is { Length: > 1 } parts && Figures.IsNumber(parts[0]))
        {
            tail = [.. parts, .. tail.Skip(1)];
        }

        if (tail.Count > 0 && Folding.Fold(tail[^1]) is "正向指标" or "反向指标" or "正向" or "反向")
        {
            Put("指标方向性", tail[^1]);
            tail.RemoveAt(tail.Count - 1);
        }

        Put("指标值", tail.Count > 0 ? tail[0] : "");
        var unit = tail.Skip(1).FirstOrDefault(t => !Figures.IsNumber(t));
        Put("度量单位", unit ?? "");
        var weight = tail.Skip(1).LastOrDefault(Figures.IsNumber);
        _cells["权重"] = weight is null ? new Cell("") { IsUnreadable = true } : Figures.Read(weight);
    }

    private void Put(string column, string text) => _cells[column] = new Cell(Folding.Unwrap(text));
}
