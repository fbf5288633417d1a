using Microsoft.AspNetCore.Http.Extensions;

namespace Virksomhed.Crm.Web.Infrastructure;

internal static class QueryLink
{
    /// <summary>This page's address without one value, and without the page number.</summary>
    public static string Without(HttpRequest request, string key) =>
        request.PathBase + request.Path + Rest(request, key).ToQueryString();

    /// <summary>This page's address with one value set and the page number dropped, so that filters survive sorting and paging.</summary>
    public static string With(HttpRequest request, string key, string value)
    {
        var query = Rest(request, key);
        query.Add(key, value);

        return request.PathBase + request.Path + query.ToQueryString();
    }

    private static QueryBuilder Rest(HttpRequest request, string key)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in request.Query)
        {
            if (!name.Equals(key, StringComparison.OrdinalIgnoreCase) && !name.Equals("page", StringComparison.OrdinalIgnoreCase))
            {
                query.Add(name, values.OfType<string>());
            }
        }

        return query;
    }
}
