namespace Mingzhang.Books.Importing;

/// <summary>The form of unit codes: three digits of the department, three of the unit.</summary>
internal static class UnitCodes
{
    public static bool IsWellFormed(string code) =>
        code.Length == 6 && !code.AsSpan().ContainsAnyExceptInRange('0', '9');

    public static bool IsDepartment(string code) =>
        code.Length == 3 && !code.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether a unit's code starts with a department's; true when the department is not known.</summary>
    public static bool IsOf(string code, string? department) =>
        department is null || code.StartsWith(department, StringComparison.Ordinal);
}
