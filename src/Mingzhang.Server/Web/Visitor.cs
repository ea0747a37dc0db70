using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Mingzhang.Server.People;
using Mingzhang.Server.Security;

namespace Mingzhang.Server.Web;

/// <summary>Who a request comes from. The cookie holds the account and its stamp; rights are read anew for every request.</summary>
public static class Visitor
{
    private const string Stamp = "stamp";
    private const string MustChange = "must-change";

    /// <summary>Everything but what is marked public needs a login, with a password of one's own.</summary>
    internal static AuthorizationPolicy MustBeKnown { get; } =
        new AuthorizationPolicyBuilder(CookieAuthenticationDefaults.AuthenticationScheme)
            .RequireAuthenticatedUser()
            .RequireAssertion(c => !c.User.HasClaim(MustChange, "1"))
            .Build();

    /// <summary>Also who must still change the first password.</summary>
    internal static AuthorizationPolicy MayBeNew { get; } =
        new AuthorizationPolicyBuilder(CookieAuthenticationDefaults.AuthenticationScheme)
            .RequireAuthenticatedUser()
            .Build();

    /// <summary>The person behind the request.</summary>
    public static Person Person(this HttpContext context) =>
        context.PersonOrNull() ?? throw new InvalidOperationException("The request has no person.");

    /// <summary>What day it is.</summary>
    internal static DateOnly Today(this HttpContext context) =>
        Deadlines.ChinaDay.Of(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    /// <summary>The id of the account behind the request.</summary>
    public static long AccountId(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return long.Parse(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
    }

    /// <summary>Starts a session.</summary>
    public static Task SignInAsync(HttpContext context, AccountRecord account)
    {
        ArgumentNullException.ThrowIfNull(account);
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, account.Name),
            new(Stamp, account.Stamp),
        ];
        if (account.MustChange)
        {
            claims.Add(new Claim(MustChange, "1"));
        }

        var identity = new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme);
        return context.SignInAsync(new ClaimsPrincipal(identity));
    }

    /// <summary>Ends the session of an account that is no longer the one that logged in.</summary>
    internal static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var logins = context.HttpContext.RequestServices.GetRequiredService<LoginService>();
        var stamp = context.Principal?.FindFirstValue(Stamp);
        var person =
            stamp is not null
            && long.TryParse(
                context.Principal!.FindFirstValue(ClaimTypes.NameIdentifier),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var id
            )
                ? await logins.PersonAsync(id, stamp, context.HttpContext.RequestAborted)
                : null;
        if (person is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
            return;
        }

        context.HttpContext.SetPerson(person);
    }
}
