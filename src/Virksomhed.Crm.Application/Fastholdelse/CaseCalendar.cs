using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.FollowUps;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>
/// The deadlines of the reader's open cases for the calendar feed. A calendar lies on phones and with suppliers, so it says the number of the
/// case and never which employer it is about.
/// </summary>
internal static class CaseCalendar
{
    private const int Most = 300;

    public static async Task<IEnumerable<CalendarFeed.Entry>> EntriesAsync(CrmDbContext db, CancellationToken ct)
    {
        var cases = await db.OwnCases().Where(sag => sag.ClosedOn == null && (sag.NextOn != null || sag.DeadlineOn != null))
            .OrderBy(sag => sag.Id).Take(Most)
            .Select(sag => new { sag.Id, sag.NextOn, sag.Deadline, sag.DeadlineOn })
            .ToListAsync(ct);

        return
        [
            .. from sag in cases where sag.NextOn is not null select new CalendarFeed.Entry("fastholdelse-naeste", sag.Id, sag.NextOn!.Value, "Næste skridt", $"fastholdelsessag {sag.Id}"),
            .. from sag in cases where sag.DeadlineOn is not null select new CalendarFeed.Entry("fastholdelse-frist", sag.Id, sag.DeadlineOn!.Value, $"Frist: {sag.Deadline.Text()}", $"fastholdelsessag {sag.Id}"),
        ];
    }
}
