using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Application.Rejsehold;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.FollowUps;

/// <summary>A person's open follow-ups, the deadlines of their cases and their trips with the rejsehold, for a calendar program, which knows the secret address and nothing else.</summary>
public static class ReadCalendar
{
    /// <summary>No calendar needs more, and an address that has leaked cannot be used to tire the server.</summary>
    private const int MaxEntries = 500;

    public sealed record Query(string Secret) : IRequest<string?>;

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, string?>
    {
        public async Task<string?> Handle(Query query, CancellationToken ct)
        {
            var hash = LinkSecret.Hash(query.Secret);
            var owner = await db.Users.IgnoreQueryFilters([CrmDbContext.TenantFilter])
                .Where(user => user.CalendarKeyHash == hash && user.IsActive)
                .Select(user => new { user.Id, user.MunicipalityCode })
                .SingleOrDefaultAsync(ct);

            if (owner is null)
            {
                return null;
            }

            db.ActFor(owner.MunicipalityCode, owner.Id);
            var until = clock.Today().AddYears(1);
            var entries = await (
                from followUp in db.FollowUps
                join employer in db.Employers on followUp.EmployerId equals employer.Id
                where followUp.ResponsibleId == owner.Id && followUp.DoneAt == null && followUp.DueOn <= until
                orderby followUp.DueOn, followUp.Id
                select new CalendarFeed.Entry("opfoelgning", followUp.Id, followUp.DueOn, followUp.Text, employer.Alias ?? employer.Name)).Take(MaxEntries).ToListAsync(ct);

            return CalendarFeed.Write(owner.MunicipalityCode, [.. entries, .. await CaseCalendar.EntriesAsync(db, ct), .. await DispatchCalendar.EntriesAsync(db, ct)], clock.UtcNow());
        }
    }
}
