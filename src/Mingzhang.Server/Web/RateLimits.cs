using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Mingzhang.Server.Settings;

namespace Mingzhang.Server.Web;

/// <summary>
/// How much one may ask for: so that a guesser of passwords, a loop in somebody's browser or ten open previews of one person do not
/// take the server from everybody else. What is public is files, and is not limited here.
/// </summary>
internal static class RateLimits
{
    /// <summary>The limit of logins from one address.</summary>
    public const string Login = "login";

    /// <summary>The limit of what costs the server much: a whole pack compiled, checked, imported or published.</summary>
    public const string Heavy = "heavy";

    private const int LoginsPerMinute = 60;
    private const int HeavyAtOnce = 2;
    private const int HeavyWaiting = 6;

    /// <summary>Adds the limits.</summary>
    public static void Add(IServiceCollection services, ServerSettings settings) =>
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.AddPolicy(Login, LoginsFrom);
            o.AddPolicy(Heavy, HeavyOf);
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(c =>
                EverythingOf(c, settings.RequestsPerMinute)
            );
        });

    /// <summary>Marks an address as one that costs the server much.</summary>
    public static void IsHeavy(this RouteHandlerBuilder address) => address.RequireRateLimiting(Heavy);

    private static RateLimitPartition<string> LoginsFrom(HttpContext context) =>
        RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = LoginsPerMinute, Window = TimeSpan.FromMinutes(1) }
        );

    // Whoever asks for more at once waits in line, and is refused when the line is long.
    private static RateLimitPartition<string> HeavyOf(HttpContext context) =>
        RateLimitPartition.GetConcurrencyLimiter(
            Account(context) ?? "",
            _ => new ConcurrencyLimiterOptions { PermitLimit = HeavyAtOnce, QueueLimit = HeavyWaiting }
        );

    // A minute's worth may come at once: a page opens several addresses, and a fast typist saves often.
    private static RateLimitPartition<string> EverythingOf(HttpContext context, int perMinute) =>
        Account(context) is { } account
            ? RateLimitPartition.GetTokenBucketLimiter(
                account,
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = perMinute,
                    TokensPerPeriod = Math.Max(1, perMinute / 60),
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                }
            )
            : RateLimitPartition.GetNoLimiter("");

    private static string? Account(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier);
}
