using Microsoft.AspNetCore.Http.Extensions;

namespace Virksomhed.Crm.Web.Infrastructure;

internal static class QueryLink
{
    /// <summary>This page's address with one value set and the page number dropped, so that filters survive sorting and paging.</summary>
    public static string With(HttpRequest request, string key, string value)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in request.Query)
        {
            if (!name.Equals(key, StringComparison.OrdinalIgnoreCase) && !name.Equals("page", StringComparison.OrdinalIgnoreCase))
            {
                query.Add(name, values.OfType<string>());
            }
        }

        query.Add(key, value);
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
