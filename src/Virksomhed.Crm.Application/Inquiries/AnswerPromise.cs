using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Municipalities;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>Until when a first answer is promised to whoever asks today. Nobody waits for one on a day on which the municipality is closed.</summary>
internal static class AnswerPromise
{
    public static async Task<DateOnly> AnswerDueOnAsync(this CrmDbContext db, Municipality municipality, DateOnly today, CancellationToken ct) =>
        (await db.CalendarAsync(today, ct)).After(today, municipality.AnswerWithinDays);

    /// <summary>The municipality's own closed days, as its rule of response times says.</summary>
    public static async Task<WorkingCalendar> CalendarAsync(this CrmDbContext db, DateOnly day, CancellationToken ct) =>
        (await db.ResponseRules.AsNoTracking().ToListAsync(ct)).RulesOn(day).Calendar;
}
