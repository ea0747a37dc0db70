using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Server.People;
using Mingzhang.Server.Security;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Tests.Databases;
using Mingzhang.Server.Web;

namespace Mingzhang.Server.Tests.Web;

/// <summary>The whole application with the test district, served on a free port of loopback.</summary>
internal sealed class WebSite : IAsyncDisposable
{
    public const string Password = "a-good-password";

    private static readonly string PasswordHash = LoginService.HashOf(Password);
    private readonly TestStore _test;
    private readonly string _data;

    private WebSite(TestStore test, District district, WebApplication app, string data)
    {
        (_test, District, App, _data) = (test, district, app, data);
        Address = new Uri(app.Urls.First());
    }

    public District District { get; }

    public WebApplication App { get; }

    public Uri Address { get; }

    /// <summary>The clock of the district's own acts, and of the pages where the test says so.</summary>
    public TestClock Clock => _test.Clock;

    public static async Task<WebSite> StartAsync(
        string database,
        bool hasTestClock = false,
        Func<IDatabase, IDatabase>? wrap = null,
        int perMinute = 1_000_000
    )
    {
        var test = await TestStore.NewAsync(database);
        var district = await District.InAsync(test);
        var data = Directory.CreateTempSubdirectory("mingzhang-web-").FullName;
        var app = await WebApp.BuildAsync(
            ["--urls", "http://127.0.0.1:0", "--Data", data, "--RequestsPerMinute", $"{perMinute}"],
            b =>
            {
                b.Services.AddSingleton(wrap is null ? test.Store.Database : wrap(test.Store.Database));
                if (hasTestClock)
                {
                    b.Services.AddSingleton<TimeProvider>(test.Clock);
                }
            }
        );
        await app.StartAsync();
        var site = new WebSite(test, district, app, data);
        await site.SetPasswordsAsync(mustChange: false);
        return site;
    }

    /// <summary>Gives everybody the password of the tests.</summary>
    public Task SetPasswordsAsync(bool mustChange) =>
        _test.Store.WriteAsync(s =>
            s.ChangeAsync(
                "UPDATE account SET password_hash = @PasswordHash, must_change = @mustChange",
                new { PasswordHash, mustChange }
            )
        );

    /// <summary>A browser in which nobody has logged in.</summary>
    public Browser Open() => new(Address);

    /// <summary>A browser in which somebody has logged in.</summary>
    public async Task<Browser> LoginAsync(string login)
    {
        var browser = Open();
        var answer = await browser.PostAsync("/login", ("login", login), ("password", Password));
        Assert.Equal(302, answer.Status);
        return browser;
    }

    /// <summary>A browser of somebody with every role at once, from whom rights hide nothing.</summary>
    public async Task<Browser> LoginAsEveryoneAsync()
    {
        await District.AddAsync("all", Role.Preparer, Grant.Everywhere);
        var id = District["all"].Id;
        await District.Store.WriteAsync(async s =>
        {
            foreach (var role in Roles.All)
            {
                await AccountStore.GrantAsync(s, id, new Grant(role, Grant.Everywhere));
            }

            return 0;
        });
        await SetPasswordsAsync(mustChange: false);
        return await LoginAsync("all");
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _test.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
