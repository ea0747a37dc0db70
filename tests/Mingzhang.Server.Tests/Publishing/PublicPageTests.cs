using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Web;

namespace Mingzhang.Server.Tests.Publishing;

/// <summary>Everybody sees what is published, and nothing else.</summary>
public sealed class PublicPageTests
{
    [Theory]
    [EachDatabase]
    public async Task Files_of_the_manifest_are_served_without_a_login_and_no_other(string database)
    {
        await using var press = await Press.WithAsync(database, "shanghai-2025");
        var manifest = (await press.PublishAsync()).Manifest;
        await File.WriteAllTextAsync(Path.Combine(press.Folder.Of(2026, "budget", "139001", 1), "secret.txt"), "x");
        await using var site = await StartAsync(press);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(site.Urls.Single()),
        };
        Assert.Contains("示例区水务局", await GetAsync(client, "/public"), StringComparison.Ordinal);
        foreach (var file in manifest.Files)
        {
            var name = string.Join('/', file.Name.Split('/').Select(Uri.EscapeDataString));
            var bytes = await client.GetByteArrayAsync(
                new Uri($"/public/2026/budget/139001/1/{name}", UriKind.Relative)
            );
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        foreach (
            var path in (string[])
                [
                    "2026/budget/139001/1/secret.txt",
                    "2026/budget/139001/1/csv",
                    "2026/budget/139001/1/",
                    "2026/budget/139001/1/PACK.HTML",
                    "2026/budget/139001/1/csv/../secret.txt",
                    "2026/budget/139001/1/..%2f1%2fsecret.txt",
                    "2026/budget/139001/1/%2e%2e/%2e%2e/%2e%2e/%2e%2e/mingzhang.db",
                    "2026/budget/139001/1//etc/passwd",
                    "2026/budget/139001/1/..%5csecret.txt",
                    "2026/budget/139001/2/pack.html",
                    "2026/final/139001/1/pack.html",
                ]
        )
        {
            using var answer = await client.GetAsync(new Uri("/public/" + path, UriKind.Relative));
            Assert.True(
                answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Found,
                $"{path}: {answer.StatusCode}"
            );
        }

        using var page = await client.GetAsync(new Uri($"/book/{press.Book}/publish", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Found, page.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task A_withdrawn_version_says_so_before_it_is_shown(string database)
    {
        await using var press = await Press.WithAsync(database, "shanghai-2025");
        await press.PublishAsync();
        await press.WithdrawAsync("附表有误 <b>");
        await using var site = await StartAsync(press);
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.Single()) };
        var list = await GetAsync(client, "/public");
        Assert.Contains("已撤回", list, StringComparison.Ordinal);
        Assert.Contains("附表有误 &lt;b&gt;", list, StringComparison.Ordinal);
        const string address = "/public/2026/budget/139001/1/pack.json";
        Assert.Contains("这一版已撤回", await GetAsync(client, address), StringComparison.Ordinal);
        Assert.StartsWith("{", await GetAsync(client, address + "?withdrawn=1"), StringComparison.Ordinal);
    }

    private static Task<string> GetAsync(HttpClient client, string address) =>
        client.GetStringAsync(new Uri(address, UriKind.Relative));

    private static async Task<WebApplication> StartAsync(Press press)
    {
        var app = await WebApp.BuildAsync(
            ["--Data", press.Data, "--urls", "http://127.0.0.1:0"],
            b => b.Services.AddSingleton(press.Test.Store.Database)
        );
        await app.StartAsync();
        return app;
    }
}
