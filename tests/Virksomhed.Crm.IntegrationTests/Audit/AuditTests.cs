using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.FollowUps;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Audit;

public class AuditTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Secret = "Hemmelighedskræmmeri";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private delegate Task Act(CrmApp app, HttpClient client, int employer);

    private static readonly Dictionary<string, (string Action, string Subject, string? Detail, Act Act)> Deeds = new()
    {
        ["logs a contact"] = (AuditAction.Created, nameof(Contact), null, async (_, client, employer) => await Log(client, employer)),
        ["edits a contact"] = (AuditAction.Changed, nameof(Contact), "Note", async (_, client, employer) =>
            await client.PostForm($"/contacts/{await Log(client, employer)}/edit", new() { { "Note", Secret } }).Saved()),
        ["changes who was met"] = (AuditAction.Changed, nameof(Contact), "Met", async (_, client, employer) =>
            await client.PostForm($"/contacts/{await Log(client, employer)}/edit", new() { { "ContactPersonIds" } }).Saved()),
        ["deletes a contact"] = (AuditAction.Deleted, nameof(Contact), null, async (_, client, employer) =>
            await client.PostForm($"/contacts/{await Log(client, employer)}/delete", new() { { "Reason", Secret } }).Saved()),
        ["adds a person"] = (AuditAction.Created, nameof(ContactPerson), null, (_, client, employer) =>
            client.PostForm($"/employers/{employer}/persons/add", new() { { "Name", $"{Secret} {Guid.NewGuid():N}" } }).Saved()),
        ["edits a person"] = (AuditAction.Changed, nameof(ContactPerson), "Role", async (app, client, employer) =>
            await client.PostForm($"/employers/{employer}/persons/{await Person(app, employer)}/edit", new() { { "Role", Secret } }).Saved()),
        ["describes an employer"] = (AuditAction.Changed, nameof(Employer), "Note", (_, client, employer) =>
            client.PostForm($"/employers/{employer}/edit", new() { { "Note", Secret } }).Saved()),
        ["takes over an employer"] = (AuditAction.Created, nameof(Assignment), null, (_, client, employer) =>
            client.PostForm($"/employers/{employer}", [], $"/employers/{employer}/assignment").Saved()),
        ["plans a follow-up"] = (AuditAction.Created, nameof(FollowUp), null, (_, client, employer) =>
            client.PostForm($"/followups/plan?employerId={employer}", new() { { "Text", Secret } }).Saved()),
        ["opens an employer"] = (AuditAction.Shown, nameof(Employer), null, (_, client, employer) => client.Page($"/employers/{employer}")),
        ["searches"] = (AuditAction.Searched, nameof(Employer), "0 rækker, Q, Town", (_, client, _) => client.Page($"/employers?q={Secret}ord&town={Secret}&{Secret}=1")),
        ["searches as they type"] = (AuditAction.Searched, nameof(Employer), "0 rækker, q", (_, client, _) => client.Page($"/employers/search?q={Secret}ord")),
        ["lists contacts"] = (AuditAction.Shown, nameof(Contact), "0 rækker, From", (_, client, _) => client.Page("/contacts?from=2099-01-01")),
        ["takes employers out"] = (AuditAction.Extracted, nameof(Employer), "1 rækker, Q", (_, client, _) => client.Page("/employers/export.csv?q=nordals")),
        ["tries a page of another role"] = (AuditAction.Denied, nameof(CrmUser), "GET /users/{id:int}", (_, client, _) => client.GetAsync("/users/1", Ct)),
        ["signs in"] = (AuditAction.SignedIn, nameof(CrmUser), null, (app, _, _) => SignIn(app, TestWorld.Password)),
        ["mistypes the password"] = (AuditAction.SignInRefused, nameof(CrmUser), null, (app, _, _) => SignIn(app, Secret)),
        ["signs out"] = (AuditAction.SignedOut, nameof(CrmUser), null, async (_, client, _) =>
            await client.PostForm("/account", [], "/account/logout").Saved()),
    };

    public static TheoryData<string> DeedNames => [.. Deeds.Keys];

    [Theory]
    [MemberData(nameof(DeedNames))]
    [Trait("Requirement", "R19")]
    public async Task What_a_person_does_leaves_one_entry_without_what_was_typed(string deed)
    {
        var (action, subject, detail, act) = Deeds[deed];
        var employer = await EmployerWithPerson();
        var client = await app.SignedInAs(Role.Konsulent);

        var entries = await app.EntriesOf(() => act(app, client, employer));

        var entry = Assert.Single(entries, e => e.Action == action && e.Subject == subject);
        Assert.Equal(detail, entry.Detail);
        Assert.Equal(action == AuditAction.SignInRefused ? null : await app.UserId(Role.Konsulent), entry.UserId);
        Assert.Equal(detail?.Contains("rækker", StringComparison.Ordinal) == true, entry.SubjectId is null);
        Assert.DoesNotContain(entries, e => $"{e.Action}{e.Subject}{e.Detail}".Contains(Secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_colleagues_new_role_is_logged_as_a_change_of_the_colleague()
    {
        var colleague = await app.UserId(Role.Fastholdelseskonsulent);
        var administrator = await app.SignedInAs(Role.Administrator);

        var entries = await app.EntriesOf(() => administrator.PostForm($"/users/{colleague}", new() { { "Roles", Role.Konsulent } }).Saved());

        var entry = Assert.Single(entries, e => e.Action == AuditAction.Changed);
        Assert.Equal((nameof(CrmUser), colleague, "Roles"), (entry.Subject, entry.SubjectId, entry.Detail));
    }

    [Fact]
    public async Task A_refused_form_leaves_no_entry_of_a_change()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var employer = await EmployerWithPerson();

        var entries = await app.EntriesOf(async () =>
        {
            using var refused = await client.PostForm($"/employers/{employer}/edit", new() { { "Phone", "12" }, { "Note", Secret } });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        });

        Assert.Equal([AuditAction.Shown], entries.Select(e => e.Action));
    }

    [Fact]
    public async Task Of_two_who_save_the_same_only_the_one_who_came_through_is_logged()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var employer = await EmployerWithPerson();
        var version = (await client.Page($"/employers/{employer}/edit")).QuerySelector("[name=Version]")!.GetAttribute("value")!;

        var entries = await app.EntriesOf(async () =>
        {
            await client.PostForm($"/employers/{employer}/edit", new() { { "Alias", "Den første" } }).Saved();
            using var late = await client.PostForm($"/employers/{employer}/edit", new() { { "Version", version }, { "Alias", "Den anden" } });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        });

        Assert.Single(entries, e => e.Action == AuditAction.Changed);
    }

    [Fact]
    public async Task A_change_that_is_rolled_back_leaves_no_entry()
    {
        var employer = await EmployerWithPerson();
        var me = await app.UserId(Role.Konsulent);

        var entries = await app.EntriesOf(() => app.Database(async db =>
        {
            db.ActFor(TestWorld.Aabenraa, me);
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            (await db.ContactPersons.SingleAsync(p => p.EmployerId == employer, Ct)).Change(Secret, null, null, null, null, null);
            await db.SaveChangesAsync(Ct);
            Assert.True(await db.AuditEntries.AnyAsync(e => e.UserId == me && e.Subject == nameof(ContactPerson) && e.Action == AuditAction.Changed, Ct));
            await transaction.RollbackAsync(Ct);
        }));

        Assert.Empty(entries);
    }

    [Fact]
    public async Task What_nobody_did_leaves_no_entry() => Assert.Empty(await app.EntriesOf(() => app.AddEmployer("Fra registret ApS")));

    [Fact]
    public async Task What_is_queued_when_the_app_stops_is_written()
    {
        await using var own = new CrmApp();
        await own.InitializeAsync();
        var client = await own.SignedInAs(Role.Konsulent);
        await client.Page("/followups");
        await own.Services.GetRequiredService<AuditLog>().StopAsync(Ct);

        Assert.Equal(1, await own.Database(db => db.AuditEntries.CountAsync(e => e.Subject == nameof(FollowUp) && e.Action == AuditAction.Shown, Ct)));
    }

    private async Task<int> EmployerWithPerson()
    {
        var id = await app.AddEmployer($"Loggens {Guid.NewGuid():N} ApS");
        await app.Database(async db =>
        {
            var employer = await db.Employers.SingleAsync(e => e.Id == id, Ct);
            db.ProductionUnits.Add(ProductionUnit.Register(employer, $"{1_990_000_000 + id}", new() { Name = employer.Name, Town = "Rødekro" }, DateTime.UtcNow));
            db.ContactPersons.Add(ContactPerson.Add(employer, "Bodil Brun", "Leder", "10000801", null));
            await db.SaveChangesAsync(Ct);
        });

        return id;
    }

    private static Task<int> Person(CrmApp app, int employer) =>
        app.Database(db => db.ContactPersons.Where(p => p.EmployerId == employer).Select(p => p.Id).SingleAsync(Ct));

    private static async Task<string> Log(HttpClient client, int employer)
    {
        using var response = await client.PostForm($"/contacts/log?employerId={employer}", new() { { "Form", "Visit" }, { "Purposes", "Kendskab" } });
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);

        return response.Headers.Location!.OriginalString.Split('/')[^1];
    }

    private static async Task SignIn(CrmApp app, string password)
    {
        using var response = await app.Anonymous().PostForm("/account/login", new() { { "Email", TestWorld.Email(Role.Konsulent) }, { "Password", password } });
    }
}
