using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>A form that was sent after the session had run out: where to, and what was typed. Files are not in it.</summary>
public sealed record Draft(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HadFiles);

/// <summary>
/// Carries such a form through the login page, so that nothing typed is lost without script either. The login page holds it encrypted, for
/// the person alone whose session it was; it is sent again only when that person has signed in and says so. Nothing is kept on the server.
/// </summary>
public sealed class Drafts(IDataProtectionProvider protection, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> options)
{
    /// <summary>Where the request that is asked to sign in holds its draft for the login page.</summary>
    public const string Key = nameof(Draft);

    public const string Lost = "Det, der var skrevet før login, er ikke med: det var en andens, eller det var for gammelt.";

    public const int MaxBytes = 128 * 1024;

    // As long as a session.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(10);

    /// <summary>The posted form, readable for nobody but this class; null when there is none, when it is too large, or when it is not from a page of that person's.</summary>
    public async Task<string?> KeepAsync(HttpContext http, ClaimsPrincipal? owner)
    {
        var request = http.Request;

        if (owner is null || !HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.ContentLength is null or > MaxBytes || !await IsGenuineAsync(http, owner))
        {
            return null;
        }

        var form = await request.ReadFormAsync(http.RequestAborted);
        var fields = from field in form where field.Key != options.Value.FormFieldName from value in field.Value select KeyValuePair.Create(field.Key, value ?? "");
        var draft = new Draft(request.PathBase + request.Path + request.QueryString, [.. fields], form.Files.Any(file => file.Length > 0));

        return ProtectorFor(owner).Protect(JsonSerializer.Serialize(draft), Lifetime);
    }

    /// <summary>What was kept; null for anybody else, and when it was changed or is too old.</summary>
    public Draft? Open(string? kept, ClaimsPrincipal reader)
    {
        try
        {
            return string.IsNullOrEmpty(kept) ? null : JsonSerializer.Deserialize<Draft>(ProtectorFor(reader).Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // A form that another site made up is not offered to be sent. The token in a genuine one was made for the person it is from.
    private async Task<bool> IsGenuineAsync(HttpContext http, ClaimsPrincipal owner)
    {
        var visitor = http.User;
        http.User = owner;

        try
        {
            return await antiforgery.IsRequestValidAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            return false; // the form cannot be read
        }
        finally
        {
            http.User = visitor;
        }
    }

    private ITimeLimitedDataProtector ProtectorFor(ClaimsPrincipal person) =>
        protection.CreateProtector(typeof(Drafts).FullName!, person.FindFirstValue(ClaimTypes.NameIdentifier) ?? "").ToTimeLimitedDataProtector();
}
