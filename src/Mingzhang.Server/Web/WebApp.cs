using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Mingzhang.Server.Acts;
using Mingzhang.Server.Ceilings;
using Mingzhang.Server.People;
using Mingzhang.Server.Publishing;
using Mingzhang.Server.Samples;
using Mingzhang.Server.Settings;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Workbench;

namespace Mingzhang.Server.Web;

/// <summary>Puts the web application together.</summary>
public static class WebApp
{
    /// <summary>The largest upload accepted, in bytes.</summary>
    public const long LargestUpload = 100L * 1024 * 1024;

    /// <summary>Builds the application with its database at the present version.</summary>
    public static async Task<WebApplication> BuildAsync(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Configuration.AddEnvironmentVariables("MINGZHANG_");
        builder.Configuration.AddCommandLine(args);
        if (builder.Configuration["urls"] is null)
        {
            builder.WebHost.UseUrls("http://127.0.0.1:5080");
        }

        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.Critical);
        // What keeps it from starting is said in one line by the program.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        var settings = ServerSettings.Of(builder.Configuration);
        Directory.CreateDirectory(settings.Data);
        AddServices(builder, settings);
        change?.Invoke(builder);
        var app = builder.Build();
        await Migrator.ApplyAsync(
            app.Services.GetRequiredService<Store>(),
            app.Services.GetRequiredService<TimeProvider>()
        );
        var toPublish = await SampleDistrict.FillAsync(app.Services, settings);
        app.Lifetime.ApplicationStarted.Register(() =>
            _ = SampleDistrict.PublishAsync(app.Services, toPublish, app.Lifetime.ApplicationStopping)
        );
        Use(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, ServerSettings settings)
    {
        var services = builder.Services;
        JobServices.Add(services, settings);
        services.AddSingleton<ActRunner>();
        services.AddSingleton<LoginService>();
        services.AddSingleton<AdjustmentDesk>();
        services.AddSingleton<AskedSums>();
        services.AddSingleton<BookMover>();
        services.AddSingleton<Finder>();
        services.AddSingleton<StaticAssets>();

        // Styles and scripts only: a page that mirrors what was typed is not compressed together with its secrets.
        services.AddResponseCompression(o => o.MimeTypes = ["text/css", "text/javascript"]);
        services.AddSingleton<PublicFolder>();
        services.AddSingleton(p => new PackFreezer(
            p.GetRequiredService<Store>(),
            p.GetRequiredService<BookDesk>(),
            p.GetRequiredService<PublicFolder>(),
            PackFreezer.FindPrinter()
        ));
        services.AddSingleton<Publisher>();
        services.AddSingleton<DepartmentConsolidator>();

        // One name, so that several nodes with one folder of keys know each other's cookies wherever the program lies.
        services
            .AddDataProtection()
            .SetApplicationName("mingzhang")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.Data, "keys")));
        services.AddRazorComponents();

        // Chinese stays Chinese in the page; what could be markup is still escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(o =>
            o.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All)
        );

        // A bad request is told in words, not by an empty page.
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddAntiforgery(o => o.HeaderName = "X-Form-Token");
        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(o =>
            {
                o.Cookie.Name = "mingzhang";
                o.Cookie.HttpOnly = true;
                o.Cookie.SameSite = SameSiteMode.Lax;
                o.ExpireTimeSpan = TimeSpan.FromHours(2);
                o.SlidingExpiration = true;
                o.LoginPath = "/login";
                o.Events.OnValidatePrincipal = Visitor.ValidateAsync;
            });
        services.AddAuthorizationBuilder().SetFallbackPolicy(Visitor.MustBeKnown);
        RateLimits.Add(services, settings);
        builder.WebHost.ConfigureKestrel(o => o.Limits.MaxRequestBodySize = LargestUpload);
    }

    private static void Use(WebApplication app)
    {
        app.UseExceptionHandler(Failures.Handle);
        app.UseStatusCodePages(Failures.SayAsync);
        app.Use(SecurityHeaders.AddAsync);
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = c => StaticAssets.SetCaching(c.Context) });
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.Use(WholeText.DemandAsync);
        app.Use(FormMarks.MarkAsync);
        Endpoints.Map(app);
    }
}
