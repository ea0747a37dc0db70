using Mingzhang.Books;
using Mingzhang.Compiling;
using Mingzhang.Documents.Books;
using Mingzhang.Documents.Profiles;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Tests.Samples;

/// <summary>The sample books of the clone.</summary>
internal static class SampleBook
{
    /// <summary>The folders under samples/.</summary>
    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateDirectories(Repository.PathOf("samples"))
                .Select(d => Path.GetFileName(d)!)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Reads a sample.</summary>
    public static Book Read(string sample) => BookFiles.Read(Repository.PathOf("samples", sample));

    /// <summary>Reads a sample and compiles it with the profile that it names.</summary>
    public static Pack Compile(string sample) => Compile(Read(sample));

    /// <summary>Compiles a book with the profile that it names.</summary>
    public static Pack Compile(Book book) =>
        PackCompiler.Compile(ProfileStore.Open(Repository.PathOf("profiles")).Find(book.Cover.Profile)!, book);
}
