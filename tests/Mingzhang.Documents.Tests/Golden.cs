using System.Text;

namespace Mingzhang.Documents.Tests;

/// <summary>
/// Compares what is written with a file under Golden/. After an intended change, accept the new text with
/// <c>MINGZHANG_ACCEPT=1 dotnet test tests/Mingzhang.Documents.Tests</c> and review the difference in git.
/// </summary>
internal static class Golden
{
    public static void Equal(string name, byte[] actual)
    {
        var path = Path.Combine(Repository.Root, "tests", "Mingzhang.Documents.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("MINGZHANG_ACCEPT") == "1")
        {
            File.WriteAllBytes(path, actual);
        }

        Assert.True(File.Exists(path), $"Golden/{name} is missing; accept it with MINGZHANG_ACCEPT=1.");
        Assert.Equal(File.ReadAllText(path, Encoding.UTF8), Encoding.UTF8.GetString(actual));
        Assert.Equal(File.ReadAllBytes(path), actual);
    }
}
