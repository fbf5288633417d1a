using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>A colleague on the rejsehold, by name.</summary>
public sealed record TeamPerson(int UserId, string Name);

internal static class Team
{
    private const int Most = 100;

    /// <summary>Those on the team, in Danish order, and <paramref name="besides"/> who may have left it.</summary>
    public static IQueryable<TeamPerson> TeamPeople(this CrmDbContext db, int? besides = null) => db.Users
        .Where(user => user.Id == besides || (user.IsActive && db.TeamMembers.Any(member => member.UserId == user.Id && member.IsOnTeam)))
        .OrderBy(user => user.NameSort).Take(Most).Select(user => new TeamPerson(user.Id, user.FullName));
}
