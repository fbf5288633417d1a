using System.Text.RegularExpressions;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.IntegrationTests;

/// <summary>One line of Endpoints.txt.</summary>
public sealed partial record EndpointRow(string Methods, string Pattern, string Who)
{
    public string Key => $"{Methods} {Pattern}";

    public HttpMethod Method => HttpMethod.Parse(Methods.Split(',')[0]);

    /// <summary>An address of the pattern with sample values; what they stand for may or may not exist.</summary>
    public string SampleAddress => "/" + Parameter().Replace(Pattern, match =>
        match.Value.Contains("range(400", StringComparison.Ordinal) ? "404" : match.Value.Contains(":int", StringComparison.Ordinal) ? "1" : new string('x', 43)); // as long as the secret of a calendar

    public static IReadOnlyList<EndpointRow> All { get; } =
    [
        .. from line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Endpoints.txt"))
           where line.Length > 0 && line[0] != '#'
           select line.Split(' ', StringSplitOptions.RemoveEmptyEntries) into parts
           select new EndpointRow(parts[0], parts[1] == "/" ? "" : parts[1], parts[2]),
    ];

    /// <summary>Whether a visitor may enter; no role is a visitor who has not signed in.</summary>
    public bool Admits(string? role) => Who switch
    {
        "anyone" => true,
        "signed-in" => role is not null,
        "staff" => role is not null && Role.Staff.Contains(role),
        _ => role is not null && Who.Split(',').Contains(role),
    };

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
