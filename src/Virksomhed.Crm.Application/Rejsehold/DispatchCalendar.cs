using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.FollowUps;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>The reader's planned dispatches for the calendar feed: where and when, and never why the employer called.</summary>
internal static class DispatchCalendar
{
    private const int Most = 200;

    public static async Task<IEnumerable<CalendarFeed.Entry>> EntriesAsync(CrmDbContext db, CancellationToken ct)
    {
        var me = db.UserId;
        var planned = await db.Dispatches.Where(d => d.MemberId == me && d.State == DispatchState.Planned).ToRows(db)
            .OrderBy(row => row.Day).ThenBy(row => row.Id).Take(Most).ToListAsync(ct);

        return planned.Select(row => new CalendarFeed.Entry("rejsehold", row.Id, row.Day!.Value, "Rejsehold", row.Employer)
        {
            Busy = (At(row.Day.Value, row.FromHour!.Value), At(row.Day.Value, row.FromHour.Value + row.Hours!.Value)),
            Place = row.Unit,
        });
    }

    private static DateTime At(DateOnly day, int hour) => DanishTime.ToUtc(day.ToDateTime(new TimeOnly(hour, 0)));
}
