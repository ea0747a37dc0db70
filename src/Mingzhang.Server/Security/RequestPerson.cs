namespace Mingzhang.Server.Security;

/// <summary>The person behind a request, once the session has been read.</summary>
public static class RequestPerson
{
    private static readonly object Key = new();

    /// <summary>The person; null when nobody has logged in.</summary>
    public static Person? PersonOrNull(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return (Person?)context.Items[Key];
    }

    /// <summary>Notes who it is.</summary>
    internal static void SetPerson(this HttpContext context, Person person) => context.Items[Key] = person;
}
