namespace Mingzhang.Testing;

/// <summary>The clone that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Mingzhang.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the clone.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Mingzhang.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"Mingzhang.slnx is not above {AppContext.BaseDirectory}");
    }
}
