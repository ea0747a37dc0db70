using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Mingzhang.Server.Workbench;

/// <summary>Addresses of static files. Each names what the file holds, so that a browser keeps it until it changes.</summary>
/// <param name="environment">Where the files lie.</param>
public sealed class StaticAssets(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, string> _addresses = new(StringComparer.Ordinal);

    /// <summary>The address of a file: /app.css?v=…</summary>
    public string this[string path] => _addresses.GetOrAdd(path, AddressOf);

    /// <summary>How long a file may be kept: for good under an address that names its content, else asked for again.</summary>
    internal static void SetCaching(HttpContext context) =>
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v")
            ? "public, max-age=31536000, immutable"
            : "no-cache";

    private string AddressOf(string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists)
        {
            return path;
        }

        using var stream = file.CreateReadStream();
        return $"{path}?v={Convert.ToHexStringLower(SHA256.HashData(stream))[..12]}";
    }
}
