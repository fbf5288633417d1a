using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Audit;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>Colleagues who sign in through the broker of their municipality.</summary>
public class StaffSignInTests(StaffApp app) : IClassFixture<StaffApp>
{
    private const string NotLinked = StaffApp.Refused + nameof(OpenIdFault.NotLinked);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_colleague_is_known_by_mail_the_first_time_and_by_the_broker_from_then_on()
    {
        var (email, visitor) = (await app.Colleague(), app.Anonymous());
        var me = await app.IdOf(email);
        Assert.Contains("Log ind med Aabenraa Kommune", await visitor.Text("/account/login"), StringComparison.Ordinal);
        app.IsThere("kirsten", email, "noget andet", "virksomhedskonsulenter");

        var first = await app.EntriesOf(async () => Assert.Equal("/contacts", await BrokerWay.SignIn(visitor, $"{StaffApp.Start}?returnUrl=/contacts")));
        Assert.Equal([(AuditAction.Changed, "Logins, Broker", me, null), (AuditAction.SignedIn, "Broker", me, me)], first.Select(e => (e.Action, e.Detail!, e.SubjectId!.Value, e.UserId)));
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/contacts"));
        Assert.Contains("Du logger ind med Aabenraa Kommune", await visitor.Text("/account/security"), StringComparison.Ordinal);
        await Events.EventWorld.Eventually(() => Mailbox.Letters(app, email).Any(letter => letter.Contains("kommunens login", StringComparison.Ordinal)));

        app.IsThere("kirsten", "nyt.navn@580.example", StaffApp.Konsulenter);
        var again = await app.EntriesOf(async () => Assert.Equal("/", await BrokerWay.SignIn(app.Anonymous(), StaffApp.Start)));
        Assert.Equal((AuditAction.SignedIn, me), Assert.Single(again.Select(e => (e.Action, e.UserId!.Value))));
    }

    [Fact]
    public async Task Who_signs_in_so_signs_in_so_alone()
    {
        var (_, email, _) = await app.Linked();

        using var password = await app.Anonymous().PostForm("/account/login", new() { { "Email", email }, { "Password", TestWorld.Password } });
        Assert.Equal(Login.Refusal, Assert.Single((await password.Errors())["Password"]));
        await app.Anonymous().PostForm("/account/forgot-password", new() { { "Email", email } }).Saved();
        Assert.DoesNotContain(Mailbox.Letters(app, email), letter => letter.Contains("reset-password", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_invitation_is_accepted_by_signing_in()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        await administrator.PostForm("/users/invite", new() { { "Name", "Nina Nissen" }, { "Email", "nina@580.example" }, { "Roles", Role.Leder } }).Saved();
        var link = await Mailbox.LinkTo(app, "nina@580.example");
        app.IsThere("nina", "nina@580.example", StaffApp.Ledere);

        Assert.Equal("/", await BrokerWay.SignIn(app.Anonymous(), StaffApp.Start));
        Assert.Contains("Linket virker ikke mere", (await app.Anonymous().Page(link)).Title, StringComparison.Ordinal);
    }

    private static readonly Dictionary<string, Func<StaffApp, Task>> NoBusinessHere = new()
    {
        ["unknown"] = Is(_ => Task.FromResult("ukendt@580.example")),
        ["an employer's user"] = Is(async app => (await app.PortalUser((await app.Firm("Samme Mail ApS")).Id)).Email),
        ["a colleague elsewhere"] = Is(_ => Task.FromResult(TestWorld.Email(Role.Konsulent, TestWorld.Soenderborg))),
        ["known by a mail that nobody vouches for"] = Is(app => app.Colleague(), app => app.Broker.Person["email_verified"] = false),
        ["known by no mail"] = Is(app => app.Colleague(), app => app.Broker.Person.Remove("email")),
        ["in no group that counts"] = Is(app => app.Colleague(), app => app.Broker.Person["groups"] = new[] { "noget andet" }),
        ["the next who has the address"] = Is(async app => (await app.Linked()).Email),
        ["closed"] = Is(async app => await Closed(app, await app.Colleague())),
        ["closed since"] = async app => await Closed(app, (await app.Linked()).Email),
        ["locked"] = async app => await app.Change((await app.Linked()).Email, user => user.LockoutEnd = app.Clock.GetUtcNow().AddMinutes(15)),
    };

    public static TheoryData<string> Strangers => [.. NoBusinessHere.Keys];

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Who_has_no_business_here_is_told_the_same_whatever_the_reason(string stranger)
    {
        await NoBusinessHere[stranger](app);
        var visitor = app.Anonymous();

        var entries = await app.EntriesOf(async () => Assert.Equal(NotLinked, await BrokerWay.SignIn(visitor, StaffApp.Start)));

        Assert.Equal((AuditAction.SignInRefused, "Broker", null), Assert.Single(entries.Select(e => (e.Action, e.Detail, e.UserId)), e => e.Action == AuditAction.SignInRefused));
        Assert.Equal(HttpStatusCode.Found, await visitor.Status("/"));
        Assert.Contains("Servicedesk, 73 76 00 00", await visitor.Text(NotLinked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_follow_the_groups_and_new_ones_end_the_other_sessions()
    {
        var (browser, email, subject) = await app.Linked();
        app.IsThere(subject, email, StaffApp.Konsulenter, StaffApp.Ledere);
        var second = app.Anonymous();

        var entries = await app.EntriesOf(() => BrokerWay.SignIn(second, StaffApp.Start));
        Assert.Equal(("Roles, Broker", null), entries.Where(e => e.Action == AuditAction.Changed).Select(e => (e.Detail, e.UserId)).Single());
        Assert.Equal([Role.Konsulent, Role.Leder], await app.RolesOf(email));
        Assert.Equal(HttpStatusCode.Found, await browser.Status("/contacts"));
        Assert.Equal(HttpStatusCode.OK, await second.Status("/attestation"));

        await BrokerWay.SignIn(app.Anonymous(), StaffApp.Start);
        Assert.Equal(HttpStatusCode.OK, await second.Status("/attestation"));
    }

    [Fact]
    public async Task Whose_groups_are_gone_is_signed_out_everywhere_and_keeps_the_account()
    {
        var (browser, email, subject) = await app.Linked();
        app.IsThere(subject, email);

        Assert.Equal(NotLinked, await BrokerWay.SignIn(app.Anonymous(), StaffApp.Start));
        Assert.Equal(HttpStatusCode.Found, await browser.Status("/contacts"));
        Assert.Equal([Role.Konsulent], await app.RolesOf(email));
        Assert.True(await app.Database(db => db.Users.Where(u => u.Email == email).Select(u => u.IsActive).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Somebody_new_gets_an_account_where_the_municipality_says_so_and_only_of_that_municipality()
    {
        const string Leder = "http://sonderborg.dk/roles/leder/1";
        app.IsAtOther("sanne", "sanne@540.example", Leder);
        var visitor = app.Anonymous();
        Assert.Equal("/", await BrokerWay.SignIn(visitor, StaffApp.OtherStart));
        Assert.Contains("Sønderborg", await visitor.Text("/account"), StringComparison.Ordinal);
        Assert.Equal([Role.Leder], await app.RolesOf("sanne@540.example", TestWorld.Soenderborg));
        Assert.Equal([AuditAction.Created, AuditAction.Changed], await app.Database(async db =>
        {
            var id = await db.Users.Where(u => u.Email == "sanne@540.example").Select(u => u.Id).SingleAsync(Ct);

            return await db.AuditEntries.Where(e => e.SubjectId == id && e.Detail!.Contains("Broker") && e.UserId == null).OrderBy(e => e.Number).Select(e => e.Action).ToListAsync(Ct);
        }, TestWorld.Soenderborg));

        app.IsAtOther("fra en anden kommune", "ny@540.example", Leder);
        app.Other.Person["cvr"] = "29189854";
        Assert.EndsWith("/540/refused/NotLinked", await BrokerWay.SignIn(app.Anonymous(), StaffApp.OtherStart), StringComparison.Ordinal);
        app.IsAtOther("med en andens mail", TestWorld.Email(Role.Leder), Leder);
        Assert.EndsWith("/540/refused/NotLinked", await BrokerWay.SignIn(app.Anonymous(), StaffApp.OtherStart), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_keeps_the_role_whatever_the_groups_say()
    {
        var email = TestWorld.Email(Role.Administrator, TestWorld.Soenderborg);
        app.IsAtOther("anders", email, "http://sonderborg.dk/roles/leder/1");
        Assert.Equal("/", await BrokerWay.SignIn(app.Anonymous(), StaffApp.OtherStart));
        Assert.Equal([Role.Administrator, Role.Leder], await app.RolesOf(email, TestWorld.Soenderborg));
        var told = await app.Database(db => db.AuditEntries.OrderByDescending(e => e.Number).Where(e => e.Action == AuditAction.Changed).Select(e => e.Detail).FirstAsync(Ct), TestWorld.Soenderborg);
        Assert.Equal("Logins, Roles, LastAdministrator, Broker", told);

        app.IsAtOther("afløseren", "afloeser@540.example", "http://sonderborg.dk/roles/administrator/1");
        Assert.Equal("/", await BrokerWay.SignIn(app.Anonymous(), StaffApp.OtherStart));
        app.IsAtOther("anders", email, "http://sonderborg.dk/roles/leder/1");
        Assert.Equal("/", await BrokerWay.SignIn(app.Anonymous(), StaffApp.OtherStart));
        Assert.Equal([Role.Leder], await app.RolesOf(email, TestWorld.Soenderborg));
    }

    [Fact]
    public async Task An_administrator_ends_the_link_after_which_the_next_account_at_the_broker_may_take_its_place()
    {
        var (browser, email, _) = await app.Linked();
        var (id, administrator) = (await app.IdOf(email), await app.SignedInAs(Role.Administrator));
        Assert.Contains("Logger ind med Aabenraa Kommune", await administrator.Text($"/users/{id}"), StringComparison.Ordinal);

        var entries = await app.EntriesOf(() => administrator.PostForm($"/users/{id}", [], $"/users/{id}/staff-sign-in").Saved());
        Assert.Contains(entries, e => e.Action == AuditAction.Changed && e.SubjectId == id && e.Detail!.Contains("Logins", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Found, await browser.Status("/contacts"));
        await app.SignIn(email);
        using var twice = await administrator.PostUnseen($"/users/{id}/staff-sign-in", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        using var elsewhere = await administrator.PostUnseen($"/users/{await app.UserId(Role.Konsulent, TestWorld.Soenderborg)}/staff-sign-in", []);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);

        app.IsThere("ny konto", email, StaffApp.Konsulenter);
        Assert.Equal("/", await BrokerWay.SignIn(app.Anonymous(), StaffApp.Start));
    }

    private static Func<StaffApp, Task> Is(Func<StaffApp, Task<string>> whose, Action<StaffApp>? but = null) => async app =>
    {
        var email = await whose(app);
        app.IsThere($"{Guid.NewGuid()}", email, StaffApp.Konsulenter);
        but?.Invoke(app);
    };

    private static async Task<string> Closed(StaffApp app, string email)
    {
        await app.Change(email, user => user.IsActive = false);

        return email;
    }
}
