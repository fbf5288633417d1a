using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Lifecycle;

/// <summary>
/// An employer's file, for whoever asks for access to documents: everything in order, with what staff wrote for themselves marked (offentlighedsloven § 23), so that a
/// person decides what leaves the house. Cases about sick leave are not in it: they belong to those who are on them.
/// </summary>
public static class EmployerPaper
{
    public sealed record Query(int Id) : IRequest<Paper?>;

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Paper?>
    {
        public async Task<Paper?> Handle(Query query, CancellationToken ct)
        {
            var employer = await db.Employers.AsNoTracking().SingleOrDefaultAsync(e => e.Id == query.Id, ct);

            return employer is null ? null : new(
                $"Sagsakter: {employer.Name}",
                "Til aktindsigt. Det, der er mærket INTERNT, er skrevet til medarbejderne selv og vurderes, før det udleveres. Fastholdelsessager er ikke med; dem afgør de medarbejdere, der har sagen.",
                clock.Today(),
                [
                    About(employer), await UnitsAsync(employer.Id, ct), await PersonsAsync(employer.Id, ct), await ContactsAsync(employer.Id, ct), await FollowUpsAsync(employer.Id, ct),
                    await InquiriesAsync(employer.Id, ct), await OrdersAsync(employer.Id, ct), await AgreementsAsync(employer.Id, ct), await MessagesAsync(employer.Id, ct),
                ]);
        }

        private static PaperSection About(Employer employer) => new("Virksomheden",
        [
            new("Navn", employer.Name), new("CVR-nummer", employer.Cvr), new("Adresse", $"{employer.Street}, {employer.PostalCode} {employer.Town}"),
            new("Telefon", employer.OwnPhone ?? employer.Phone), new("Mail", employer.OwnEmail ?? employer.Email), new("Note", employer.Note, IsInternal: true),
        ]);

        private async Task<PaperSection> UnitsAsync(int id, CancellationToken ct) => new("Arbejdssteder", await db.ProductionUnits.Where(u => u.EmployerId == id)
            .OrderBy(u => u.PNumber).Select(u => new PaperLine(u.PNumber, u.Name + ", " + u.Street + ", " + u.PostalCode + " " + u.Town, false)).ToListAsync(ct));

        private async Task<PaperSection> PersonsAsync(int id, CancellationToken ct) => new("Kontaktpersoner", await db.ContactPersons.Where(p => p.EmployerId == id)
            .OrderBy(p => p.Id).Select(p => new PaperLine(p.Name, (p.Role ?? "") + " " + (p.Phone ?? "") + " " + (p.Email ?? ""), false)).ToListAsync(ct));

        private async Task<PaperSection> ContactsAsync(int id, CancellationToken ct)
        {
            var held = await db.Contacts.Where(c => c.EmployerId == id).OrderBy(c => c.HeldOn).ThenBy(c => c.Id)
                .Select(c => new { c.HeldOn, c.Form, c.Purposes, c.Note }).ToListAsync(ct);

            return new("Kontakter", [.. held.SelectMany(c => With($"{c.HeldOn:dd.MM.yyyy}", $"{c.Form.Text()}. {c.Purposes.Text()}", c.Note))]);
        }

        private async Task<PaperSection> FollowUpsAsync(int id, CancellationToken ct)
        {
            var planned = await db.FollowUps.Where(f => f.EmployerId == id).OrderBy(f => f.DueOn).ThenBy(f => f.Id).Select(f => new { f.DueOn, f.Text, f.Outcome }).ToListAsync(ct);

            return new("Opfølgninger", [.. planned.Select(f => new PaperLine($"{f.DueOn:dd.MM.yyyy}", $"{f.Text} {f.Outcome}".Trim(), IsInternal: true))]);
        }

        private async Task<PaperSection> InquiriesAsync(int id, CancellationToken ct)
        {
            var asked = await db.Inquiries.Where(i => i.EmployerId == id).OrderBy(i => i.ReceivedAt).Select(i => new { i.ReceivedAt, i.Reference, i.ContactName, i.Needs, i.Text }).ToListAsync(ct);

            return new("Henvendelser", [.. asked.Select(i => new PaperLine($"{DanishTime.DayOf(i.ReceivedAt):dd.MM.yyyy}", $"{i.Reference}, {i.ContactName}: {i.Needs.Text()}. {i.Text}"))]);
        }

        private async Task<PaperSection> OrdersAsync(int id, CancellationToken ct)
        {
            var orders = await db.JobOrders.Where(o => o.EmployerId == id).OrderBy(o => o.ReceivedOn).ThenBy(o => o.Id).Select(o => new { o.ReceivedOn, o.Title, o.Positions, o.Phase, o.Requirements }).ToListAsync(ct);

            return new("Jobordrer", [.. orders.Select(o => new PaperLine($"{o.ReceivedOn:dd.MM.yyyy}", $"{o.Title}, {o.Positions}: {o.Phase.Text()}. {o.Requirements}"))]);
        }

        private async Task<PaperSection> AgreementsAsync(int id, CancellationToken ct)
        {
            var agreed = await db.Agreements.Where(a => a.EmployerId == id).OrderBy(a => a.StartsOn).ThenBy(a => a.Id)
                .Select(a => new { a.StartsOn, a.EndsOn, Scheme = db.Schemes.Where(s => s.Id == a.SchemeId).Select(s => s.Name).First(), a.Status, a.EndReason }).ToListAsync(ct);

            return new("Aftaler", [.. agreed.SelectMany(a => With($"{a.StartsOn:dd.MM.yyyy}", $"{a.Scheme}, til {a.EndsOn:dd.MM.yyyy}: {a.Status.Text()}", a.EndReason))]);
        }

        private async Task<PaperSection> MessagesAsync(int id, CancellationToken ct)
        {
            var sent = await db.PortalMessages.Where(m => m.EmployerId == id).OrderBy(m => m.SentAt).Select(m => new { m.SentAt, m.IsFromEmployer, m.Text }).ToListAsync(ct);

            return new("Beskeder i portalen", [.. sent.Select(m => new PaperLine($"{DanishTime.DayOf(m.SentAt):dd.MM.yyyy}", $"{(m.IsFromEmployer ? "Fra" : "Til")} virksomheden: {m.Text}"))]);
        }

        // What a colleague wrote beside the facts is a line of its own, so that it can be left out alone.
        private static IEnumerable<PaperLine> With(string what, string text, string? note) =>
            string.IsNullOrWhiteSpace(note) ? [new(what, text)] : [new(what, text), new(what, note, IsInternal: true)];
    }
}
