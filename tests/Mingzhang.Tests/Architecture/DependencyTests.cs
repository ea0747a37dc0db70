using System.Xml.Linq;

namespace Mingzhang.Tests.Architecture;

public sealed class DependencyTests
{
    [Fact]
    public void Every_dependency_is_pinned_exactly_and_listed_with_its_version()
    {
        var document = File.ReadAllText(Repository.PathOf("docs", "dependencies.md"));
        var packages = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion");
        Assert.All(
            packages,
            package =>
            {
                var version = (string)package.Attribute("Version")!;
                Assert.Matches(@"^\[\d+(\.\d+)+\]$", version);
                Assert.Contains($"| {package.Attribute("Include")!.Value} | {version.Trim('[', ']')} |", document);
            }
        );
    }

    [Fact]
    public void Every_project_has_its_lock_file()
    {
        var projects = new[] { "src", "tests", "bench" }.SelectMany(f =>
            Directory.GetFiles(Repository.PathOf(f), "*.csproj", SearchOption.AllDirectories)
        );
        Assert.All(
            projects,
            p => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(p)!, "packages.lock.json")), p)
        );
    }
}
