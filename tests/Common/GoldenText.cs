using System.Text;

namespace Mingzhang.Testing;

/// <summary>
/// Compares a text with a file under tests/golden. After an intended change, accept the new texts with
/// <c>MINGZHANG_ACCEPT=1 ./test</c> and review the difference in git.
/// </summary>
internal static class GoldenText
{
    /// <summary>Compares with tests/golden/<paramref name="name"/>, a path with forward slashes.</summary>
    public static void Equal(string name, string actual) => EqualFile("tests/golden/" + name, actual);

    /// <summary>Compares with any text of the clone, such as a generated page under docs/.</summary>
    public static void EqualFile(string name, string actual)
    {
        var path = Repository.PathOf(name.Split('/'));
        if (Environment.GetEnvironmentVariable("MINGZHANG_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.True(File.Exists(path), $"{name} is missing; accept it with MINGZHANG_ACCEPT=1.\n{actual}");
        var expected = File.ReadAllText(path, Encoding.UTF8);
        Assert.True(expected == actual, $"{name} differs: {FirstDifference(expected, actual)}\n{actual}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (was, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = was.Zip(now).TakeWhile(p => p.First == p.Second).Count();
        return $"line {line + 1}\n  was {was.ElementAtOrDefault(line)}\n  now {now.ElementAtOrDefault(line)}";
    }
}
