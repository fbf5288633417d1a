using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Application.JobOrders;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Seeding;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>The portal of the demo world: an employer's user for each such login, what they wrote and asked for, and somebody who waits to be let in.</summary>
internal sealed class DemoPortal(CrmDbContext db, UserManager<CrmUser> users, DateTime now)
{
    private static readonly (bool FromEmployer, int HoursAgo, string Danish, string German)[] Thread =
    [
        (true, 52, "Hej. Vi får travlt til foråret. Hvornår skal vi senest sige til, hvis vi vil have to i praktik?",
            "Guten Tag. Im Frühjahr haben wir viel zu tun. Bis wann müssen wir Bescheid sagen, wenn wir zwei Praktikanten möchten?"),
        (false, 46, "Hej. Helst seks uger før, så når vi at finde de rigtige. Skal jeg komme forbi i næste uge?",
            "Guten Tag. Am besten sechs Wochen vorher, dann finden wir die Richtigen. Soll ich nächste Woche vorbeikommen?"),
        (true, 4, "Ja tak, tirsdag formiddag passer fint.", "Ja gern, Dienstagvormittag passt gut."),
    ];

    /// <summary>Once; what is there is left alone.</summary>
    public async Task OpenAsync(CancellationToken ct)
    {
        var logins = DemoLogins.All.Where(login => login.Cvr is not null && login.MunicipalityCode == db.Tenant).ToList();

        if (logins.Count == 0 || await db.PortalAccesses.AnyAsync(ct))
        {
            return;
        }

        foreach (var (index, login) in logins.Index())
        {
            await LetInAsync(login, index == 0 ? InquiryLanguage.Danish : InquiryLanguage.German, ct);
        }

        var waiting = PortalRequest.Ask(
            db.Tenant, new("99325259", "Lone Hasselkær", "lone@hasselkaer-koelespedition.example", "10000911", InquiryLanguage.Danish), InquiryStamp.KeyOf("portal-demo").TokenHash, now.AddHours(-20));
        waiting.Confirm(now.AddHours(-19));
        db.PortalRequests.Add(waiting);
        await SaveAsync(ct);
    }

    private async Task LetInAsync(DemoLogin login, InquiryLanguage language, CancellationToken ct)
    {
        var employer = await db.Employers.AsNoTracking().SingleAsync(e => e.Cvr == login.Cvr, ct);
        var consultant = employer.OwnerId ?? await db.Responders().OrderBy(u => u.Id).Select(u => u.Id).FirstAsync(ct);
        var user = new CrmUser
        {
            MunicipalityCode = db.Tenant, EmployerId = employer.Id, FullName = login.Name, UserName = login.Email, Email = login.Email, EmailConfirmed = true, LockoutEnabled = true,
            AccessSince = DateOnly.FromDateTime(now.AddDays(-90)),
        };
        var made = await users.CreateAsync(user, DemoLogins.Password);
        made = made.Succeeded ? await users.AddToRoleAsync(user, Role.Arbejdsgiver) : made;
        Rule.Require(made.Succeeded, string.Join(' ', made.Errors.Select(error => error.Description)));

        db.PortalAccesses.Add(PortalAccess.Give(db.Tenant, employer.Id, user.Id, new(MayInvite: true, []), language, consultant, now.AddDays(-90)));
        Write(employer.Id, user.Id, consultant, language);
        var people = await AskAsync(employer, user, consultant, language, ct);
        await SaveAsync(ct);
        db.JobOrders.Add(OrderOf(people, employer, consultant));
        await SaveAsync(ct);
    }

    private void Write(int employerId, int userId, int consultant, InquiryLanguage language)
    {
        foreach (var (fromEmployer, hoursAgo, danish, german) in Thread)
        {
            var message = PortalMessage.Write(
                db.Tenant, employerId, fromEmployer ? userId : consultant, fromEmployer, language == InquiryLanguage.German ? german : danish, Guid.NewGuid(), now.AddHours(-hoursAgo));

            if (hoursAgo > 24)
            {
                message.Read(now.AddHours(-hoursAgo + 3));
            }

            db.PortalMessages.Add(message);
        }
    }

    /// <returns>The inquiry about new colleagues.</returns>
    private async Task<Inquiry> AskAsync(Employer employer, CrmUser user, int consultant, InquiryLanguage language, CancellationToken ct)
    {
        var within = await db.Municipalities.Where(m => m.Code == db.Tenant).Select(m => m.AnswerWithinDays).SingleAsync(ct);
        var german = language == InquiryLanguage.German;
        var people = Inquiry(InquiryNeeds.Rekruttering, german ? "Stilling: Tischler\nAntal: 2\nSted: Tinglev" : "Stilling: Smed\nAntal: 3\nSted: Aabenraa", now.AddDays(-6));
        people.Take(consultant, now.AddDays(-6).AddHours(1));
        people.Answer(consultant, "Telefon: Aftalte, hvem de søger.", null, now.AddDays(-6).AddHours(2));
        var courses = Inquiry(InquiryNeeds.Opkvalificering, german ? "Gibt es Kurse für Staplerfahrer?" : "Vi vil gerne have truckkort til to. Hvad kan I hjælpe med?", now.AddHours(-3));
        db.Inquiries.AddRange(people, courses);

        return people;

        Inquiry Inquiry(InquiryNeeds needs, string text, DateTime at) => Domain.Inquiries.Inquiry.Receive(
            db.Tenant,
            new() { Source = InquirySource.Portal, Language = language, AskedById = user.Id, ContactName = user.FullName, Email = user.Email, Needs = needs, Text = text },
            employer, InquiryStamp.KeyOf($"portal-{employer.Cvr}-{needs}"), WorkingCalendar.Usual.After(DanishTime.DayOf(at), within), at, byId: null);
    }

    private JobOrder OrderOf(Inquiry people, Employer employer, int consultant)
    {
        var (code, title, positions) = people.Language == InquiryLanguage.German ? ("7115", "2 tømrere til Tinglev", 2) : ("7212", "3 svejsere til daghold", 3);
        var content = new JobOrderContent
        {
            Title = title, OccupationCode = code, Occupation = OccupationBook.Find(code)!.Title, Positions = positions, Kind = JobOrderKind.Ordinary, HoursAWeek = 37,
            StartsOn = DanishTime.DayOf(now).AddDays(30), Services = JobOrderServices.CvSearch | JobOrderServices.Screening, OwnerId = consultant,
        };
        var order = JobOrder.Receive(new(db.Tenant, employer.Id, employer.Name, null, people.Id), content, Guid.NewGuid(), consultant, now.AddDays(-5));
        order.MoveTo(JobOrderPhase.Qualified, consultant, now.AddDays(-4));
        order.MoveTo(JobOrderPhase.Sourcing, consultant, now.AddDays(-2));

        return order;
    }

    private async Task SaveAsync(CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
