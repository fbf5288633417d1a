using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>What a contact form offers for one employer: workplaces, people, colleagues, partners, the rule, and what warns against a double contact.</summary>
public static class ContactChoices
{
    private const int MaxUnits = 200;
    private const int MaxPersons = 100;

    public sealed record Query(int EmployerId, DateOnly HeldOn) : IRequest<Model?>
    {
        /// <summary>The contact that is being put right: it does not stand in its own way.</summary>
        public int Besides { get; init; }
    }

    public sealed record Unit(int Id, string Name, string? Address, DateOnly? CountedOn);

    public sealed record Person(int Id, string Name, string? Role);

    public sealed record Option(int Id, string Name);

    public sealed record Latest(DateOnly HeldOn, string Consultant, ContactForm Form, Purposes Purposes);

    public sealed record Model(string Employer, string? Town, bool IsProtected, DateOnly? CeasedOn, IReadOnlyList<Unit> Units, IReadOnlyList<Person> Persons)
    {
        public IReadOnlyList<StaffChoice> Colleagues { get; init; } = [];
        public IReadOnlyList<Option> Partners { get; init; } = [];
        public VisitRule Rule { get; init; } = null!;
        public DateOnly Today { get; init; }

        /// <summary>The latest contact within the municipality's warning days; null when there is none.</summary>
        public Latest? Latest { get; init; }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var employer = await Employer(query, ct);

            return employer is null ? null : employer with
            {
                Colleagues = await db.ActiveStaff()
                    .Where(u => u.Id != db.UserId)
                    .AsChoicesAsync(ct),
                Partners = await db.Partners
                    .Where(p => p.IsActive)
                    .OrderBy(p => p.Name).Take(MaxPersons).Select(p => new Option(p.Id, p.Name)).ToListAsync(ct),
                Rule = (await db.VisitRules.AsNoTracking().ToListAsync(ct)).RulesOn(query.HeldOn),
                Latest = await LatestWithinWarning(query.EmployerId, ct),
                Today = clock.Today(),
            };
        }

        private Task<Model?> Employer(Query query, CancellationToken ct) => db.Employers
            .Where(e => e.Id == query.EmployerId)
            .Select(e => new Model(
                e.Alias ?? e.Name,
                e.Town,
                e.IsProtected || e.ProductionUnits.Any(u => u.IsProtected),
                e.CeasedOn,
                e.ProductionUnits
                    .OrderBy(u => u.CeasedOn != null).ThenByDescending(u => u.Employees).ThenBy(u => u.Id).Take(MaxUnits)
                    .Select(u => new Unit(
                        u.Id, u.Name, u.Street == null ? u.Town : u.Street + ", " + u.Town,
                        db.Contacts.Where(c => c.ProductionUnitId == u.Id && c.CountedDay == query.HeldOn && c.Id != query.Besides).Select(c => c.CountedDay).FirstOrDefault()))
                    .ToList(),
                e.ContactPersons
                    .Where(p => p.LeftOn == null && p.MergedIntoId == null)
                    .OrderBy(p => p.Name).Take(MaxPersons)
                    .Select(p => new Person(p.Id, p.Name, p.Role))
                    .ToList()))
            .AsSplitQuery()
            .SingleOrDefaultAsync(ct);

        private async Task<Latest?> LatestWithinWarning(int employerId, CancellationToken ct)
        {
            var days = await db.Municipalities.Where(m => m.Code == db.Tenant).Select(m => m.DoubleContactDays).SingleAsync(ct);
            var since = clock.Today().AddDays(-days);

            return await db.Contacts
                .Where(c => c.EmployerId == employerId && c.HeldOn >= since)
                .OrderByDescending(c => c.HeldOn).ThenByDescending(c => c.Id)
                .Select(c => new Latest(c.HeldOn, db.Users.Where(u => u.Id == c.ConsultantId).Select(u => u.FullName).First(), c.Form, c.Purposes))
                .FirstOrDefaultAsync(ct);
        }
    }
}
