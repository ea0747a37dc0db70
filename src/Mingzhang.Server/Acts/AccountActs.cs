using System.Globalization;
using Mingzhang.Server.People;
using Mingzhang.Server.Security;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Acts;

/// <summary>加人: a new account with a first password, which must be changed at the first login.</summary>
/// <param name="Login">What is typed to log in.</param>
/// <param name="PersonName">The name that pages show.</param>
/// <param name="Password">The first password; it is not logged.</param>
public sealed record AddAccountAct(string Login, string PersonName, string Password) : Act<long>
{
    /// <inheritdoc/>
    public override string Name => "加人";

    /// <inheritdoc/>
    public override string Subject => "账号";

    /// <inheritdoc/>
    public override async Task<long> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Accounts.DemandRight(context);
        Accounts.DemandPassword(Password);
        var (login, name) = (Login.Trim(), PersonName.Trim());
        if (login.Length is 0 or > 40 || name.Length is 0 or > 40)
        {
            throw new RefusedException("账号和姓名要写 1 到 40 个字。");
        }

        if (await AccountStore.FindAsync(context.Session, login) is not null)
        {
            throw new RefusedException($"已经有账号“{login}”。请换一个。");
        }

        context.Detail = $"{login}，{name}";
        return await AccountStore.AddAsync(
            context.Session,
            new AccountRecord
            {
                Login = login,
                Name = name,
                PasswordHash = LoginService.HashOf(Password),
                MustChange = true,
                Stamp = LoginService.NewStamp(),
            }
        );
    }
}

/// <summary>重设密码: a new first password; whoever is logged in with the account is logged out.</summary>
/// <param name="Account">The account.</param>
/// <param name="Password">The password; it is not logged.</param>
public sealed record ResetPasswordAct(long Account, string Password) : Act<bool>
{
    /// <inheritdoc/>
    public override string Name => "重设密码";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"账号 {Account}");

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Accounts.DemandRight(context);
        Accounts.DemandPassword(Password);
        var account = await Accounts.DemandAsync(context, Account);
        context.Detail = account.Login;
        await AccountStore.SaveAsync(
            context.Session,
            account with
            {
                PasswordHash = LoginService.HashOf(Password),
                MustChange = true,
                Failures = 0,
                LockedUntil = 0,
                Stamp = LoginService.NewStamp(),
            }
        );
        return true;
    }
}

/// <summary>停用 or 启用 an account; whoever is logged in with it is logged out.</summary>
/// <param name="Account">The account.</param>
/// <param name="IsDisabled">Whether it may no longer log in.</param>
public sealed record DisableAccountAct(long Account, bool IsDisabled) : Act<bool>
{
    /// <inheritdoc/>
    public override string Name => IsDisabled ? "停用账号" : "启用账号";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"账号 {Account}");

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Accounts.DemandRight(context);
        Accounts.DemandOther(context, Account);
        var account = await Accounts.DemandAsync(context, Account);
        context.Detail = account.Login;
        await AccountStore.SaveAsync(
            context.Session,
            account with
            {
                IsDisabled = IsDisabled,
                Stamp = LoginService.NewStamp(),
            }
        );
        return true;
    }
}

/// <summary>Gives or takes one role.</summary>
/// <param name="Account">The account.</param>
/// <param name="Role">The role.</param>
/// <param name="Unit">The unit's code; <see cref="Grant.Everywhere"/> for the whole district.</param>
/// <param name="IsGiven">Whether it is given; otherwise taken.</param>
public sealed record GrantRoleAct(long Account, Role Role, string Unit, bool IsGiven) : Act<bool>
{
    /// <inheritdoc/>
    public override string Name => IsGiven ? "授角色" : "收角色";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"账号 {Account}");

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Accounts.DemandRight(context);
        Accounts.DemandOther(context, Account);
        var account = await Accounts.DemandAsync(context, Account);
        var grants = await AccountStore.GrantsAsync(context.Session, Account);
        var grant = new Grant(Role, Unit);
        if (IsGiven && Unit != Grant.Everywhere)
        {
            var years = await UnitStore.YearsAsync(context.Session);
            var isKnown = false;
            foreach (var year in years)
            {
                isKnown |= (await context.TreeAsync(year)).Find(Unit) is not null;
            }

            if (!isKnown)
            {
                throw new RefusedException($"没有代码是 {Unit} 的单位。");
            }
        }

        await AccountStore.ClearGrantsAsync(context.Session, Account);
        foreach (var kept in grants.Where(g => g != grant).Concat(IsGiven ? [grant] : []))
        {
            await AccountStore.GrantAsync(context.Session, Account, kept);
        }

        await AccountStore.SaveAsync(context.Session, account with { Stamp = LoginService.NewStamp() });
        context.Detail = $"{account.Login}：{Role.Chinese()}，{(Unit == Grant.Everywhere ? "全区划" : Unit)}";
        return true;
    }
}

/// <summary>What acts on accounts have in common.</summary>
internal static class Accounts
{
    // Accounts belong to the whole district: who administers a part of it may not make administrators of all.
    public static void DemandRight(ActContext context)
    {
        if (!context.Person.May("管理人员", []))
        {
            throw new RefusedException("您没有“管理人员”的权限。需要时请找管理员。");
        }
    }

    // Nobody gives rights to himself, or locks himself out.
    public static void DemandOther(ActContext context, long account)
    {
        if (context.Person.Id == account)
        {
            throw new RefusedException("自己的角色和账号请由另一位管理员来改。");
        }
    }

    public static void DemandPassword(string password)
    {
        if (password.Length < LoginService.ShortestPassword)
        {
            throw new RefusedException($"密码至少要 {LoginService.ShortestPassword} 个字符。");
        }
    }

    public static async Task<AccountRecord> DemandAsync(ActContext context, long account) =>
        await AccountStore.FindAsync(context.Session, account)
        ?? throw new RefusedException("没有这个账号。请刷新页面。");
}
