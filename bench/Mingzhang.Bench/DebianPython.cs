namespace Mingzhang.Bench;

/// <summary>The Python that Debian's python3-* packages belong to; another may stand before it on the path.</summary>
internal static class DebianPython
{
    /// <summary>Its program.</summary>
    public const string Program = "/usr/bin/python3";
}
