using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Tests.Writing;

/// <summary>Builds small packs by hand: an amount cell is made from yuan, a text cell from text.</summary>
internal static class PackBuilder
{
    public static readonly NumberFormat Wan = new(MoneyUnit.WanYuan, 2, Thousands: true, BlankZero: true);

    public static readonly PackIdentity Identity = new(
        "sichuan-budget",
        "2023",
        PackKind.Budget,
        2023,
        PackScope.Unit,
        "101001",
        "清江县档案信息中心"
    );

    public static Pack Pack(params Part[] parts) =>
        new()
        {
            Identity = Identity,
            Title = "清江县档案信息中心2023年单位预算",
            Parts = parts,
        };

    public static Pack Of(params Table[] tables) =>
        Pack(new Part(PartKind.Tables, "第三部分　2023年单位预算表", [.. tables.Select(t => new TableBlock(t))]));

    public static Column Column(string id, ColumnRole role, params string[] header) =>
        new(id, header.Length == 0 ? [id] : header, role, role == ColumnRole.Amount ? Wan : null);

    public static Panel Panel(string id, Column[] columns, params Row[] rows) =>
        new()
        {
            Id = id,
            Columns = columns,
            Rows = rows,
        };

    public static Panel FunctionalPanel(Column[] columns, params Row[] rows) =>
        new()
        {
            Id = "",
            Accounts = AccountSystem.Functional,
            Columns = columns,
            Rows = rows,
        };

    public static Row Row(RowLevel level, string name, params Cell[] cells) =>
        new()
        {
            Level = level,
            Name = name,
            Cells = cells,
        };

    public static Row Item(string unit, string code, string name, params Cell[] cells) =>
        new()
        {
            Level = RowLevel.Item,
            Unit = unit,
            Code = code,
            Name = name,
            Cells = cells,
        };

    public static Cell Text(string text) => new(text);

    public static Cell Money(decimal yuan, params FactReference[] facts)
    {
        var exact = Amount.FromYuan(yuan);
        var printed = Wan.Round(exact);
        return yuan == 0m
            ? Cell.Blank
            : new Cell(Wan.Print(printed), new Figure(printed, exact, facts.Length == 0 ? null : new Facts(facts)));
    }

    public static Cell Number(string text) =>
        PrintedNumber.TryParse(text, out var number)
            ? new Cell(text, new Figure(number))
            : throw new ArgumentException(text, nameof(text));

    public static FactReference Fact(string sheet, int line, decimal yuan) => new(sheet, line, Amount.FromYuan(yuan));

    internal sealed class Facts(params FactReference[] facts) : FactSlice
    {
        public override IEnumerable<FactReference> List() => facts;
    }
}
