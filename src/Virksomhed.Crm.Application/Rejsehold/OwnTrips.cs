using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>A visit is reported by the member who went, or by a manager; for everybody else there is nothing to report.</summary>
internal static class OwnTrips
{
    public static IQueryable<Dispatch> TripsOf(this CrmDbContext db, ICurrentUser user)
    {
        var (me, isManager) = (db.UserId, user.IsIn(Role.Leder));

        return db.Dispatches.Where(d => isManager || d.MemberId == me);
    }
}
