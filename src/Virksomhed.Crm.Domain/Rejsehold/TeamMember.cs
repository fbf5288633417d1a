namespace Virksomhed.Crm.Domain.Rejsehold;

/// <summary>A colleague on the rejsehold: the days and hours on which they go out, and the towns they cover.</summary>
public sealed class TeamMember : ITenantOwned, IVersioned
{
    public const int AreasMaxLength = 300;
    public const int FirstHour = 7;
    public const int LastHour = 18;

    private static readonly char[] Separators = [',', ';', '\n', '\r'];

    private TeamMember() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int UserId { get; private set; }
    public Weekdays Days { get; private set; }
    public int FromHour { get; private set; }
    public int UntilHour { get; private set; }

    /// <summary>Towns and postal codes with commas between them; empty for the whole municipality.</summary>
    public string Areas { get; private set; } = "";

    /// <summary>False when the colleague has left the team: what they were booked for stays on the board.</summary>
    public bool IsOnTeam { get; private set; } = true;

    public Guid Version { get; private set; }

    public IReadOnlyList<string> AreaList => Split(Areas);

    public static TeamMember Join(int municipalityCode, int userId, Weekdays days, int fromHour, int untilHour, string? areas)
    {
        var member = new TeamMember { MunicipalityCode = municipalityCode, UserId = userId };
        member.Change(days, fromHour, untilHour, areas, isOnTeam: true);

        return member;
    }

    public void Change(Weekdays days, int fromHour, int untilHour, string? areas, bool isOnTeam)
    {
        Rule.Require(days != Weekdays.None, "Vælg mindst én ugedag.");
        Rule.Require(fromHour >= FirstHour && untilHour <= LastHour && fromHour < untilHour, $"Tiden skal ligge mellem kl. {FirstHour} og {LastHour} og slutte efter, den begynder.");
        (Days, FromHour, UntilHour, IsOnTeam) = (days, fromHour, untilHour, isOnTeam);
        Areas = string.Join(", ", Split(areas));
    }

    public bool WorksOn(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Days.HasFlag((Weekdays)(1 << ((int)day.DayOfWeek - 1)));

    /// <summary>Refuses a time at which the member does not go out. The name is the one people know them by.</summary>
    public void RequireAtWork(DispatchTime time, string name)
    {
        ArgumentNullException.ThrowIfNull(time);
        Rule.Require(IsOnTeam, $"{name} er ikke længere på holdet.");
        Rule.Require(WorksOn(time.Day), $"{name} kører ikke ud den ugedag.");
        Rule.Require(time.FromHour >= FromHour && time.UntilHour <= UntilHour, $"{name} kører kun ud kl. {FromHour} til {UntilHour}.");
    }

    /// <summary>Whether a place lies in one of the member's areas.</summary>
    public bool Covers(string? postalCode, string? town)
    {
        var areas = AreaList;

        return areas.Count == 0 || areas.Any(area => area == postalCode || (town is not null && DanishText.Fold(area) == DanishText.Fold(town)));
    }

    private static string[] Split(string? areas) =>
        [.. (areas ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
}
