using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Portal;
using Virksomhed.Crm.Web.Features.Account;
using Virksomhed.Crm.Web.Features.EmployerPortals;
using Virksomhed.Crm.Web.Features.Portal;
using Virksomhed.Crm.Web.Features.Users;
using Virksomhed.Crm.Web.Infrastructure;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>Before data leave the house and before rights are given, a person whose sign-in is old shows that it is still them.</summary>
[Trait("Requirement", "R10")]
public class FreshSignInTests(SessionApp app) : IClassFixture<SessionApp>
{
    private const string Export = "/employers/export.csv?q=nordals";

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(11);

    /// <summary>The rooms in which rights and ways to sign in are given and taken.</summary>
    private static readonly Type[] RightsRooms =
        [typeof(UsersController), typeof(AttestationController), typeof(AccessRulesController), typeof(EmployerPortalController), typeof(PortalDeskController), typeof(PortalUsersController), typeof(PasskeysController), typeof(PortalPasskeysController), typeof(PortalMitIdController), typeof(SecurityController)];

    /// <summary>What is sent there without being asked again, and why.</summary>
    private static readonly Dictionary<string, string> NotAsked = new()
    {
        ["ReleaseLockout"] = "opens what five wrong passwords closed; the password is still asked for",
        ["RenamePasskey"] = "opens what it opened before",
        ["RenameOwnPasskey"] = "opens what it opened before",
        ["EndSession"] = "only takes away",
        ["EndOwnSession"] = "only takes away",
        ["EndPortalAccess"] = "only takes away",
        ["EndColleague"] = "only takes away",
        ["RefusePortalRequest"] = "lets nobody in",
        ["EmployerPortal"] = "is a message",
        ["NewPasskey"] = "asks for the password itself",
        ["AddPasskey"] = "ends what began with the password",
        ["NewOwnPasskey"] = "asks for the password itself",
        ["AddOwnPasskey"] = "ends what began with the password",
        ["StartMitIdLink"] = "asks for the password itself",
        ["ChangeOwnPassword"] = "asks for the password itself",
        ["TurnOnCode"] = "asks for the password itself",
        ["TurnOffCode"] = "asks for the password itself",
    };

    [Fact]
    public async Task An_export_asks_who_has_been_signed_in_for_long_and_is_then_sent()
    {
        var browser = await app.SignIn(await app.Colleague());
        Assert.Equal(HttpStatusCode.OK, await browser.Status(Export));
        app.Clock.Advance(Long);

        using var asked = await browser.GetAsync(new Uri(Export, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.StartsWith("/account/confirm?returnUrl=%2Femployers%2Fexport.csv", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var refused = await browser.PostForm(asked.Headers.Location.OriginalString, new() { { "Password", "noget helt andet" } });
        Assert.Single((await refused.Errors())["Password"]);
        Assert.Equal(HttpStatusCode.Found, await browser.Status(Export));
        using var confirmed = await browser.PostForm(asked.Headers.Location.OriginalString, new() { { "Password", TestWorld.Password } });

        Assert.Equal(Export, confirmed.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await browser.Status(Export));
    }

    [Fact]
    public async Task A_form_that_gives_rights_is_kept_while_the_person_is_asked()
    {
        var browser = await app.SignIn(await app.Colleague(Role.Administrator));
        app.Clock.Advance(Long);

        using var asked = await browser.PostForm("/users/invite", new() { { "Name", "Ny Kollega" }, { "Email", "ny@580.example" }, { "Roles", Role.Konsulent } });
        Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
        using var confirmed = await browser.PostAgain(asked, new() { { "Password", TestWorld.Password } }, "/account/confirm");
        Assert.Contains("Tak, det er dig", (await confirmed.Document()).Body!.TextContent, StringComparison.Ordinal);
        using var sent = await browser.PostAgain(confirmed, [], "/users/invite");

        Assert.StartsWith("/users/", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.NotEqual(0, await app.IdOf("ny@580.example"));
    }

    [Fact]
    public async Task A_user_of_an_employer_is_asked_in_the_portal_too()
    {
        var (browser, _) = await app.PortalUser((await app.Firm("Frisk ApS")).Id, mayInvite: true);
        app.Clock.Advance(Long);

        using var asked = await browser.PostForm("/portal/users/invite", new() { { "Name", "Kim" }, { "Email", "kim@frisk.example" } });
        using var confirmed = await browser.PostAgain(asked, new() { { "Password", TestWorld.Password } }, "/account/confirm");
        await browser.PostAgain(confirmed, [], "/portal/users/invite").Saved();
    }

    [Fact]
    public void Every_list_that_is_taken_out_as_a_file_is_guarded_and_limited() => Assert.All(
        Actions(typeof(Program).Assembly.GetTypes()).Where(action => action.GetCustomAttributes().OfType<IRouteTemplateProvider>().Any(route => route.Template is { } t && (t.EndsWith(".xlsx", StringComparison.Ordinal) || t.EndsWith(".csv", StringComparison.Ordinal)))),
        action =>
        {
            Assert.True(action.IsDefined(typeof(FreshSignInAttribute)), $"{action.DeclaringType!.Name}.{action.Name} sends a file to a session of any age");
            Assert.True(action.IsDefined(typeof(Microsoft.AspNetCore.RateLimiting.EnableRateLimitingAttribute)), $"{action.DeclaringType!.Name}.{action.Name} sends any number of files");
        });

    [Fact]
    public void Every_form_that_gives_rights_or_takes_a_way_to_sign_in_is_guarded_or_has_a_reason_not_to_be()
    {
        var open = Actions(RightsRooms).Where(action => action.IsDefined(typeof(HttpPostAttribute)) && !action.IsDefined(typeof(FreshSignInAttribute))).Select(action => action.Name);

        Assert.Equal(NotAsked.Keys.Order(), open.Distinct().Order());
    }

    private static IEnumerable<MethodInfo> Actions(IEnumerable<Type> types) =>
        from controller in types
        where controller.IsSubclassOf(typeof(ControllerBase)) && !controller.IsAbstract
        from action in controller.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        select action;
}
