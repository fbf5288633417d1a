using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>Shows the one page of an employer: who it is, who owns it, what has happened, and what is open.</summary>
public static partial class EmployerDetails
{
    public const int Step = 20;
    public const int UnitStep = 10;
    private const int MaxShown = 1000;
    private const int MaxPersons = 200;

    /// <summary><paramref name="Show"/> and <paramref name="Units"/> say how many events and P-units to show; both grow by "Vis flere".</summary>
    public sealed record Query(int Id, TimelineKind Kind, int Show, int Units) : IRequest<Model?>;

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            if (await HeadOf(query.Id, ct) is not { } head)
            {
                return null;
            }

            var persons = await PersonsOf(query.Id, ct);
            var timeline = await EmployerTimeline.ReadAsync(db, query.Id, query.Kind, Math.Clamp(query.Show, Step, MaxShown), ct);
            var units = await UnitsOf(query.Id, Math.Clamp(query.Units, UnitStep, MaxShown), ct);

            return new(head, timeline, units, persons, await HistoryOf(query.Id, ct), clock.Today(), clock.UtcNow()) { CsrMarks = await CsrMarksOf(query.Id, ct) };
        }

        private Task<Head?> HeadOf(int id, CancellationToken ct) => (
            from e in db.Employers
            where e.Id == id
            join o in db.Users on e.OwnerId equals o.Id into owners
            from owner in owners.DefaultIfEmpty()
            join d in db.Users on e.DeputyId equals d.Id into deputies
            from deputy in deputies.DefaultIfEmpty()
            select new Head(
                e.Id, e.Version, e.Cvr, e.Name, e.Alias, e.LegalForm, e.BranchCode, e.BranchEdition,
                db.Branches.Where(b => b.Edition == e.BranchEdition && b.Code == e.BranchCode).Select(b => b.Title).FirstOrDefault(),
                e.Employees, e.SizeFrom, e.Street, e.PostalCode, e.Town, e.OwnPhone ?? e.Phone, e.OwnEmail ?? e.Email, e.OwnWebsite ?? e.Website,
                e.Note, e.IsProtected, e.FetchedAt, e.CeasedOn, e.Level, e.NextContactOn,
                owner == null ? null : new Staff(owner.Id, owner.FullName, owner.PhoneNumber, owner.Email),
                deputy == null ? null : new Staff(deputy.Id, deputy.FullName, deputy.PhoneNumber, deputy.Email),
                db.Contacts.Count(c => c.EmployerId == id && c.CountsAsVisit),
                db.Contacts.Count(c => c.EmployerId == id && !c.CountsAsVisit),
                db.FollowUps.Count(f => f.EmployerId == id && f.DoneAt != null),
                db.ProductionUnits.Count(u => u.EmployerId == id))).SingleOrDefaultAsync(ct);

        private async Task<IReadOnlyList<Unit>> UnitsOf(int id, int take, CancellationToken ct) => await db.ProductionUnits
            .Where(u => u.EmployerId == id)
            .OrderBy(u => u.CeasedOn != null).ThenBy(u => u.PNumber)
            .Take(take)
            .Select(u => new Unit(u.Id, u.PNumber, u.Name, u.Street, u.PostalCode, u.Town, u.Employees, u.IsProtected, u.CeasedOn))
            .ToListAsync(ct);

        private async Task<IReadOnlyList<Person>> PersonsOf(int id, CancellationToken ct)
        {
            var persons = await db.ContactPersons
                .Where(p => p.EmployerId == id)
                .OrderBy(p => p.LeftOn != null).ThenBy(p => p.Id).Take(MaxPersons)
                .Select(p => new Person(p.Id, p.Name, p.Role, p.Phone, p.Email, p.LeftOn, p.MergedIntoId))
                .ToListAsync(ct);

            return [.. persons.OrderBy(p => DanishText.SortKey(p.Name), StringComparer.Ordinal)];
        }

        private async Task<IReadOnlyList<CsrMark>> CsrMarksOf(int id, CancellationToken ct) => await db.CsrApplications
            .Where(a => a.EmployerId == id && a.Year >= clock.Today().Year)
            .OrderBy(a => a.Year).ThenBy(a => a.Id)
            .Select(a => new CsrMark(a.Id, a.Year, a.Status)).Take(UnitStep)
            .ToListAsync(ct);

        private async Task<IReadOnlyList<Responsible>> HistoryOf(int id, CancellationToken ct) => await (
            from a in db.Assignments
            where a.EmployerId == id
            join u in db.Users on a.UserId equals u.Id
            orderby a.From descending, a.Id descending
            select new Responsible(a.Kind, u.FullName, a.From, a.Until)).Take(MaxPersons).ToListAsync(ct);
    }
}
