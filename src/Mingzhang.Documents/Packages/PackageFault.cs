namespace Mingzhang.Documents.Packages;

/// <summary>Why a package is refused.</summary>
internal enum PackageFault
{
    /// <summary>A part is missing or its entry cannot be opened.</summary>
    Damaged,

    /// <summary>The compressed bytes of a part make no sense.</summary>
    BadCompression,

    /// <summary>A part, or all parts together, inflate to more than the policy allows.</summary>
    Inflated,

    /// <summary>The package holds more parts than the policy allows.</summary>
    TooManyParts,

    /// <summary>An entry needs a password.</summary>
    Encrypted,
}
