namespace Mingzhang.Documents.Reading.Json;

/// <summary>The members that an object must and may have.</summary>
internal sealed class ObjectShape
{
    /// <summary>Makes a shape of at most 32 members.</summary>
    public ObjectShape(string[] required, string[] optional)
    {
        Names = [.. required, .. optional];
        RequiredCount = required.Length;
    }

    /// <summary>All names, the required ones first.</summary>
    public string[] Names { get; }

    /// <summary>How many names are required.</summary>
    public int RequiredCount { get; }
}
