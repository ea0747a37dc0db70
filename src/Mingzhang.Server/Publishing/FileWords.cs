using System.Globalization;

namespace Mingzhang.Server.Publishing;

/// <summary>What the files of a published version are, for people who do not tell them by their names.</summary>
internal static class FileWords
{
    private const long Kilobyte = 1024;

    /// <summary>The files of the whole pack, the one to read first.</summary>
    public static IReadOnlyList<(string File, string Word)> Whole { get; } =
    [
        ("pack.html", "网页"),
        ("pack.pdf", "PDF"),
        ("pack.docx", "Word"),
        ("pack.xlsx", "Excel"),
        ("pack.json", "数据（JSON）"),
    ];

    /// <summary>The word for a file of the whole pack; null for one of a single table.</summary>
    public static string? WordOf(string file) => Whole.FirstOrDefault(w => w.File == file).Word;

    /// <summary>Whether a person opens it in a program that he has; the rest is for other programs.</summary>
    public static bool IsForReading(string file) => file != "pack.json" && WordOf(file) is not null;

    /// <summary>Bytes in whole kilobytes, at least one.</summary>
    public static string Size(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (bytes + (Kilobyte / 2)) / Kilobyte):#,##0} KB");
}
