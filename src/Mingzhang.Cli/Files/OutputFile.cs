using Mingzhang.Cli.Failures;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Cli.Files;

/// <summary>A file that appears as a whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file beside its place and then puts it there.</summary>
    /// <param name="path">Its place; what stands there is replaced.</param>
    /// <param name="write">Writes its content.</param>
    /// <exception cref="UnusableException">A folder stands there.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var place = Path.GetFullPath(path);
        if (Directory.Exists(place))
        {
            throw new UnusableException($"{path} 是一个文件夹，不能写成文件。请换一个 -o。");
        }

        using var files = new StagedFiles(Path.GetDirectoryName(place)!);
        using (var stream = files.Create(Path.GetFileName(place)))
        {
            write(stream);
        }

        files.Commit();
    }
}
