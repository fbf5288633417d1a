using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Audit;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>
/// Ties the cookie to a session in the database. The cookie holds a key and whose it is; the key is new at each sign-in, and the database says
/// whether it still lets anybody in.
/// </summary>
internal sealed class SessionCookie(Drafts drafts, SessionCache cache, TimeProvider clock) : CookieAuthenticationEvents
{
    private const string Key = "session";

    public override async Task SigningIn(CookieSigningInContext context)
    {
        var (http, person) = (context.HttpContext, context.Principal!);
        var hasSecondStep = person.FindFirstValue("amr") == "mfa" || person.FindFirstValue(ClaimTypes.AuthenticationMethod) is "hwk" or "mfa";
        var key = await Sessions(http).BeginAsync(
            UserIdOf(person), Device.Of(http.Request.Headers.UserAgent), hasSecondStep, http.Features.Get<OpenSession>()?.Id, http.RequestAborted);
        context.Principal = new(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, person.FindFirstValue(ClaimTypes.NameIdentifier)!), new(Key, key)], context.Scheme.Name));
    }

    public override Task SigningOut(CookieSigningOutContext context) =>
        context.HttpContext.Features.Get<OpenSession>() is { } session ? Sessions(context.HttpContext).EndAsync(session.Id, context.HttpContext.RequestAborted) : Task.CompletedTask;

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (await FindAsync(context) is not { } known)
        {
            context.RejectPrincipal();

            return;
        }

        context.ReplacePrincipal(known.Person);
        context.HttpContext.Features.Set(known.Session);
    }

    // A form that was sent too late is answered with the login page itself, which carries it; everything else is sent to the login.
    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;

        if (await drafts.KeepAsync(http, LastSignedIn(context)) is { } kept)
        {
            http.Items[Drafts.Key] = kept;
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            await base.RedirectToLogin(context);
        }
    }

    // The refusal at the address that was asked for, with its own page, and not a redirect that says 200 in the end.
    public override async Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        var user = services.GetRequiredService<ICurrentUser>();

        if (user.LacksSecondStep)
        {
            context.Response.Redirect("/account/second-step");

            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        var page = http.GetEndpoint() as RouteEndpoint;
        await services.GetRequiredService<AuditLog>().AddAsync(
            user, AuditAction.Denied, page?.Metadata.GetMetadata<ReadsAttribute>()?.Subject ?? "Page",
            int.TryParse($"{context.Request.RouteValues["id"]}", CultureInfo.InvariantCulture, out var id) ? id : null,
            $"{context.Request.Method} /{page?.RoutePattern.RawText?.TrimStart('/')}");
    }

    private async Task<KnownSession?> FindAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal?.FindFirstValue(Key) is not { } key)
        {
            return null;
        }

        var hash = UserSessions.HashOf(key);
        var known = cache.Find(hash);

        return known is not null && cache.IsBelieved(known) ? known : await ReadAsync(context.HttpContext, hash, known);
    }

    private async Task<KnownSession?> ReadAsync(HttpContext http, string hash, KnownSession? before)
    {
        var (readAt, services) = (clock.GetUtcNow(), http.RequestServices);

        if (await Sessions(http).FindAsync(hash, http.RequestAborted) is not { } session)
        {
            return null;
        }

        var person = before?.Session.Rights == session.Rights && before.Session.HasSecondStep == session.HasSecondStep
            ? before.Person : await services.GetRequiredService<SessionPerson>().OfAsync(session);
        var known = new KnownSession(session, person, readAt);
        cache.Keep(hash, known);

        // Looking the person up took the request's context before anybody was signed in; from here on it acts for them.
        http.User = person;
        var user = services.GetRequiredService<ICurrentUser>();
        services.GetRequiredService<CrmDbContext>().ActFor(user.MunicipalityCode ?? 0, user.UserId, user.Portal);

        return known;
    }

    // Whose session has run out: it lets nobody in, but the cookie still tells.
    private static ClaimsPrincipal? LastSignedIn(RedirectContext<CookieAuthenticationOptions> context) =>
        context.Options.CookieManager.GetRequestCookie(context.HttpContext, context.Options.Cookie.Name!) is { } cookie
            ? context.Options.TicketDataFormat.Unprotect(cookie)?.Principal
            : null;

    private static UserSessions Sessions(HttpContext http) => http.RequestServices.GetRequiredService<UserSessions>();

    private static int UserIdOf(ClaimsPrincipal person) => int.Parse(person.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
}
