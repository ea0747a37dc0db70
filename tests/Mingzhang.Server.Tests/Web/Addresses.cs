using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Mingzhang.Server.Tests.Web;

/// <summary>A field that an address takes, from a form or from the question mark on.</summary>
internal sealed record AddressField(string Name, bool IsText, bool IsOfForm);

/// <summary>An address of the application with everything that it takes, read from the application itself.</summary>
internal sealed record Address(string Method, RouteEndpoint Endpoint, IReadOnlyList<AddressField> Fields)
{
    // What endpoints read from a form by themselves, beside what they declare.
    private static readonly string[] Undeclared =
    [
        "人员",
        "公用",
        "项目",
        "key",
        "line",
        "cells",
        "金额",
        "单位代码",
        "cell.金额",
    ];

    /// <summary>Whether it takes a file, and thus a form of another kind.</summary>
    public bool TakesFile =>
        (Endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? []).Any(p =>
            typeof(IFormFile).IsAssignableFrom(p.ParameterType)
            || typeof(IEnumerable<IFormFile>).IsAssignableFrom(p.ParameterType)
        );

    public string Pattern => "/" + Endpoint.RoutePattern.RawText!.Trim('/');

    /// <summary>Every address there is.</summary>
    public static IReadOnlyList<Address> Of(WebSite site) =>
        [
            .. from endpoint in ((IEndpointRouteBuilder)site.App)
                .DataSources.SelectMany(d => d.Endpoints)
                .OfType<RouteEndpoint>()
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
            where method is "GET" or "POST"
            select new Address(method, endpoint, FieldsOf(endpoint, method)),
        ];

    /// <summary>The address with a value for each part in braces: texts where it takes texts, whole numbers else.</summary>
    public string Path(Func<string, string> text, Func<string, string> number) =>
        "/"
        + string.Join(
            '/',
            Endpoint.RoutePattern.PathSegments.Select(s =>
                string.Concat(
                    s.Parts.Select(p =>
                        p switch
                        {
                            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart hole =>
                                Uri.EscapeDataString(
                                    hole.ParameterPolicies.Count > 0 ? number(hole.Name) : text(hole.Name)
                                ),
                            _ => "",
                        }
                    )
                )
            )
        );

    private static List<AddressField> FieldsOf(RouteEndpoint endpoint, string method)
    {
        var holes = endpoint.RoutePattern.Parameters.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        List<AddressField> fields =
        [
            .. (endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [])
                .Where(p => p.Name is not null && !holes.Contains(p.Name) && IsPlain(p.ParameterType))
                .Select(p =>
                {
                    var form = p.GetCustomAttribute<FromFormAttribute>();
                    var isText = p.ParameterType == typeof(string) || p.ParameterType == typeof(string[]);
                    return new AddressField(form?.Name ?? p.Name!, isText, form is not null);
                }),
        ];
        return method == "GET" ? fields : [.. fields, .. Undeclared.Select(n => new AddressField(n, true, true))];
    }

    private static bool IsPlain(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string)
            || plain == typeof(string[])
            || plain == typeof(bool)
            || plain == typeof(decimal)
            || (plain.IsPrimitive && plain != typeof(nint));
    }

    /// <summary>A number as addresses write it.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
