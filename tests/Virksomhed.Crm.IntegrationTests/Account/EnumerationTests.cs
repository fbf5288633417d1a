using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>The app with a count of the passwords that were compared, which is nearly all the time a sign-in takes.</summary>
public sealed class CountingApp : CrmApp, IPasswordHasher<CrmUser>
{
    private readonly PasswordHasher<CrmUser> _inner = new();
    private int _compared;

    public int Compared => _compared;

    public string HashPassword(CrmUser user, string password) => _inner.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(CrmUser user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _compared);

        return _inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<CrmUser>>(this));
    }
}

/// <summary>What a sign-in answers, and how long it takes, tells nobody who works here.</summary>
public class EnumerationTests(CountingApp app) : IClassFixture<CountingApp>
{
    [Fact]
    [Trait("Requirement", "R8")]
    public async Task An_unknown_a_closed_and_a_locked_user_cost_as_many_comparisons_as_a_wrong_password()
    {
        await Change(Role.Leder, user => user.IsActive = false);
        await Change(Role.Fastholdelseskonsulent, user => user.LockoutEnd = DateTimeOffset.UtcNow.AddHours(1));
        List<(HttpStatusCode, int)> costs = [];

        foreach (var email in new[] { TestWorld.Email(Role.Konsulent), "ingen@580.example", TestWorld.Email(Role.Leder), TestWorld.Email(Role.Fastholdelseskonsulent) })
        {
            var before = app.Compared;
            using var answer = await app.Anonymous().PostForm("/account/login", new() { { "Email", email }, { "Password", "noget helt andet" } });
            costs.Add((answer.StatusCode, app.Compared - before));
        }

        Assert.All(costs, cost => Assert.Equal((HttpStatusCode.UnprocessableEntity, 1), cost));
    }

    [Fact]
    [Trait("Requirement", "R6")]
    public async Task A_locked_account_opens_by_itself_after_a_quarter_of_an_hour()
    {
        var email = TestWorld.Email(Role.Konsulent, TestWorld.Soenderborg);

        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await app.Anonymous().PostForm("/account/login", new() { { "Email", email }, { "Password", "noget helt andet" } });
        }

        await Change(Role.Konsulent, user =>
        {
            Assert.InRange(user.LockoutEnd!.Value, DateTimeOffset.UtcNow.AddMinutes(14), DateTimeOffset.UtcNow.AddMinutes(15));
            user.LockoutEnd -= TimeSpan.FromMinutes(15); // as if they had passed
        }, TestWorld.Soenderborg);

        await app.SignedInWith(email, TestWorld.Password);
    }

    private Task Change(string role, Action<CrmUser> change, int municipality = TestWorld.Aabenraa) => app.Database(async db =>
    {
        change(await db.Users.SingleAsync(user => user.Email == TestWorld.Email(role, municipality)));
        await db.SaveChangesAsync();
    }, municipality);
}
