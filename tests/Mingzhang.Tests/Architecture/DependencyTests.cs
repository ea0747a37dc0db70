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
    public void Every_package_of_the_front_end_is_pinned_by_its_hash_and_listed_with_its_version()
    {
        var document = File.ReadAllText(Repository.PathOf("docs", "dependencies.md"));
        var packages = XDocument.Load(Repository.PathOf("build", "FrontEnd.targets")).Descendants("FrontEndPackage");
        Assert.All(
            packages.Where(p => p.Attribute("Include") is not null),
            package =>
            {
                var version = (string)package.Attribute("Version")!;
                Assert.Matches(@"^\d+(\.\d+)+$", version);
                Assert.Equal(64, Convert.FromBase64String((string)package.Attribute("Hash")!).Length);
                Assert.Contains($"| {package.Attribute("Include")!.Value} | {version} |", document);
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
