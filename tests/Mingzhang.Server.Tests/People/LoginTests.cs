using Mingzhang.Server.People;
using Mingzhang.Server.Tests.Databases;

namespace Mingzhang.Server.Tests.People;

/// <summary>Who may come in.</summary>
public sealed class LoginTests
{
    private const string Password = "第一个密码-1234";

    [Theory]
    [EachDatabase]
    public async Task The_first_password_must_be_changed(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var logins = await WithAccountAsync(test);
        var (outcome, account) = await logins.LoginAsync("zhangsan", Password);
        Assert.Equal(LoginOutcome.MustChange, outcome);
        Assert.Null(await logins.ChangePasswordAsync(account!.Id, Password, "第二个密码-5678"));
        Assert.Equal(LoginOutcome.Wrong, (await logins.LoginAsync("zhangsan", Password)).Outcome);
        Assert.Equal(LoginOutcome.Welcome, (await logins.LoginAsync("zhangsan", "第二个密码-5678")).Outcome);
        Assert.Null(await logins.PersonAsync(account.Id, account.Stamp));
    }

    [Theory]
    [EachDatabase]
    public async Task Five_wrong_passwords_lock_for_a_quarter_of_an_hour(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var logins = await WithAccountAsync(test);
        for (var i = 1; i < LoginService.MostFailures; i++)
        {
            Assert.Equal(LoginOutcome.Wrong, (await logins.LoginAsync("zhangsan", "错")).Outcome);
        }

        Assert.Equal(LoginOutcome.Locked, (await logins.LoginAsync("zhangsan", "错")).Outcome);
        Assert.Equal(LoginOutcome.Locked, (await logins.LoginAsync("zhangsan", Password)).Outcome);
        test.Clock.Move(LoginService.LockTime + TimeSpan.FromSeconds(1));
        Assert.Equal(LoginOutcome.MustChange, (await logins.LoginAsync("zhangsan", Password)).Outcome);
    }

    [Theory]
    [EachDatabase]
    public async Task A_name_that_nobody_has_is_answered_like_a_wrong_password(string database)
    {
        await using var test = await TestStore.NewAsync(database);
        var logins = await WithAccountAsync(test);
        Assert.Equal((LoginOutcome.Wrong, null), await logins.LoginAsync("' OR 1=1 --", Password));
    }

    private static async Task<LoginService> WithAccountAsync(TestStore test)
    {
        await test.Store.WriteAsync(s =>
            AccountStore.AddAsync(
                s,
                new AccountRecord
                {
                    Login = "zhangsan",
                    Name = "经办一",
                    PasswordHash = LoginService.HashOf(Password),
                    MustChange = true,
                    Stamp = LoginService.NewStamp(),
                }
            )
        );
        return new LoginService(test.Store, test.Clock);
    }
}
