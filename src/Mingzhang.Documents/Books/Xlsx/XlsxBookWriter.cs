using System.Globalization;
using System.Text;
using Mingzhang.Books;
using Mingzhang.Books.Schema;
using Mingzhang.Documents.Packages;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>Writes a book as an XLSX workbook: a sheet a table, drop-downs, a note on each column, the same bytes each time.</summary>
internal sealed class XlsxBookWriter
{
    private const string CoverRange = "B";
    private static readonly string[] SheetNames =
    [
        BookSchema.HelpSheets[0],
        BookSchema.Cover.Name,
        .. BookSchema.Sheets.Select(s => s.Name),
        BookSchema.HelpSheets[1],
    ];

    private readonly BookContent _content;
    private readonly CodeLists _codes;
    private readonly SharedStrings _strings = new();

    private XlsxBookWriter(BookContent content)
    {
        _content = content;
        _codes = CodeLists.Of(content.Year, content.LocalAccounts);
    }

    /// <summary>Writes a book or a blank.</summary>
    public static void Write(BookContent content, Stream output)
    {
        using var package = new XlsxPackage(output);
        new XlsxBookWriter(content).Write(package);
    }

    private void Write(XlsxPackage package)
    {
        package.Add("[Content_Types].xml", ContentTypes());
        package.Add("_rels/.rels", PackageRelationships);
        package.Add("xl/workbook.xml", Workbook());
        package.Add("xl/_rels/workbook.xml.rels", WorkbookRelationships());
        package.Add("xl/styles.xml", StylesPart.Xml);
        var number = 0;
        AddSheet(HelpSheets.WriteExplanation);
        AddSheet(WriteCover);
        foreach (var sheet in BookSchema.Sheets)
        {
            AddSheet(part => WriteSheet(part, sheet));
        }

        AddSheet(part => HelpSheets.WriteCodes(part, _codes));
        package.Add("xl/sharedStrings.xml", _strings.Write);

        void AddSheet(Action<SheetPart> write) =>
            package.Add(SheetPath(++number), writer => write(new SheetPart(writer, _strings)));
    }

    private void WriteCover(SheetPart part)
    {
        part.Start(
            [(18, CellStyle.General), (50, CellStyle.Text), (70, CellStyle.General)],
            hasHeading: true,
            isActive: true
        );
        part.TextRow(CellStyle.Heading, BookSchema.CoverItemHeading, BookSchema.CoverContentHeading, "说明");
        var notes = new List<string>();
        var row = 1;
        foreach (var column in BookSchema.Cover.Columns)
        {
            row++;
            part.StartRow();
            part.Text(0, column.IsRequired ? CellStyle.RequiredHeading : CellStyle.Heading, column.Heading);
            WriteCell(part, 1, column, _content.CoverValue(column));
            part.Text(2, CellStyle.General, SchemaHelp.Of(column));
            part.EndRow();
            notes.Add(ColumnNote.Of(column, string.Create(CultureInfo.InvariantCulture, $"{CoverRange}{row}")));
        }

        part.End(notes);
    }

    private void WriteSheet(SheetPart part, BookSheet sheet)
    {
        part.Start(sheet.Columns.Select(c => (WidthOf(c), StyleOf(c))), hasHeading: true);
        part.StartRow();
        foreach (var column in sheet.Columns)
        {
            part.Text(
                column.Ordinal,
                column.IsRequired ? CellStyle.RequiredHeading : CellStyle.Heading,
                column.Heading
            );
        }

        part.EndRow();
        var count = _content.CountOf(sheet);
        for (var index = 0; index < count; index++)
        {
            part.StartRow();
            foreach (var column in sheet.Columns)
            {
                WriteCell(part, column.Ordinal, column, _content.Value(sheet, index, column));
            }

            part.EndRow();
        }

        part.End([.. sheet.Columns.Select(c => ColumnNote.Of(c, RangeOf(c.Ordinal)))]);
    }

    private static void WriteCell(SheetPart part, int at, BookColumn column, in FieldValue value)
    {
        if (!value.IsGiven)
        {
            return;
        }

        if (FieldText.IsNumber(column, value))
        {
            Span<char> digits = stackalloc char[FieldText.LongestNumber];
            var length = FieldText.WriteNumber(column, value, digits);
            part.Number(at, StyleOf(column), digits[..length]);
        }
        else
        {
            part.Text(at, StyleOf(column), FieldText.Of(column, value));
        }
    }

    private static CellStyle StyleOf(BookColumn column) =>
        column.Kind switch
        {
            BookColumnKind.Amount => CellStyle.Amount,
            BookColumnKind.WholeNumber => CellStyle.Whole,
            BookColumnKind.Number => CellStyle.General,
            _ => CellStyle.Text,
        };

    private static int WidthOf(BookColumn column) =>
        column.Kind switch
        {
            BookColumnKind.Amount => 18,
            BookColumnKind.Project => 24,
            BookColumnKind.Text when column.Options.Count == 0 => 30,
            BookColumnKind.Choice or BookColumnKind.Text => 22,
            _ => 14,
        };

    private static string RangeOf(int column)
    {
        var letters = CellNames.OfColumn(column);
        return string.Create(CultureInfo.InvariantCulture, $"{letters}2:{letters}{BookSchema.MaximumRows}");
    }

    private static string SheetPath(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");

    private static string ContentTypes()
    {
        const string Base = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var xml = new StringBuilder(XlsxPackage.Declaration)
            .Append("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">""")
            .Append(
                """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
            )
            .Append("""<Default Extension="xml" ContentType="application/xml"/>""");
        Override("xl/workbook.xml", "sheet.main+xml");
        Override("xl/styles.xml", "styles+xml");
        Override("xl/sharedStrings.xml", "sharedStrings+xml");
        for (var number = 1; number <= SheetNames.Length; number++)
        {
            Override(SheetPath(number), "worksheet+xml");
        }

        return xml.Append("</Types>").ToString();

        void Override(string part, string type) =>
            xml.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/{part}\" ContentType=\"{Base}{type}\"/>");
    }

    private const string PackageRelationships =
        $"""{XlsxPackage.Declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{XlsxPackage.Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>""";

    private static string WorkbookRelationships()
    {
        var xml = new StringBuilder(XlsxPackage.Declaration).Append(
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
        );
        for (var number = 1; number <= SheetNames.Length; number++)
        {
            Relationship(number, "worksheet", SheetPath(number)["xl/".Length..]);
        }

        Relationship(SheetNames.Length + 1, "styles", "styles.xml");
        Relationship(SheetNames.Length + 2, "sharedStrings", "sharedStrings.xml");
        return xml.Append("</Relationships>").ToString();

        void Relationship(int id, string type, string target) =>
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<Relationship Id=\"rId{id}\" Type=\"{XlsxPackage.Relationships}/{type}\" Target=\"{target}\"/>"
            );
    }

    private string Workbook()
    {
        var xml = new StringBuilder(XlsxPackage.Declaration)
            .Append(
                CultureInfo.InvariantCulture,
                $"<workbook xmlns=\"{XlsxPackage.Main}\" xmlns:r=\"{XlsxPackage.Relationships}\">"
            )
            .Append("""<bookViews><workbookView activeTab="1"/></bookViews><sheets>""");
        for (var number = 1; number <= SheetNames.Length; number++)
        {
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<sheet name=\"{SheetNames[number - 1]}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>"
            );
        }

        xml.Append("</sheets><definedNames>");
        // Printed sheets repeat their headings; the first is the explanation, which has none.
        for (var index = 1; index < SheetNames.Length; index++)
        {
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{index}\">{SheetNames[index]}!$1:$1</definedName>"
            );
        }

        // Excel wants the names in order.
        foreach (var (name, formula) in Names().OrderBy(n => n.Name, StringComparer.Ordinal))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<definedName name=\"{name}\">{formula}</definedName>");
        }

        return xml.Append("</definedNames></workbook>").ToString();
    }

    private IEnumerable<(string Name, string Formula)> Names()
    {
        yield return (DefinedNames.Units, Filled(BookSchema.Units.Name, "A"));
        yield return (DefinedNames.Projects, Filled(BookSchema.Projects.Name, "B"));
        yield return (DefinedNames.Functions, Fixed("A", _codes.Functions.Count));
        yield return (DefinedNames.Economies, Fixed("C", _codes.Economies.Count));
    }

    // The cells of a column that are filled at the time, for lists that grow while the book is written.
    private static string Filled(string sheet, string column) =>
        $"OFFSET({sheet}!${column}$2,0,0,MAX(1,COUNTA({sheet}!${column}$2:${column}$20000)),1)";

    private static string Fixed(string column, int count) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{BookSchema.HelpSheets[1]}!${column}$2:${column}${Math.Max(count, 1) + 1}"
        );
}
