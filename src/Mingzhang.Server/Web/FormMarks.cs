using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Mingzhang.Server.Acts;

namespace Mingzhang.Server.Web;

/// <summary>
/// Marks each sending of a form of a page: the token in it, which no other page has, with the address and every field. The
/// token of a script comes in a header and serves many requests; those are told apart by the versions that they name.
/// </summary>
internal static class FormMarks
{
    /// <summary>Marks the request for the acts that answer it. Stands behind the check of the token.</summary>
    public static async Task MarkAsync(HttpContext context, RequestDelegate next)
    {
        Submission.Begin(await MarkOfAsync(context));
        await next(context);
    }

    /// <summary>Whether the request brings a form whose token holds; another is not even read.</summary>
    public static bool HasValidForm(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
        && context.Request.HasFormContentType
        && context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true };

    private static async Task<string?> MarkOfAsync(HttpContext context)
    {
        if (!HasValidForm(context))
        {
            return null;
        }

        var request = context.Request;
        var form = await request.ReadFormAsync(context.RequestAborted);
        if (form["__RequestVerificationToken"].ToString() is not { Length: > 0 })
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, request.Path);
        foreach (var (name, values) in form.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Add(hash, name);
            foreach (var value in values)
            {
                Add(hash, value ?? "");
            }
        }

        foreach (var file in form.Files)
        {
            Add(hash, file.Name);
            await using var content = file.OpenReadStream();
            hash.AppendData(await SHA256.HashDataAsync(content, context.RequestAborted));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Each part with its length before it, so that no two different forms have one text.
    private static void Add(IncrementalHash hash, string part)
    {
        hash.AppendData(BitConverter.GetBytes(part.Length));
        hash.AppendData(Encoding.UTF8.GetBytes(part));
    }
}
