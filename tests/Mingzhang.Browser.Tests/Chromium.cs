namespace Mingzhang.Browser.Tests;

/// <summary>The system's browser, which these tests drive; none is downloaded.</summary>
internal static class Chromium
{
    /// <summary>Where it is; null when it is not installed.</summary>
    public static string? Path { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator)
            .Select(folder => System.IO.Path.Combine(folder, "chromium"))
            .FirstOrDefault(File.Exists);

    /// <summary>Why tests are skipped; null where they run. In continuous integration they always run, and fail without it.</summary>
    public static string? Absence { get; } =
        Path is not null || Environment.GetEnvironmentVariable("CI") == "true"
            ? null
            : "chromium is not installed: nothing that happens in a browser is tested (apt-get install chromium fonts-noto-cjk)";
}

/// <summary>A test in the browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Absence;
}

/// <summary>A theory in the browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Absence;
}
