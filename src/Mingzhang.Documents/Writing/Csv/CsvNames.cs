using System.Globalization;
using System.Text;
using Mingzhang.Forms;

namespace Mingzhang.Documents.Writing.Csv;

/// <summary>Names for files and columns that no system and no tool trips over.</summary>
internal sealed class CsvNames
{
    private const int Longest = 80;
    private static readonly string[] Reserved = ["CON", "PRN", "AUX", "NUL"];
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a panel's file: 表1-2.csv, 表1-收入.csv; the second of one name gets （2）.</summary>
    public string OfPanel(Table table, Panel panel)
    {
        var name = table.Number.Length > 0 ? table.Number : Form(table.Form);
        if (table.Panels.Count > 1)
        {
            name += "-" + panel.Id;
        }

        return Unique(FileName(name)) + ".csv";
    }

    /// <summary>The headings of a panel's columns: their texts from the top down joined by /, each once.</summary>
    public static IReadOnlyList<string> OfColumns(Panel panel)
    {
        var names = new CsvNames();
        foreach (var key in CsvPackWriter.Keys)
        {
            names.Unique(key);
        }

        return
        [
            .. panel.Columns.Select(c =>
            {
                var heading = string.Join('/', c.Header.Where(h => h.Length > 0).Select(InertText.OnOneLine));
                return names.Unique(heading.Length > 0 ? heading : c.Id);
            }),
        ];
    }

    private static string Form(string form) => form.Length > 0 && char.IsAsciiDigit(form[0]) ? "表" + form : form;

    private string Unique(string name)
    {
        var free = name;
        for (var i = 2; !_taken.Add(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}（{i}）");
        }

        return free;
    }

    /// <summary>Without anything that is a path, a wildcard or a control, that ends in a point, or that a system reserves.</summary>
    private static string FileName(string text)
    {
        var name = new StringBuilder();
        foreach (var c in InertText.OnOneLine(text))
        {
            name.Append(c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or '\uFFFD' ? '_' : c);
        }

        var cut = name.ToString(0, Math.Min(name.Length, Longest)).Trim(' ', '.');
        if (cut.Length > 0 && char.IsHighSurrogate(cut[^1]))
        {
            cut = cut[..^1];
        }

        return cut.Length == 0 || Reserved.Contains(cut, StringComparer.OrdinalIgnoreCase) ? "表_" + cut : cut;
    }
}
