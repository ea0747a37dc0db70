namespace Mingzhang.Documents.Tests.Books;

/// <summary>A folder of a test's own, gone when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingzhang-books-");

    /// <summary>A path in the folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>The names of what is in the folder, hidden things included.</summary>
    public IReadOnlyList<string> Names =>
        [
            .. Directory
                .EnumerateFileSystemEntries(_folder.FullName)
                .Select(e => Path.GetFileName(e)!)
                .Order(StringComparer.Ordinal),
        ];

    public void Dispose() => _folder.Delete(recursive: true);
}
