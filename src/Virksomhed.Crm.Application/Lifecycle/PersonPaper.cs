using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Lifecycle;

/// <summary>
/// What a contact person has a right to see (databeskyttelsesforordningen art. 15): all that is kept about them, and when and for what it was looked at. Staff are
/// told by their role: a person has a right to the purposes and days of look-ups, not to the names of those who did their work (EU-Domstolen, C-579/21).
/// </summary>
public static class PersonPaper
{
    private const int MostEntries = 5_000;

    public sealed record Query(int EmployerId, int Id) : IRequest<Paper?>;

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Paper?>
    {
        public async Task<Paper?> Handle(Query query, CancellationToken ct)
        {
            var person = await db.ContactPersons.AsNoTracking().Include(p => p.Employer).SingleOrDefaultAsync(p => p.Id == query.Id && p.EmployerId == query.EmployerId, ct);

            return person is null ? null : new(
                $"Oplysninger om {person.Name}",
                "Det er alt, hvad kommunens virksomhedsservice har registreret om dig, og hvornår og hvorfor nogen har set på det. Formålet er samarbejdet med din arbejdsplads om rekruttering, fastholdelse og opkvalificering.",
                clock.Today(),
                [
                    About(person), await ContactsAsync(person.Id, ct), await OrdersAsync(person.Id, ct), await InvitationsAsync(person.Id, ct),
                    await SurveysAsync(person.Id, ct), await RequestsAsync(person.Id, ct), await LogAsync(person.Id, ct),
                ]);
        }

        private static PaperSection About(ContactPerson person) => new("Om dig",
        [
            new("Navn", person.Name), new("Arbejdsplads", person.Employer.Name), new("Rolle", person.Role), new("Telefon", person.Phone), new("Mail", person.Email),
            new("Rejst", person.LeftOn is { } left ? Day(left) : null),
        ]);

        private async Task<PaperSection> ContactsAsync(int id, CancellationToken ct)
        {
            var held = await db.Contacts.IgnoreQueryFilters([CrmDbContext.DeletedFilter]).Where(c => c.Met.Any(m => m.ContactPersonId == id)).OrderBy(c => c.HeldOn)
                .Select(c => new { c.HeldOn, c.Form, c.Purposes, c.Note, IsDeleted = c.DeletedAt != null }).ToListAsync(ct);

            return new("Kontakter, du var med til", [.. held.Select(c => new PaperLine(Day(c.HeldOn), $"{c.Form.Text()}. {c.Purposes.Text()}. {c.Note}{(c.IsDeleted ? " (slettet)" : "")}"))]);
        }

        private async Task<PaperSection> OrdersAsync(int id, CancellationToken ct)
        {
            var orders = await db.JobOrders.Where(o => o.ContactPersonId == id).OrderBy(o => o.ReceivedOn).Select(o => new { o.ReceivedOn, o.Title }).ToListAsync(ct);
            var trips = await db.Dispatches.Where(d => d.ContactPersonId == id).OrderBy(d => d.RequestedOn).Select(d => d.RequestedOn).ToListAsync(ct);

            return new("Jobordrer og udrykninger, du står på", [.. orders.Select(o => new PaperLine(Day(o.ReceivedOn), $"Jobordre: {o.Title}")), .. trips.Select(day => new PaperLine(Day(day), "Rejsehold"))]);
        }

        private async Task<PaperSection> InvitationsAsync(int id, CancellationToken ct)
        {
            var invited = await db.EventInvitations.Where(i => i.ContactPersonId == id).OrderBy(i => i.Event.HeldOn).Select(i => new { i.Event.HeldOn, i.Event.Title, i.State }).ToListAsync(ct);

            return new("Arrangementer, du er inviteret til", [.. invited.Select(i => new PaperLine(Day(i.HeldOn), $"{i.Title}: {i.State.Text()}"))]);
        }

        private async Task<PaperSection> SurveysAsync(int id, CancellationToken ct)
        {
            var asked = await db.SurveyInvitations.Where(i => i.ContactPersonId == id).OrderBy(i => i.SentOn).Select(i => i.SentOn).ToListAsync(ct);

            return new("Spørgeskemaer, du har fået", [.. asked.Select(day => new PaperLine(Day(day), "Svaret er anonymt og kan ikke findes frem"))]);
        }

        private async Task<PaperSection> RequestsAsync(int id, CancellationToken ct)
        {
            var asked = await db.InsightRequests.Where(r => r.ContactPersonId == id).OrderBy(r => r.ReceivedOn).Select(r => new { r.ReceivedOn, r.DueOn, r.State }).ToListAsync(ct);

            return new("Dine anmodninger om indsigt", [.. asked.Select(r => new PaperLine(Day(r.ReceivedOn), $"{r.State.Text()}. Frist for svar: {Day(r.DueOn)}"))]);
        }

        // The person's own entries, and those of the contacts they took part in.
        private async Task<PaperSection> LogAsync(int id, CancellationToken ct)
        {
            var entries = await (
                from entry in db.AuditEntries
                where (entry.Subject == nameof(ContactPerson) && entry.SubjectId == id)
                    || (entry.Subject == nameof(Domain.Contacts.Contact) && db.Contacts.Any(c => c.Id == entry.SubjectId && c.Met.Any(m => m.ContactPersonId == id)))
                orderby entry.Number
                select new
                {
                    entry.At, entry.Action, entry.Subject, entry.Purpose,
                    Role = (from has in db.UserRoles join role in db.Roles on has.RoleId equals role.Id where has.UserId == entry.UserId orderby role.Id select role.Name).FirstOrDefault(),
                }).Take(MostEntries).ToListAsync(ct);

            return new("Hvornår og hvorfor nogen har brugt oplysningerne",
                [.. entries.Select(e => new PaperLine($"{DanishTime.FromUtc(e.At):dd.MM.yyyy HH.mm}", $"{e.Action}{(e.Subject == nameof(ContactPerson) ? "" : " en kontakt, du var med til")}, af {e.Role ?? "systemet"}. Formål: {e.Purpose ?? "virksomhedsservice"}"))]);
        }

        private static string Day(DateOnly day) => $"{day:dd.MM.yyyy}";
    }
}
