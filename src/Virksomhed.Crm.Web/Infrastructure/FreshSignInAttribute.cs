using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>
/// On an action that lets data leave the house, gives rights or takes away a way to sign in: whoever signed in a while ago shows first that it is still them. A form
/// that was sent is kept by the page that asks.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FreshSignInAttribute : Attribute, IAsyncAuthorizationFilter
{
    public const string Page = "/account/confirm";

    /// <summary>Only of who signs in through the municipality's broker: the form asks everybody else for the password.</summary>
    public bool InPlaceOfPassword { get; init; }

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        var now = services.GetRequiredService<TimeProvider>().UtcNow();

        if (InPlaceOfPassword && !services.GetRequiredService<ICurrentUser>().SignsInThroughBroker)
        {
            return;
        }

        if (http.Features.Get<OpenSession>() is not { } session || now - session.ConfirmedAt <= services.GetRequiredService<IOptions<SessionSettings>>().Value.Fresh)
        {
            return;
        }

        if (await services.GetRequiredService<Drafts>().KeepAsync(http, http.User) is { } kept)
        {
            http.Items[Drafts.Key] = kept;
            context.Result = new StatusCodeResult(StatusCodes.Status401Unauthorized);
        }
        else
        {
            context.Result = new RedirectResult($"{Page}{QueryString.Create("returnUrl", ReturnTo(http.Request))}");
        }
    }

    // A form that cannot be kept is begun anew, from the page it stands on.
    private static string ReturnTo(HttpRequest request) => HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : "/";
}
