using Mingzhang.Cli.Failures;

namespace Mingzhang.Cli.Files;

/// <summary>A file that appears as a whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file beside its place and then puts it there.</summary>
    /// <param name="path">Its place; what stands there is replaced.</param>
    /// <param name="write">Writes its content.</param>
    public static void Write(string path, Action<Stream> write)
    {
        var place = Path.GetFullPath(path);
        if (Directory.Exists(place))
        {
            throw new UnusableException($"{path} 是一个文件夹，不能写成文件。请换一个 -o。");
        }

        var folder = Path.GetDirectoryName(place)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(place)}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = File.Create(temporary))
            {
                write(stream);
            }

            File.Move(temporary, place, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
