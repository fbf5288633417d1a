using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Audit;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>Signing in with a phone's passkey, for staff and in the portal.</summary>
[Trait("Requirement", "R4")]
public class PasskeyTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string OfStaff = "/account/passkeys";
    private const string OfPortal = "/portal/security/passkeys";
    private const string Login = "/account/login/passkey";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What a stranger may try, and how.</summary>
    private static readonly Dictionary<string, Func<SoftwareKey, string, string>> Forgeries = new()
    {
        ["signed by another key"] = (key, options) =>
        {
            using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            key.Forger = other;

            return key.Show(options);
        },
        ["nobody was asked for finger, face or code"] = (key, options) => { key.Asks = false; return key.Show(options); },
        ["made on another site"] = (key, options) => { key.Origin = "http://ond.example"; return key.Show(options); },
        ["an answer to an older question"] = (key, options) => key.Show(options.Replace("\"challenge\":\"", "\"challenge\":\"AAAA", StringComparison.Ordinal)),
        ["a passkey that nobody has"] = (_, options) => { using var strange = new SoftwareKey(); return strange.Show(options); },
        ["no answer"] = (_, _) => "",
        ["no answer of a device"] = (_, _) => "{}",
        ["no JSON"] = (_, _) => "<script>",
        ["another kind of JSON"] = (_, _) => """{"id":{"x":1},"response":[]}""",
    };

    public static TheoryData<string> ForgeryNames => [.. Forgeries.Keys];

    [Theory]
    [InlineData(OfStaff, "/")]
    [InlineData(OfPortal, "/portal")]
    [Trait("Requirement", "R12")]
    public async Task A_person_adds_a_passkey_and_signs_in_with_it_alone(string home, string start)
    {
        using var key = new SoftwareKey();
        var (browser, email) = await Somebody(home);
        var me = await app.Database(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(Ct));
        var added = await app.EntriesOf(() => Add(browser, home, key));
        Assert.Equal("Passkeys", Assert.Single(added, e => e.Action == AuditAction.Changed && e.SubjectId == me).Detail);
        Assert.Contains("Min telefon", await browser.Text(home == OfPortal ? "/portal/security" : "/account/security"), StringComparison.Ordinal);
        Assert.Contains("tilføjet", (await Letter(email)).Replace("=C3=B8", "ø", StringComparison.Ordinal), StringComparison.Ordinal);

        var visitor = app.Anonymous();
        var entries = await app.EntriesOf(async () =>
        {
            using var done = await SignIn(visitor, key.Show);
            Assert.Equal(start, done.Headers.Location!.OriginalString);
        });

        Assert.Equal((AuditAction.SignedIn, me), Assert.Single(entries.Select(e => (e.Action, e.UserId!.Value))));
        Assert.Equal(HttpStatusCode.OK, await visitor.Status(start));
    }

    [Fact]
    public async Task A_passkey_is_both_steps_for_who_has_chosen_two()
    {
        using var key = new SoftwareKey();
        var (browser, email) = await Somebody(OfPortal);
        await Add(browser, OfPortal, key);
        await Change(email, user => user.TwoFactorEnabled = true);

        using var done = await SignIn(app.Anonymous(), key.Show);
        Assert.Equal("/portal", done.Headers.Location!.OriginalString);
    }

    [Theory]
    [MemberData(nameof(ForgeryNames))]
    public async Task A_forged_passkey_is_refused_in_words(string forgery)
    {
        using var key = new SoftwareKey();
        var (browser, _) = await Somebody(OfPortal);
        await Add(browser, OfPortal, key);
        var visitor = app.Anonymous();

        using var refused = await SignIn(visitor, options => Forgeries[forgery](key, options));

        Assert.Equal(PublicTexts.Of("PasskeyRefused"), Assert.Single((await refused.Errors())[""]));
        Assert.Equal(HttpStatusCode.Found, await visitor.Status("/portal"));
    }

    [Fact]
    public async Task An_answer_is_good_for_one_question_and_not_without_one()
    {
        using var key = new SoftwareKey();
        var (browser, _) = await Somebody(OfPortal);
        await Add(browser, OfPortal, key);
        var (visitor, answer) = (app.Anonymous(), "");
        await SignIn(visitor, options => answer = key.Show(options)).Saved();

        using var again = await app.Anonymous().PostForm("/account/login", new() { { "Credential", answer } }, Login);

        Assert.Single((await again.Errors())[""]);
    }

    [Theory]
    [InlineData("closed")]
    [InlineData("locked")]
    [Trait("Requirement", "R6")]
    public async Task An_account_that_is_closed_or_locked_is_closed_to_its_passkey_and_the_attempt_is_logged(string how)
    {
        using var key = new SoftwareKey();
        var (browser, email) = await Somebody(OfPortal);
        await Add(browser, OfPortal, key);
        var me = await Change(email, user => (user.IsActive, user.LockoutEnd) = (how != "closed", how == "locked" ? DateTimeOffset.UtcNow.AddHours(1) : null));

        var entries = await app.EntriesOf(async () =>
        {
            using var refused = await SignIn(app.Anonymous(), key.Show);
            Assert.Equal(PublicTexts.Of("PasskeyRefused"), Assert.Single((await refused.Errors())[""]));
        });

        Assert.Contains(entries, e => (e.Action, e.SubjectId, e.UserId) == (AuditAction.SignInRefused, me, null));
    }

    [Fact]
    public async Task A_removed_passkey_opens_nothing_and_nobody_removes_anothers()
    {
        using var key = new SoftwareKey();
        var (browser, _) = await Somebody(OfPortal);
        await Add(browser, OfPortal, key);
        var (neighbour, _) = await Somebody(OfPortal);
        using var foreign = await neighbour.PostUnseen($"{OfPortal}/remove", new() { { "Passkey", key.Id } }, "/portal");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        await SignIn(app.Anonymous(), key.Show).Saved();

        await browser.PostForm("/portal/security", [], $"{OfPortal}/remove").Saved();

        using var refused = await SignIn(app.Anonymous(), key.Show);
        Assert.Single((await refused.Errors())[""]);
    }

    [Theory]
    [InlineData(OfStaff, "/account/security")]
    [InlineData(OfPortal, "/portal/security")]
    public async Task A_passkey_gets_another_name_and_opens_what_it_opened_and_nobody_renames_anothers(string home, string list)
    {
        using var key = new SoftwareKey();
        var (browser, _) = await Somebody(home);
        await Add(browser, home, key);
        using var foreign = await (await Somebody(OfPortal)).Browser.PostUnseen($"{OfPortal}/rename", new() { { "Passkey", key.Id }, { "Name", "Min nu" } }, "/portal");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        using var nameless = await browser.PostUnseen($"{home}/rename", new() { { "Passkey", key.Id }, { "Name", " " } }, list);
        Assert.Equal(PublicTexts.Of("PasskeyNameMissing"), Assert.Single((await nameless.Errors())[""]));
        using var tooLong = await browser.PostUnseen($"{home}/rename", new() { { "Passkey", key.Id }, { "Name", new string('a', NewPasskey.NameMaxLength + 1) } }, list);
        Assert.Single((await tooLong.Errors())[""]);

        await browser.PostUnseen($"{home}/rename", new() { { "Passkey", key.Id }, { "Name", "Kontorets nøgle" } }, list).Saved();

        Assert.Contains("Kontorets nøgle", await browser.Text(list), StringComparison.Ordinal);
        await SignIn(app.Anonymous(), key.Show).Saved();
    }

    [Fact]
    public async Task Only_who_knows_the_password_begins_and_only_they_finish()
    {
        using var key = new SoftwareKey();
        var (browser, _) = await Somebody(OfPortal);
        using var wrong = await browser.PostForm($"{OfPortal}/new", new() { { "Name", "Min telefon" }, { "Password", "noget helt andet" } });
        Assert.Single((await wrong.Errors())["Password"]);
        Assert.Null((await wrong.Document()).QuerySelector("[data-passkey-options]"));
        using var nameless = await browser.PostForm($"{OfPortal}/new", new() { { "Password", TestWorld.Password } });
        Assert.Single((await nameless.Errors())["Name"]);

        using var unbegun = await browser.PostUnseen(OfPortal, new() { { "Name", "Min telefon" }, { "Credential", "{}" } }, "/portal");
        Assert.Equal(PublicTexts.Of("PasskeyFailed"), Assert.Single((await unbegun.Errors())[""]));

        using var begun = await browser.PostForm($"{OfPortal}/new", new() { { "Name", "Min telefon" }, { "Password", TestWorld.Password } });
        key.Asks = false;
        using var unverified = await browser.PostAgain(begun, new() { { "Credential", key.Make(await Options(begun)) } }, OfPortal);
        Assert.Equal(PublicTexts.Of("PasskeyFailed"), Assert.Single((await unverified.Errors())[""]));
        Assert.Equal("Min telefon", (await unverified.Document()).QuerySelector("#Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_one_person_began_in_a_browser_another_does_not_finish_there()
    {
        using var key = new SoftwareKey();
        var (browser, email) = await Somebody(OfPortal);
        using var begun = await browser.PostForm($"{OfPortal}/new", new() { { "Name", "Min telefon" }, { "Password", TestWorld.Password } });
        var answer = key.Make(await Options(begun));
        var (_, other) = await Somebody(OfPortal);
        await browser.PostUnseen("/account/logout", [], "/portal").Saved();
        await browser.PostForm("/account/login", new() { { "Email", other }, { "Password", TestWorld.Password } }).Saved();

        using var refused = await browser.PostUnseen(OfPortal, new() { { "Name", "Min telefon" }, { "Credential", answer } }, "/portal");

        Assert.Single((await refused.Errors())[""]);
        Assert.False(await app.Database(db => db.UserPasskeys.AnyAsync(p => db.Users.Any(u => u.Id == p.UserId && (u.Email == email || u.Email == other)), Ct)));
    }

    [Fact]
    public async Task A_person_has_ten_passkeys_at_most()
    {
        var (browser, email) = await Somebody(OfPortal);
        var me = await app.Database(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(Ct));
        await app.Database(db =>
        {
            db.UserPasskeys.AddRange(Enumerable.Range(0, NewPasskey.Most).Select(n => new IdentityUserPasskey<int>
            {
                UserId = me, CredentialId = [(byte)n, .. RandomNumberGenerator.GetBytes(15)],
                Data = new() { Name = $"{n}", PublicKey = [], ClientDataJson = [], AttestationObject = [] },
            }));
            return db.SaveChangesAsync(Ct);
        });

        using var refused = await browser.PostForm($"{OfPortal}/new", new() { { "Name", "Min telefon" }, { "Password", TestWorld.Password } });
        Assert.Equal(PublicTexts.Of("PasskeysTooMany", NewPasskey.Most), Assert.Single((await refused.Errors())[""]));
    }

    private async Task<(HttpClient Browser, string Email)> Somebody(string home) => home == OfPortal
        ? await app.PortalUser((await app.Firm($"Nøgle {Guid.NewGuid():N} ApS")).Id)
        : (await app.SignedInAs(Role.Konsulent), TestWorld.Email(Role.Konsulent));

    private static async Task Add(HttpClient browser, string home, SoftwareKey key)
    {
        using var begun = await browser.PostForm($"{home}/new", new() { { "Name", "Min telefon" }, { "Password", TestWorld.Password } });
        await browser.PostAgain(begun, new() { { "Credential", key.Make(await Options(begun)) } }, home).Saved();
    }

    private static async Task<string> Options(HttpResponseMessage begun) => (await begun.Document()).QuerySelector("[data-passkey-options]")!.GetAttribute("data-passkey-options")!;

    private static async Task<HttpResponseMessage> SignIn(HttpClient visitor, Func<string, string> answer)
    {
        using var options = await visitor.PostUnseen($"{Login}/options", [], "/account/login");

        return await visitor.PostForm("/account/login", new() { { "Credential", answer(await options.Content.ReadAsStringAsync(Ct)) } }, Login);
    }

    private async Task<string> Letter(string email)
    {
        await Events.EventWorld.Eventually(() => Mailbox.Letters(app, email).Count > 0);

        return Mailbox.Letters(app, email)[^1];
    }

    private Task<int> Change(string email, Action<CrmUser> change) => app.Database(async db =>
    {
        var user = await db.Users.SingleAsync(u => u.Email == email, Ct);
        change(user);
        await db.SaveChangesAsync(Ct);

        return user.Id;
    });
}
