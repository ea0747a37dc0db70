namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Rows of dots that lead the eye to a page number in a table of contents.</summary>
internal static class Leaders
{
    public static bool IsIn(string text) =>
        text.Contains("……", StringComparison.Ordinal)
        || text.Contains("....", StringComparison.Ordinal)
        || text.Contains("····", StringComparison.Ordinal)
        || text.Contains("．．．", StringComparison.Ordinal);
}
