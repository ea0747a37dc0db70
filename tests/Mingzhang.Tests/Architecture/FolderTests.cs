using System.Text.RegularExpressions;

namespace Mingzhang.Tests.Architecture;

public sealed partial class FolderTests
{
    public static TheoryData<string> Projects =>
        [.. SourceFile.All.Select(f => f.Project).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_of_a_project_use_each_other_without_a_circle(string project)
    {
        var arrows = Arrows([.. SourceFile.All.Where(f => f.Project == project)]);
        var circle = FindCircle(arrows.Keys.ToLookup(a => a.From, a => a.To));
        Assert.True(
            circle.Count == 0,
            string.Join('\n', circle.Zip(circle.Skip(1), (a, b) => $"{a} → {b}, for example in {arrows[(a, b)]}"))
        );
    }

    [Fact]
    public void A_file_declares_the_namespace_of_its_folder()
    {
        Assert.All(
            SourceFile.All.Where(f => !IsTopLevelProgram(f)),
            file =>
            {
                var folder = Path.GetDirectoryName(file.Path)!.Replace('\\', '/').Replace('/', '.');
                var expected = folder.Length == 0 ? file.Project : $"{file.Project}.{folder}";
                Assert.Equal(
                    (file.ToString(), expected),
                    (file.ToString(), Namespace().Match(file.Code).Groups[1].Value)
                );
            }
        );
    }

    [Fact]
    public void A_circle_is_found_with_the_folders_in_order()
    {
        var arrows = new[] { ("A", "B"), ("B", "C"), ("C", "B"), ("A", "D") };
        Assert.Equal(["B", "C", "B"], FindCircle(arrows.ToLookup(a => a.Item1, a => a.Item2)));
    }

    [Fact]
    public void A_folder_uses_another_by_a_using_or_by_a_qualified_name()
    {
        var arrows = Arrows([
            new SourceFile("P", "A/One.cs", "using P.B; namespace P.A; class One;"),
            new SourceFile("P", "B/Two.cs", "namespace P.B; class Two { C.Three x; } // using P.A;"),
            new SourceFile("P", "C/Three.cs", "namespace P.C; class Three { string A = \"A.One\"; }"),
        ]);
        Assert.Equal([("A", "B"), ("B", "C")], arrows.Keys.Order());
    }

    // From folder, to folder → a file that shows it.
    private static Dictionary<(string From, string To), SourceFile> Arrows(IReadOnlyList<SourceFile> files)
    {
        var arrows = new Dictionary<(string, string), SourceFile>();
        var folders = files.ToLookup(f => f.Folder, f => f.Types);
        foreach (var file in files)
        {
            var imported = Import().Matches(file.Code).Select(m => m.Groups["namespace"].Value).ToList();
            foreach (var folder in folders.Where(f => f.Key.Length > 0 && f.Key != file.Folder))
            {
                var home = $"{file.Project}.{folder.Key}";
                var named = string.Join('|', folder.SelectMany(types => types).Distinct(StringComparer.Ordinal));
                if (
                    imported.Any(i => i == home || i.StartsWith(home + ".", StringComparison.Ordinal))
                    || (
                        named.Length > 0
                        && Regex.IsMatch(file.Code, $@"(?<![\w.])({file.Project}\.)?{folder.Key}\.({named})\b")
                    )
                )
                {
                    arrows.TryAdd((file.Folder, folder.Key), file);
                }
            }
        }

        return arrows;
    }

    // The folders of one circle, the first one again at the end; empty when there is none.
    private static IReadOnlyList<string> FindCircle(ILookup<string, string> arrows)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();
        return arrows.Select(a => a.Key).Order(StringComparer.Ordinal).Select(Visit).FirstOrDefault(c => c.Count > 0)
            ?? [];

        IReadOnlyList<string> Visit(string folder)
        {
            if (path.IndexOf(folder) is >= 0 and var start)
            {
                return [.. path[start..], folder];
            }

            if (!done.Add(folder))
            {
                return [];
            }

            path.Add(folder);
            var circle = arrows[folder].Order(StringComparer.Ordinal).Select(Visit).FirstOrDefault(c => c.Count > 0);
            path.RemoveAt(path.Count - 1);
            return circle ?? [];
        }
    }

    private static bool IsTopLevelProgram(SourceFile file) => file.Path == "Program.cs";

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\busing\s+(?:static\s+)?(?:\w+\s*=\s*)?(?<namespace>[\w.]+)\s*;")]
    private static partial Regex Import();
}
