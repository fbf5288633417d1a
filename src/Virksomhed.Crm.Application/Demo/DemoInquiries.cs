using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>The inquiries of the demo world: a year of them, most answered in time, the last days' still open. A day always turns out the same.</summary>
internal sealed class DemoInquiries(CrmDbContext db, DateTime now)
{
    private const int DaysOfHistory = 365;
    private const double AWorkingDay = 1.1;

    private readonly DateOnly _today = DanishTime.DayOf(now);

    public async Task LiveAsync(CancellationToken ct)
    {
        var colleagues = await db.Responders().OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(ct);
        var latest = await db.Inquiries.MaxAsync(i => (DateTime?)i.ReceivedAt, ct);
        var day = latest is { } at ? DanishTime.DayOf(at).AddDays(1) : _today.AddDays(-DaysOfHistory);

        if (colleagues.Count == 0 || day > _today)
        {
            return;
        }

        var within = await db.Municipalities.Where(m => m.Code == db.Tenant).Select(m => m.AnswerWithinDays).SingleAsync(ct);
        var employers = await db.Employers.AsNoTracking().Where(e => e.CeasedOn == null && e.SizeFrom >= 2).OrderBy(e => e.Cvr).ToListAsync(ct);

        for (; day <= _today; day = day.AddDays(1))
        {
            var draw = new DemoDice(db.Tenant, day.DayNumber * 7);

            for (var n = WorkingCalendar.Usual.IsOpen(day) ? draw.Count(AWorkingDay) : 0; n > 0; n--)
            {
                Receive(draw, day, employers, colleagues, within);
            }
        }

        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    // Everything is drawn, also what has not happened yet, so that the rest of the day stays the same at a later hour.
    private void Receive(DemoDice draw, DateOnly day, List<Employer> employers, List<int> colleagues, int within)
    {
        var employer = draw.Chance(.85) ? draw.Of(employers) : null;
        var (story, lead, caller) = (DemoInquiryWords.Story(draw), draw.Of(DemoInquiryWords.Leads), draw.Of(DemoInquiryWords.Callers));
        var received = DanishTime.ToUtc(day.ToDateTime(new TimeOnly(draw.Between(8, 15), draw.Between(0, 59))));
        var (phone, isOwned, owner, hours, closes, key) = ($"1000{draw.Between(1000, 9999)}", draw.Chance(.8), draw.Of(colleagues), draw.Between(1, 30), draw.Chance(.9), draw.Key());

        if (received >= now)
        {
            return;
        }

        var content = new InquiryContent
        {
            Source = story.Source, Language = story.Language, CompanyName = employer?.Name ?? lead, ContactName = caller, Phone = phone,
            Email = "kontakt@firma.example", Needs = story.Needs, Text = story.Text,
        };
        var inquiry = Inquiry.Receive(db.Tenant, content, employer, InquiryStamp.KeyOf($"{key:N}{key:N}"), WorkingCalendar.Usual.After(day, within), received, byId: null);
        db.Inquiries.Add(inquiry);
        Happen(inquiry, isOwned, employer?.OwnerId ?? owner, WorkingHoursAfter(received, hours), closes);
    }

    private void Happen(Inquiry inquiry, bool isOwned, int owner, DateTime answered, bool closes)
    {
        var waits = answered >= now;

        if (!waits || isOwned)
        {
            inquiry.Take(owner, waits ? inquiry.ReceivedAt.AddMinutes(20) : Earlier(inquiry.ReceivedAt.AddMinutes(20), answered));
        }

        if (!waits)
        {
            inquiry.Answer(owner, $"{inquiry.Source.Text()}: Talte om behovet og aftalte næste skridt.", contactId: null, answered);
        }

        var closed = answered.AddDays(closes ? 12 : 75);

        if (closed < now)
        {
            inquiry.Close(InquiryOutcome.Helped, null, owner, closed);
        }
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    // A third of the answers come within the same day; hours at night and at weekends go by without one.
    private static DateTime WorkingHoursAfter(DateTime received, int hours)
    {
        var answered = received;

        for (var passed = 0; passed < hours;)
        {
            answered = answered.AddHours(1);
            var local = DanishTime.FromUtc(answered);
            passed += WorkingCalendar.Usual.IsOpen(DateOnly.FromDateTime(local)) && local.Hour is >= 8 and < 16 ? 3 : 0;
        }

        return answered;
    }
}
