using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.IntegrationTests;

/// <summary>A line of Endpoints.txt, to be tried.</summary>
public sealed partial record EndpointRow(Admission Line) : Admission(Line)
{
    public static new IReadOnlyList<EndpointRow> All { get; } = [.. Admission.All.Select(line => new EndpointRow(line))];

    public static EndpointRow Of(RouteEndpoint page) => All.Single(row => row.Key == KeyOf(page));

    public static string KeyOf(RouteEndpoint page) => KeyOf(page.Metadata.GetMetadata<HttpMethodMetadata>()!, page.RoutePattern.RawText!);

    public HttpMethod Method => HttpMethod.Parse(Methods.Split(',')[0]);

    /// <summary>An address of the pattern with sample values; what they stand for may or may not exist.</summary>
    public string SampleAddress => "/" + Parameter().Replace(Pattern, match =>
        match.Value.Contains("range(400", StringComparison.Ordinal) ? "404" : match.Value.Contains(":int", StringComparison.Ordinal) ? "1" : new string('x', 43)); // as long as the secret of a calendar

    /// <summary>Whether a visitor may enter; no role is a visitor who has not signed in.</summary>
    public bool Admits(string? role) => Who == Anyone || (role is not null && (Who == SignedIn || Roles.Contains(role)));

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
