using System.Text.RegularExpressions;

namespace Mingzhang.Testing;

/// <summary>A C# file under src/, as the tests of the architecture see it.</summary>
/// <param name="Project">The project it belongs to: Mingzhang.Documents.</param>
/// <param name="Path">Its path inside the project, with forward slashes: Writing/Html/HtmlWriter.cs.</param>
/// <param name="Text">What it says.</param>
internal sealed partial record SourceFile(string Project, string Path, string Text)
{
    /// <summary>Every C# file of every project under src/.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. Projects().SelectMany(Of)];

    /// <summary>The project's folder it stands in (Writing); empty at the top of the project.</summary>
    public string Folder => Path.Contains('/') ? Path[..Path.IndexOf('/')] : "";

    /// <summary>The text with comments and string literals blanked out.</summary>
    public string Code { get; } = CommentOrString().Replace(Text, " ");

    /// <summary>The names of the types that it declares.</summary>
    public IReadOnlyList<string> Types => [.. Declaration().Matches(Code).Select(m => m.Groups["name"].Value)];

    /// <inheritdoc/>
    public override string ToString() => $"src/{Project}/{Path}";

    private static IEnumerable<string> Projects() =>
        Directory.GetDirectories(Repository.PathOf("src")).Order(StringComparer.Ordinal);

    private static IEnumerable<SourceFile> Of(string folder) =>
        from file in Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let path = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')
        where !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal)
        select new SourceFile(System.IO.Path.GetFileName(folder), path, File.ReadAllText(file));

    [GeneratedRegex(
        """//[^\n]*|/\*.*?\*/|\$*("{3,}).*?\1|@\$?"(?:[^"]|"")*"|\$@"(?:[^"]|"")*"|\$?"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""",
        RegexOptions.Singleline
    )]
    private static partial Regex CommentOrString();

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?:\s+(?:struct|class))?)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex Declaration();
}
