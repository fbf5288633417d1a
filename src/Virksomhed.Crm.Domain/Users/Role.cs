namespace Virksomhed.Crm.Domain.Users;

/// <summary>The roles a person may have. The names are the field's own and stand in the database.</summary>
public static class Role
{
    public const string Konsulent = nameof(Konsulent);
    public const string Fastholdelseskonsulent = nameof(Fastholdelseskonsulent);
    public const string Leder = nameof(Leder);
    public const string Administrator = nameof(Administrator);

    /// <summary>A user of an employer, in the portal.</summary>
    public const string Arbejdsgiver = nameof(Arbejdsgiver);

    public static IReadOnlyList<string> Staff { get; } = [Konsulent, Fastholdelseskonsulent, Leder, Administrator];
    public static IReadOnlyList<string> All { get; } = [.. Staff, Arbejdsgiver];
}
