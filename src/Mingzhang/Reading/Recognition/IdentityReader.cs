using Mingzhang.Forms;

namespace Mingzhang.Reading.Recognition;

/// <summary>Reads from the tables whose pack it is, where cover and captions do not say so.</summary>
internal static class IdentityReader
{
    /// <summary>The name that tables print beside a unit's code; empty when none does.</summary>
    public static string UnitNameOf(IEnumerable<Table> tables, string code, List<Evidence> evidence)
    {
        var row = tables
            .SelectMany(t => t.Panels)
            .SelectMany(p => p.Rows)
            .FirstOrDefault(r => r.Level == RowLevel.Unit && r.Unit == code && r.Name.Length > 0);
        if (row is not null)
        {
            evidence.Add(new Evidence("单位", row.Name, "表中单位行的名称", row.Place));
        }

        return row?.Name ?? "";
    }
}
