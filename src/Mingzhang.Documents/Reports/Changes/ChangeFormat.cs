using System.Text;

namespace Mingzhang.Documents.Reports.Changes;

/// <summary>A form that a list of changes can take.</summary>
/// <param name="Name">The word for it on the command line: text, html, xlsx, json.</param>
/// <param name="IsForFile">Whether it can only be written to a file.</param>
public sealed record ChangeFormat(string Name, bool IsForFile = false)
{
    /// <summary>Every form, the usual one first.</summary>
    public static IReadOnlyList<ChangeFormat> All { get; } =
    [new("text"), new("html"), new("xlsx", IsForFile: true), new("json")];

    /// <summary>The form of a name; null when there is none.</summary>
    public static ChangeFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>Writes the changes.</summary>
    /// <param name="packs">The packs compared.</param>
    /// <param name="stream">Where to write; stays open.</param>
    public void Write(ComparedPacks packs, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(packs);
        switch (Name)
        {
            case "json":
                ChangesJson.Write(packs, stream);
                break;
            case "xlsx":
                ChangesWorkbook.Write(packs, stream);
                break;
            case "html":
                ChangesPage.Write(packs, stream);
                break;
            default:
                WriteText(packs, stream);
                break;
        }
    }

    private static void WriteText(ComparedPacks packs, Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        ChangesText.Write(packs, text);
    }
}
