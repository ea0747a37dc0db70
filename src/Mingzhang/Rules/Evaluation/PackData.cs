using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Packs;

namespace Mingzhang.Rules.Evaluation;

/// <summary>A pack made ready for checking: its panels by form, joined over tables of one form.</summary>
internal sealed class PackData
{
    private readonly Dictionary<(string Form, string Panel), PanelData> _panels = [];
    private readonly Dictionary<string, List<Table>> _tables = new(StringComparer.Ordinal);

    public PackData(Pack pack, ChartOfAccounts? accounts)
    {
        Identity = pack.Identity;
        Accounts = accounts;
        var segments = new Dictionary<(string Form, string Panel), List<Segment>>();
        var order = 0;
        foreach (var part in pack.Parts)
        {
            string? section = part.Title;
            foreach (var block in part.Blocks)
            {
                if (block is HeadingBlock heading)
                {
                    section = heading.Text;
                }
                else if (block is TableBlock { Table: var table })
                {
                    Add(table, order++, section, segments);
                }
            }
        }

        foreach (var ((form, panel), its) in segments)
        {
            _panels.Add((form, panel), new PanelData(form, panel, its, Symbols));
        }
    }

    public PackIdentity Identity { get; }

    public ChartOfAccounts? Accounts { get; }

    public Symbols Symbols { get; } = new();

    /// <summary>How many times rows were looked up in an index; tells tests that work grows with rows.</summary>
    public long Probes { get; set; }

    /// <summary>How many cells were read; tells tests that work grows with rows.</summary>
    public long Reads { get; set; }

    /// <summary>Every panel, in the order of the pack.</summary>
    public IEnumerable<PanelData> Panels => _panels.Values;

    public PanelData? Panel(string form, string panel) => _panels.GetValueOrDefault((form, panel));

    public IReadOnlyList<Table> Tables(string form) => _tables.TryGetValue(form, out var tables) ? tables : [];

    private void Add(
        Table table,
        int order,
        string? section,
        Dictionary<(string Form, string Panel), List<Segment>> segments
    )
    {
        if (!_tables.TryGetValue(table.Form, out var its))
        {
            its = [];
            _tables.Add(table.Form, its);
        }

        its.Add(table);
        foreach (var panel in table.Panels)
        {
            if (!segments.TryGetValue((table.Form, panel.Id), out var list))
            {
                list = [];
                segments.Add((table.Form, panel.Id), list);
            }

            var last = list.Count == 0 ? null : list[^1];
            var firstRow = last is null ? 0 : last.FirstRow + last.Panel.Rows.Count;
            var firstMark = last is null ? 0 : last.FirstMark + (last.Panel.Rows.Count * last.Panel.Columns.Count);
            list.Add(new Segment(table, panel, order, section, firstRow, firstMark));
        }
    }
}
