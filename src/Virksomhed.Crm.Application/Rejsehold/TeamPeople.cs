using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Rejsehold;

internal static class Team
{
    /// <summary>Those on the rejsehold, and <paramref name="besides"/> who may have left it.</summary>
    public static IQueryable<CrmUser> TeamPeople(this CrmDbContext db, int? besides = null) => db.Users
        .Where(user => user.Id == besides || (user.IsActive && db.TeamMembers.Any(member => member.UserId == user.Id && member.IsOnTeam)));
}
