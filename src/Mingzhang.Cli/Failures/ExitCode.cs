namespace Mingzhang.Cli.Failures;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done; nothing above a notice was found.</summary>
    public const int Good = 0;

    /// <summary>Done; there are findings above a notice.</summary>
    public const int Findings = 1;

    /// <summary>Unusable input or usage; nothing was written for it.</summary>
    public const int Unusable = 2;

    /// <summary>The worse of two.</summary>
    public static int Worse(int one, int other) => Math.Max(one, other);
}
