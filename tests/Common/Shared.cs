namespace Mingzhang.Testing;

/// <summary>
/// The folder of published packs that may stand beside the clone. Tests over it are skipped, and say so, where it is absent.
/// </summary>
internal static class Shared
{
    /// <summary>../shared, seen from the clone's root.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));

    /// <summary>Why a test over it is skipped; null where the folder is there.</summary>
    public static string? Absence { get; } =
        Directory.Exists(Root) ? null : "../shared is not there: this test compares with published packs";

    /// <summary>A path inside it.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);
}

/// <summary>A test over ../shared.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = Shared.Absence;
}

/// <summary>A theory over ../shared.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = Shared.Absence;
}
