using Mingzhang.Documents.Packages;
using Mingzhang.Documents.Reading.Office;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>What stands inside a cell's element.</summary>
/// <param name="Value">Its stored value; null if there is none.</param>
/// <param name="HasFormula">Whether a formula gave it.</param>
internal readonly record struct CellContent(string? Value, bool HasFormula)
{
    /// <summary>Reads the element that the reader stands on.</summary>
    public static CellContent Read(XmlWalker xml)
    {
        string? value = null;
        var hasFormula = false;
        xml.Children(name =>
        {
            switch (name)
            {
                case "v":
                    value = xml.ReadText();
                    break;
                case "is":
                    value = xml.With(SharedStringReader.ReadText);
                    break;
                case "f":
                    hasFormula = true;
                    break;
            }
        });
        return new CellContent(value, hasFormula);
    }
}
