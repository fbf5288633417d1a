namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Refuses what a page of another site makes a browser send, before anything is read of it: a second guard beside the token in each form.</summary>
public sealed class SameSiteForms(RequestDelegate next)
{
    public Task Invoke(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var from = context.Request.Headers["Sec-Fetch-Site"].ToString();

        // Browsers that do not say where from are left to the token.
        if (from is "" or "same-origin" or "none" || HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;

        return Task.CompletedTask;
    }
}
