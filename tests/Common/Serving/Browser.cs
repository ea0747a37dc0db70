using System.Net;
using System.Text.RegularExpressions;

namespace Mingzhang.Testing.Serving;

/// <summary>What came back.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Text">The body.</param>
/// <param name="Location">Where it sends on; empty for nowhere.</param>
/// <param name="Headers">The headers.</param>
internal sealed record Answer(int Status, string Text, string Location, HttpResponseMessage Headers);

/// <summary>Keeps cookies and sends the token of the forms, as a browser does; it follows no redirection by itself.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _client;
    private string? _token;

    private readonly CookieContainer _cookies;

    public Browser(Uri address)
        : this(address, new CookieContainer()) { }

    private Browser(Uri address, CookieContainer cookies)
    {
        _cookies = cookies;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            BaseAddress = address,
        };
    }

    /// <summary>The same browser at another node of the same application: it brings its cookies along.</summary>
    public Browser At(Uri address) => new(address, _cookies);

    /// <summary>Asks for JSON, as the grid does.</summary>
    public bool WantsJson { get; set; }

    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>
    /// Reads the token once and sends it with every later form, as a page that stays open does; without, each form is sent from
    /// a page that was opened just before.
    /// </summary>
    /// <param name="token">Another token than the page's; null for the page's.</param>
    public async Task KeepPageOpenAsync(string? token = null)
    {
        _token = token;
        _token ??= await TokenAsync();
    }

    /// <summary>Sends a form of the page that is open now.</summary>
    public async Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields) =>
        await PostWithoutTokenAsync(path, [.. fields, ("__RequestVerificationToken", await TokenAsync())]);

    /// <summary>Sends a form that no page of the application made.</summary>
    public Task<Answer> PostWithoutTokenAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(
            new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
            }
        );

    /// <summary>The bytes of a file.</summary>
    public async Task<byte[]> DownloadAsync(string path) =>
        await (await GetAsync(path)).Headers.Content.ReadAsByteArrayAsync();

    /// <summary>Sends a form with a file.</summary>
    public Task<Answer> UploadAsync(string path, byte[] file, params (string Name, string Value)[] fields) =>
        UploadAsync(path, [("file", "簿.xlsx", file)], fields);

    /// <summary>Sends a form with files.</summary>
    public async Task<Answer> UploadAsync(
        string path,
        IEnumerable<(string Field, string Name, byte[] Bytes)> files,
        params (string Name, string Value)[] fields
    )
    {
        var content = new MultipartFormDataContent();
        foreach (var (field, name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), field, name);
        }

        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new StringContent(await TokenAsync()), "__RequestVerificationToken");
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };

        // Asks before it sends much, so that a refusal is read and not met by a closed door.
        request.Headers.ExpectContinue = content.Headers.ContentLength > 1_000_000;
        return await SendAsync(request);
    }

    public void Dispose() => _client.Dispose();

    /// <summary>
    /// The token that a page opened now would send: who is logged in finds a form on every page; who is not, on the page of the
    /// login.
    /// </summary>
    public async Task<string> TokenAsync()
    {
        if (_token is not null)
        {
            return _token;
        }

        var page = await GetAsync("/password");
        if (page.Status != 200)
        {
            page = await GetAsync("/login");
        }

        return Token().Match(page.Text).Groups["token"].Value;
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            if (WantsJson)
            {
                request.Headers.Add("Accept", "application/json");
            }

            var response = await _client.SendAsync(request);
            return new Answer(
                (int)response.StatusCode,
                await response.Content.ReadAsStringAsync(),
                response.Headers.Location is { } location
                    ? Uri.UnescapeDataString(location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString)
                    : "",
                response
            );
        }
    }

    [GeneratedRegex(
        "__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Token();
}
