using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Places;

namespace Mingzhang.Auditing.Names;

/// <summary>The functional items that the pack's own tables print, with their names and rows.</summary>
internal sealed class OwnAccounts
{
    private static readonly string[] OtherTitles = ["项目支出", "基本支出", "三公"];

    private readonly SortedDictionary<AccountCode, OwnAccount> _items = [];

    private OwnAccounts() { }

    /// <summary>The items in code order.</summary>
    public IReadOnlyCollection<OwnAccount> Items => _items.Values;

    /// <summary>The items of a pack's tables.</summary>
    public static OwnAccounts Of(AuditContext context) => context.Once(c => Of(c.Pack));

    private static OwnAccounts Of(Pack pack)
    {
        var own = new OwnAccounts();
        foreach (var block in pack.Parts.SelectMany(p => p.Blocks).OfType<TableBlock>())
        {
            foreach (var panel in block.Table.Panels.Where(p => p.Accounts == AccountSystem.Functional))
            {
                var current = CurrentColumns(block.Table, panel);
                foreach (var row in panel.Rows.Where(r => r is { Level: RowLevel.Item, Code.Length: 7 }))
                {
                    own.Add(block, row, current);
                }
            }
        }

        return own;
    }

    /// <summary>The item of a code, or null.</summary>
    public OwnAccount? Find(AccountCode code) => _items.GetValueOrDefault(code);

    /// <summary>The items that a printed name may mean, those of the same spelling before variants.</summary>
    public IReadOnlyList<OwnAccount> Named(string name) =>
        [
            .. _items
                .Values.Select(i => (Item: i, Match: i.Compare(name)))
                .Where(i => i.Match != NameMatch.Different)
                .OrderBy(i => i.Match)
                .Select(i => i.Item),
        ];

    // The table of the general public budget as a whole, and there the money of the year alone where it is printed apart.
    private static int[] CurrentColumns(Table table, Panel panel)
    {
        if (
            !table.Title.Contains("一般公共预算", StringComparison.Ordinal)
            || OtherTitles.Any(t => table.Title.Contains(t, StringComparison.Ordinal))
        )
        {
            return [];
        }

        int[] amounts = [.. panel.Columns.Index().Where(c => c.Item.Role == ColumnRole.Amount).Select(c => c.Index)];
        int[] current =
        [
            .. amounts.Where(i => panel.Columns[i].Header.Any(h => h.Contains("当年", StringComparison.Ordinal))),
        ];
        return current.Length > 0 ? current : amounts;
    }

    private void Add(TableBlock block, Row row, IReadOnlyList<int> current)
    {
        if (!AccountCode.TryParse(row.Code, out var code))
        {
            return;
        }

        if (!_items.TryGetValue(code, out var item))
        {
            _items.Add(code, item = new OwnAccount(code));
        }

        item.Add(block, row, current);
    }
}

/// <summary>A functional item of the pack's own tables.</summary>
/// <param name="code">Its code.</param>
internal sealed class OwnAccount(AccountCode code)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly List<Place> _places = [];

    /// <summary>The code.</summary>
    public AccountCode Code => code;

    /// <summary>The name first printed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether some row prints an amount other than zero.</summary>
    public bool HasAmount { get; private set; }

    /// <summary>Whether the table of the general public budget prints it with an amount.</summary>
    public bool IsGeneral { get; private set; }

    /// <summary>In how many tables it stands.</summary>
    public int Tables => _forms.Count;

    /// <summary>Its rows.</summary>
    public IReadOnlyList<Place> Places => _places;

    /// <summary>Takes note of a row.</summary>
    /// <param name="block">The table.</param>
    /// <param name="row">The row.</param>
    /// <param name="current">The columns of the year's money of the general public budget; empty for another table.</param>
    public void Add(TableBlock block, Row row, IReadOnlyList<int> current)
    {
        Name = Name.Length == 0 ? row.Name : Name;
        _names.Add(row.Name);
        _forms.Add(block.Table.Form);
        HasAmount |= row.Cells.Any(IsAmount);
        IsGeneral |= current.Any(i => IsAmount(row.Cells[i]));
        _places.Add(
            (row.Place ?? block.Place ?? new Place()) with
            {
                Table = block.Table.Form,
                Row = row.Name,
                Text = row.Name,
            }
        );
    }

    /// <summary>How close a name is to the nearest of those printed.</summary>
    public NameMatch Compare(string name)
    {
        var best = NameMatch.Different;
        foreach (var own in _names)
        {
            var match = AccountNames.Compare(own, name);
            best = match < best ? match : best;
        }

        return best;
    }

    private static bool IsAmount(Cell cell) => cell.Figure is { } figure && figure.Printed.Value != 0;
}
