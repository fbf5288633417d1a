using Microsoft.AspNetCore.Authorization;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>
/// Who may enter an address: a line of Endpoints.txt, which the app and its tests both read. An address asks for a role of its line besides what its action asks for, so
/// that an attribute that is forgotten or lets in too many opens nothing.
/// </summary>
public record Admission(string Methods, string Pattern, string Who)
{
    public const string Anyone = "anyone";
    public const string SignedIn = "signed-in";

    private static readonly Dictionary<string, Admission> ByKey = Read().ToDictionary(line => line.Key);

    public static IReadOnlyCollection<Admission> All => ByKey.Values;

    public string Key => $"{Methods} {Pattern}";

    /// <summary>The roles that may enter; none where it does not take one.</summary>
    public IReadOnlyList<string> Roles => Who switch
    {
        Anyone or SignedIn => [],
        "staff" => Role.Staff,
        _ => Who.Split(','),
    };

    /// <summary>The key of a page's line.</summary>
    public static string KeyOf(HttpMethodMetadata methods, string pattern)
    {
        ArgumentNullException.ThrowIfNull(methods);
        ArgumentNullException.ThrowIfNull(pattern);

        return $"{string.Join(',', methods.HttpMethods)} {pattern.TrimStart('/')}";
    }

    /// <summary>Makes a page ask for the roles of its line.</summary>
    /// <exception cref="InvalidOperationException">It has no line, or lets in anyone where its line does not.</exception>
    public static void Ask(EndpointBuilder endpoint)
    {
        var page = (RouteEndpointBuilder)endpoint;
        var key = KeyOf(page.Metadata.OfType<HttpMethodMetadata>().Last(), page.RoutePattern.RawText!);

        if (!ByKey.TryGetValue(key, out var line))
        {
            throw new InvalidOperationException($"Endpoints.txt does not say who may enter {key}.");
        }

        if (line.Who != Anyone && page.Metadata.OfType<IAllowAnonymous>().Any())
        {
            throw new InvalidOperationException($"{key} lets in anyone; Endpoints.txt says {line.Who}.");
        }

        if (line.Roles.Count > 0)
        {
            page.Metadata.Add(new AuthorizeAttribute { Roles = string.Join(',', line.Roles) });
        }
    }

    private static IEnumerable<Admission> Read()
    {
        using var lines = new StreamReader(typeof(Admission).Assembly.GetManifestResourceStream("Endpoints.txt")!);

        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                yield return new(parts[0], parts[1] == "/" ? "" : parts[1], parts[2]);
            }
        }
    }
}
