using System.Xml.Linq;

namespace Mingzhang.Tests.Architecture;

public sealed class ProjectTests
{
    // A project may name those to its right, and no other. Cli, Server → Documents → Mingzhang.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Mingzhang"] = [],
        ["Mingzhang.Documents"] = ["Mingzhang"],
        ["Mingzhang.Cli"] = ["Mingzhang", "Mingzhang.Documents"],
        ["Mingzhang.Server"] = ["Mingzhang", "Mingzhang.Documents"],
    };

    public static TheoryData<string> Sources => [.. Projects("src")];

    public static TheoryData<string> Tests => [.. Projects("tests")];

    [Theory]
    [MemberData(nameof(Sources))]
    public void References_between_projects_point_one_way(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        Assert.Contains(name, Allowed);
        Assert.All(References(project), to => Assert.Contains(to, Allowed[name]));
    }

    [Theory]
    [MemberData(nameof(Tests))]
    public void A_test_project_names_the_project_it_mirrors_and_nothing_else(string project)
    {
        var mirrored = Path.GetFileNameWithoutExtension(project).Replace(".Tests", "", StringComparison.Ordinal);

        // What only a browser can tell is tested in one project, whoever wrote the page.
        string[] named = mirrored == "Mingzhang.Browser" ? ["Mingzhang.Documents", "Mingzhang.Server"] : [mirrored];
        Assert.Equal(named, References(project));
    }

    [Fact]
    public void Every_project_stands_in_the_solution()
    {
        var listed = XDocument
            .Load(Repository.PathOf("Mingzhang.slnx"))
            .Descendants("Project")
            .Select(p => (string?)p.Attribute("Path") ?? "");
        var present = Projects("src").Concat(Projects("tests")).Concat(Projects("bench"));
        Assert.Equal(present.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Namespaces_of_the_house_are_imported_file_by_file()
    {
        // Otherwise the scan for circles between folders would not see who uses whom.
        var imports = Projects("src")
            .Append("Directory.Build.props")
            .SelectMany(p => XDocument.Load(Repository.PathOf(p)).Descendants("Using"))
            .Select(u => (string?)u.Attribute("Include") ?? "");
        Assert.DoesNotContain(imports, i => i.StartsWith("Mingzhang", StringComparison.Ordinal));
        Assert.DoesNotContain(SourceFile.All, f => f.Code.Contains("global using Mingzhang", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Projects(string folder) =>
        Directory
            .GetFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> References(string project) =>
        XDocument
            .Load(Repository.PathOf(project))
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(((string?)r.Attribute("Include"))!.Replace('\\', '/')));
}
