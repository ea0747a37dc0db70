using Mingzhang.Accounts;
using Mingzhang.Documents.Profiles;
using Mingzhang.Server.Reference;
using Mingzhang.Server.Reference.Pages;

namespace Mingzhang.Server.Web;

/// <summary>What everybody may look up: classifications and profiles. Nothing here belongs to a unit.</summary>
internal static class ReferenceEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/accounts", Accounts);
        app.MapGet("/profiles", Profiles);
    }

    private static IResult Accounts(
        string? system,
        int? year,
        int? against,
        string? q,
        TimeProvider time,
        HttpContext context
    ) =>
        Results.Extensions.Page<AccountsPage>(
            new
            {
                Person = context.Person(),
                View = AccountsView.Of(
                    ChartOfAccounts.Standard,
                    AccountTerms.TryParseSystem(system, out var asked) ? asked : AccountSystem.Functional,
                    year ?? time.GetLocalNow().Year,
                    against,
                    q
                ),
            }
        );

    private static IResult Profiles(ProfileStore profiles, HttpContext context) =>
        Results.Extensions.Page<ProfilesPage>(
            new
            {
                Person = context.Person(),
                Profiles = (IReadOnlyList<Mingzhang.Profiles.Profile>)
                    [.. profiles.Ids.Select(id => profiles.Find(id)!)],
            }
        );
}
