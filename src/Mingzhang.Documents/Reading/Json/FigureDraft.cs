using System.Runtime.InteropServices;
using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Reading.Json;

/// <summary>The members of a figure of pack.json as they are met, in a cell, a sentence or a chart.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct FigureDraft
{
    /// <summary>The members that this reads.</summary>
    public static readonly string[] Members = ["value", "decimals", "repaired", "fen", "facts"];

    private decimal? _value;
    private int? _decimals;
    private bool _repaired;
    private Amount? _exact;
    private StoredFacts? _facts;

    /// <summary>Whether anything is said that only a number can have.</summary>
    public readonly bool HasSource => _repaired || _exact is not null || _facts is not null;

    /// <summary>Reads one of <see cref="Members"/>.</summary>
    public void Read(ref JsonCursor cursor, string member, FactStore facts)
    {
        switch (member)
        {
            case "value":
                _value = cursor.AsDecimal();
                break;
            case "decimals":
                _decimals = cursor.AsInt(0, 10);
                break;
            case "repaired":
                _repaired = cursor.AsBoolean();
                break;
            case "fen":
                _exact = new Amount(cursor.AsLong());
                break;
            default:
                _facts = ReadFacts(ref cursor, facts);
                break;
        }
    }

    /// <summary>The number that value and decimals state; null when both are left out.</summary>
    public readonly PrintedNumber? Stated(ref JsonCursor cursor) =>
        (_value, _decimals) switch
        {
            ({ } value, { } decimals) => new PrintedNumber(value, decimals),
            (null, null) => null,
            _ => throw cursor.Error("value 与 decimals 只有其一", "两者要么都写，要么都不写"),
        };

    /// <summary>The figure that prints a number.</summary>
    public readonly Figure Of(PrintedNumber printed) => new(printed, _exact, _facts) { Repaired = _repaired };

    private static StoredFacts ReadFacts(ref JsonCursor cursor, FactStore facts)
    {
        var ranges =
            StoredFacts.TryParse(cursor.AsText())
            ?? throw cursor.Error("facts 的写法不对", "应像 0-11,14 这样由序号与区间组成；请重新生成");
        foreach (var (_, last) in ranges)
        {
            if (facts.IsHighest(last))
            {
                facts.Expect(
                    last,
                    cursor.Error($"facts 里没有第 {last} 号依据", "序号从 0 起，须在文件开头的 facts 之内；请重新生成")
                );
            }
        }

        return new StoredFacts(facts, ranges);
    }
}
