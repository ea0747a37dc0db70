using Mingzhang.Forms;

namespace Mingzhang.Reading.Recognition;

/// <summary>Gives local sub-items that one table prints without their own code the code that another table prints.</summary>
internal static class LocalCodes
{
    private const int CategoryLength = 5;

    /// <summary>The tables with codes of sub-items filled in; a sub-item whose code no table prints has none.</summary>
    public static Dictionary<FoundTable, Table> Fill(IReadOnlyDictionary<FoundTable, Table> tables)
    {
        var known = new Dictionary<(string Category, string Name), string>();
        var rows = tables.Values.SelectMany(t => t.Panels).SelectMany(p => p.Rows);
        foreach (var row in rows.Where(r => r is { Level: RowLevel.SubItem, Code.Length: > CategoryLength }))
        {
            known.TryAdd((row.Code![..CategoryLength], Folding.Letters(row.Name)), row.Code);
        }

        return tables.ToDictionary(t => t.Key, t => t.Value.Panels.Any(HasGap) ? Filled(t.Value, known) : t.Value);
    }

    private static bool HasGap(Panel panel) => panel.Rows.Any(IsGap);

    private static bool IsGap(Row row) => row is { Level: RowLevel.SubItem, Code.Length: CategoryLength };

    private static Table Filled(Table table, Dictionary<(string, string), string> known) =>
        table with
        {
            Panels =
            [
                .. table.Panels.Select(p => p with { Rows = [.. p.Rows.Select(r => IsGap(r) ? Filled(r, known) : r)] }),
            ],
        };

    private static Row Filled(Row row, Dictionary<(string, string), string> known) =>
        row with
        {
            Code = known.GetValueOrDefault((row.Code!, Folding.Letters(row.Name))),
        };
}
