using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Server.Samples;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Units;
using Mingzhang.Server.Web;

namespace Mingzhang.Browser.Tests.Year;

/// <summary>A district on a database of its own with somebody in every role, but no unit and no book yet.</summary>
internal sealed class YearServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _data;

    private YearServer(WebApplication app, DirectoryInfo data) => (_app, _data) = (app, data);

    /// <summary>Where it is served.</summary>
    public string Address => _app.Urls.First();

    /// <summary>Where the test may write what it uploads.</summary>
    public string Folder => _data.FullName;

    /// <summary>The store, for what is asked of it behind the pages.</summary>
    public Store Store => _app.Services.GetRequiredService<Store>();

    /// <summary>Starts it; nobody has to change the first password.</summary>
    /// <param name="year">The year of the root of the tree, which the administrator cannot make on a page.</param>
    /// <param name="postgres">The connection string; null for SQLite.</param>
    public static async Task<YearServer> StartAsync(int year, string? postgres)
    {
        var data = Directory.CreateTempSubdirectory("mingzhang-year-");
        var noSamples = data.CreateSubdirectory("no-samples");
        var app = await WebApp.BuildAsync([
            "--urls",
            "http://127.0.0.1:0",
            "--Data",
            data.FullName,
            "--Samples",
            noSamples.FullName,
            .. postgres is null ? (string[])[] : ["--Postgres", postgres],
        ]);
        var server = new YearServer(app, data);
        await server.Store.WriteAsync(async session =>
        {
            await UnitStore.PutAsync(
                session,
                new UnitRecord
                {
                    Year = year,
                    Code = SampleDistrict.Root,
                    Name = "示例区划",
                    Kind = UnitRecord.District,
                }
            );
            return await session.ChangeAsync("UPDATE account SET must_change = @no", new { no = false });
        });
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
