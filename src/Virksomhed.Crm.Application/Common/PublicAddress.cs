using Microsoft.AspNetCore.Http.Extensions;

namespace Virksomhed.Crm.Application.Common;

/// <summary>
/// The address of this site as people type it, from the settings: links in mails are never built from what a request says of itself, since
/// anybody can send a request with a host of their own.
/// </summary>
public sealed class PublicAddress(Uri site)
{
    /// <summary>The domain that passkeys are made for.</summary>
    public string Host => site.Host;

    /// <summary>Where a browser says that a page of this site is from.</summary>
    public string Origin => site.GetLeftPart(UriPartial.Authority);

    public bool IsHttps => site.Scheme == Uri.UriSchemeHttps;

    public string Link(string path, params (string Name, string Value)[] query)
    {
        var values = new QueryBuilder(query.Select(part => KeyValuePair.Create(part.Name, part.Value)));

        return new Uri(site, path) + values.ToString();
    }
}
