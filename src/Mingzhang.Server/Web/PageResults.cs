using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mingzhang.Server.Web;

/// <summary>Pages as results.</summary>
internal static class PageResults
{
    /// <summary>A page with its parameters.</summary>
    public static IResult Page<T>(this IResultExtensions extensions, object parameters)
        where T : IComponent
    {
        ArgumentNullException.ThrowIfNull(extensions);
        return new RazorComponentResult<T>(parameters);
    }
}
