using Mingzhang.Accounts;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Reading.Json;

/// <summary>Reads the tables of pack.json.</summary>
internal static class PackJsonTableReader
{
    private static readonly ObjectShape TableShape = new(
        ["form", "number", "title", "arrangement", "panels", "notes"],
        ["unit"]
    );

    private static readonly ObjectShape PanelShape = new(["id", "columns", "rows"], ["accounts"]);
    private static readonly ObjectShape ColumnShape = new(["id", "header", "role"], ["format"]);
    private static readonly ObjectShape FormatShape = new(["unit", "decimals", "thousands", "blankZero"], []);

    public static Table Read(ref JsonCursor cursor, FactStore facts)
    {
        string form = "",
            number = "",
            title = "";
        MoneyUnit? unit = null;
        var arrangement = PanelArrangement.Beside;
        List<Panel> panels = [];
        List<string> notes = [];
        uint seen = 0;
        cursor.OpenObject();
        while (cursor.NextMember(TableShape, ref seen, out var name))
        {
            switch (name)
            {
                case "form":
                    form = cursor.AsText();
                    break;
                case "number":
                    number = cursor.AsText();
                    break;
                case "title":
                    title = cursor.AsText();
                    break;
                case "unit":
                    unit = cursor.AsWord(JsonWords.Units);
                    break;
                case "arrangement":
                    arrangement = cursor.AsWord(JsonWords.Arrangements);
                    break;
                case "panels":
                    panels = ReadPanels(ref cursor, facts);
                    break;
                default:
                    notes = cursor.AsTexts();
                    break;
            }
        }

        return new Table
        {
            Form = form,
            Number = number,
            Title = title,
            Unit = unit,
            Arrangement = arrangement,
            Panels = panels,
            Notes = notes,
        };
    }

    private static List<Panel> ReadPanels(ref JsonCursor cursor, FactStore facts)
    {
        var panels = new List<Panel>();
        cursor.OpenArray();
        while (cursor.NextElement())
        {
            panels.Add(ReadPanel(ref cursor, facts));
        }

        return panels.Count > 0 ? panels : throw cursor.Error("表没有栏", "panels 至少要有一个；请重新生成");
    }

    private static Panel ReadPanel(ref JsonCursor cursor, FactStore facts)
    {
        var id = "";
        AccountSystem? accounts = null;
        List<Column> columns = [];
        List<Row> rows = [];
        uint seen = 0;
        cursor.OpenObject();
        while (cursor.NextMember(PanelShape, ref seen, out var name))
        {
            switch (name)
            {
                case "id":
                    id = cursor.AsText();
                    break;
                case "accounts":
                    accounts = cursor.AsWord(JsonWords.Accounts);
                    break;
                case "columns":
                    columns = ReadColumns(ref cursor);
                    break;
                default:
                    rows = PackJsonRowReader.ReadAll(ref cursor, facts);
                    break;
            }
        }

        Verify(ref cursor, columns, rows);
        return new Panel
        {
            Id = id,
            Accounts = accounts,
            Columns = columns,
            Rows = rows,
        };
    }

    private static void Verify(ref JsonCursor cursor, List<Column> columns, List<Row> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Cells.Count != columns.Count)
            {
                throw cursor.Error(
                    $"rows[{i}] 有 {rows[i].Cells.Count} 格，而 columns 有 {columns.Count} 列",
                    "每行的格数应等于列数；请重新生成"
                );
            }

            if (rows[i].Spans >= rows.Count - i)
            {
                throw cursor.Error($"rows[{i}] 的 spans 超出表尾", "其后的行不够；请重新生成");
            }
        }
    }

    private static List<Column> ReadColumns(ref JsonCursor cursor)
    {
        var columns = new List<Column>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        cursor.OpenArray();
        while (cursor.NextElement())
        {
            var column = ReadColumn(ref cursor);
            columns.Add(
                ids.Add(column.Id) ? column : throw cursor.Error($"列“{column.Id}”重复", "列的 id 在一栏内不得重复")
            );
        }

        return columns;
    }

    private static Column ReadColumn(ref JsonCursor cursor)
    {
        var id = "";
        List<string> header = [];
        var role = ColumnRole.Term;
        NumberFormat? format = null;
        uint seen = 0;
        cursor.OpenObject();
        while (cursor.NextMember(ColumnShape, ref seen, out var name))
        {
            switch (name)
            {
                case "id":
                    id = cursor.AsText();
                    break;
                case "header":
                    header = cursor.AsTexts();
                    break;
                case "role":
                    role = cursor.AsWord(JsonWords.Roles);
                    break;
                default:
                    format = ReadFormat(ref cursor);
                    break;
            }
        }

        return new Column(id, header, role, format);
    }

    private static NumberFormat ReadFormat(ref JsonCursor cursor)
    {
        var unit = MoneyUnit.Yuan;
        var decimals = 0;
        bool thousands = false,
            blankZero = false;
        uint seen = 0;
        cursor.OpenObject();
        while (cursor.NextMember(FormatShape, ref seen, out var name))
        {
            switch (name)
            {
                case "unit":
                    unit = cursor.AsWord(JsonWords.Units);
                    break;
                case "decimals":
                    decimals = cursor.AsInt(0, 6);
                    break;
                case "thousands":
                    thousands = cursor.AsBoolean();
                    break;
                default:
                    blankZero = cursor.AsBoolean();
                    break;
            }
        }

        return new NumberFormat(unit, decimals, thousands, blankZero);
    }
}
