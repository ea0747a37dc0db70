using Mingzhang.Books;
using Mingzhang.Documents.Books;

namespace Mingzhang.Server.Tests.Departments;

/// <summary>The books under samples/.</summary>
internal static class SampleBooks
{
    public static Book Read(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "samples")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return BookFiles.Import(Path.Combine(folder, "samples", name)).Book!;
    }
}
