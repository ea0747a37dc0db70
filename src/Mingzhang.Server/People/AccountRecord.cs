namespace Mingzhang.Server.People;

/// <summary>A local account.</summary>
public sealed record AccountRecord
{
    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>What is typed to log in.</summary>
    public string Login { get; init; } = "";

    /// <summary>The name that pages show.</summary>
    public string Name { get; init; } = "";

    /// <summary>The hash that the framework made of the password.</summary>
    public string PasswordHash { get; init; } = "";

    /// <summary>Whether the password must be changed at the next login.</summary>
    public bool MustChange { get; init; }

    /// <summary>Whether it may not log in.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Wrong passwords since the last right one.</summary>
    public int Failures { get; init; }

    /// <summary>Until when it is locked, in milliseconds since 1970 UTC.</summary>
    public long LockedUntil { get; init; }

    /// <summary>Changes whenever sessions must end: a new password, changed rights.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>Raised by each change.</summary>
    public int Version { get; init; }
}
