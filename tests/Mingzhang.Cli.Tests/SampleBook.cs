using System.Text;

namespace Mingzhang.Cli.Tests;

/// <summary>A copy of a sample book in which a test changes something.</summary>
internal sealed class SampleBook
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);
    private readonly string _folder;

    public SampleBook(string folder, string sample)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Repository.PathOf("samples", sample)))
        {
            if (Path.GetExtension(file) is ".csv" or ".yaml")
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }
        }
    }

    /// <summary>Writes a file anew.</summary>
    public SampleBook With(string file, string text)
    {
        File.WriteAllText(Path.Combine(_folder, file), text, WithMark);
        return this;
    }

    /// <summary>Replaces the first place where a text stands in a file.</summary>
    public SampleBook Change(string file, string from, string to)
    {
        var text = File.ReadAllText(Path.Combine(_folder, file));
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no “{from}”");
        return With(file, text[..at] + to + text[(at + from.Length)..]);
    }

    /// <summary>Replaces a text in every sheet.</summary>
    public SampleBook Everywhere(string from, string to)
    {
        foreach (var file in Directory.GetFiles(_folder, "*.csv"))
        {
            With(Path.GetFileName(file), File.ReadAllText(file).Replace(from, to, StringComparison.Ordinal));
        }

        return this;
    }

    /// <summary>Adds a line to a sheet.</summary>
    public SampleBook Add(string file, string line) =>
        With(file, File.ReadAllText(Path.Combine(_folder, file)).TrimEnd('\n') + "\n" + line + "\n");

    /// <summary>Takes a file away.</summary>
    public SampleBook Without(string file)
    {
        File.Delete(Path.Combine(_folder, file));
        return this;
    }
}
