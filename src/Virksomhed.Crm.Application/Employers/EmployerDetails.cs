using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Agreements;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Application.JobOrders;
using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Application.Voksenlaerlinge;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Portal;

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

    internal sealed class Handler(CrmDbContext db, ICurrentUser user, IMemoryCache cache, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            if (await HeadOf(db, query.Id, ct) is not { } head)
            {
                return null;
            }

            var today = clock.Today();
            var persons = await PersonsOf(db, head.Id).ToListAsync(ct);

            return new(
                head,
                await EmployerTimeline.ReadAsync(db, head.Id, query.Kind, Math.Clamp(query.Show, Step, MaxShown), ct),
                await UnitsOf(db, head.Id, Math.Clamp(query.Units, UnitStep, MaxShown)).ToListAsync(ct),
                [.. persons.OrderBy(p => DanishText.SortKey(p.Name), StringComparer.Ordinal)],
                await HistoryOf(db, head.Id).ToListAsync(ct),
                await EmployerAgreements.ReadAsync(db, cache, head.Id, head.Agreements, today, ct),
                await EmployerVoksenlaerlinge.ReadAsync(db, head.Id, head.Voksenlaerlinge, today, ct),
                head.CsrApplications == 0 ? [] : await CsrMarksOf(db, head.Id, today.Year).ToListAsync(ct),
                today,
                clock.UtcNow(),
                await EmployerFastholdelse.ReadAsync(db, user, head.Id, today, ct),
                await EmployerJobOrders.ReadAsync(db, head.Id, head.JobOrders, ct));
        }

        // The page that is opened most is made of many small queries, so EF Core works out their SQL once and not each time.
        private static readonly Func<CrmDbContext, int, CancellationToken, Task<Head?>> HeadOf = EF.CompileAsyncQuery((CrmDbContext db, int id, CancellationToken ct) => (
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
                db.ProductionUnits.Count(u => u.EmployerId == id),
                db.Agreements.Count(a => a.EmployerId == id),
                db.Voksenlaerlinge.Count(v => v.EmployerId == id),
                db.CsrApplications.Count(a => a.EmployerId == id),
                db.JobOrders.Count(o => o.EmployerId == id),
                new EmployerPortalPanel.Model(
                    id,
                    db.PortalAccesses.Count(a => a.EmployerId == id && a.EndedAt == null),
                    db.PortalMessages.Count(m => m.EmployerId == id && m.IsFromEmployer && m.ReadAt == null),
                    db.EmployerWishes.Where(w => w.EmployerId == id).Select(w => (ContactWish?)w.HowOften).FirstOrDefault(),
                    db.EmployerWishes.Any(w => w.EmployerId == id && w.Consents)))).SingleOrDefault());

        private static readonly Func<CrmDbContext, int, int, IAsyncEnumerable<Unit>> UnitsOf = EF.CompileAsyncQuery((CrmDbContext db, int id, int take) => db.ProductionUnits
            .Where(u => u.EmployerId == id)
            .OrderBy(u => u.CeasedOn != null).ThenBy(u => u.PNumber)
            .Take(take)
            .Select(u => new Unit(u.Id, u.PNumber, u.Name, u.Street, u.PostalCode, u.Town, u.Employees, u.IsProtected, u.CeasedOn)));

        private static readonly Func<CrmDbContext, int, IAsyncEnumerable<Person>> PersonsOf = EF.CompileAsyncQuery((CrmDbContext db, int id) => db.ContactPersons
            .Where(p => p.EmployerId == id)
            .OrderBy(p => p.LeftOn != null).ThenBy(p => p.Id).Take(MaxPersons)
            .Select(p => new Person(p.Id, p.Name, p.Role, p.Phone, p.Email, p.LeftOn, p.MergedIntoId)));

        private static readonly Func<CrmDbContext, int, int, IAsyncEnumerable<CsrMark>> CsrMarksOf = EF.CompileAsyncQuery((CrmDbContext db, int id, int year) => db.CsrApplications
            .Where(a => a.EmployerId == id && a.Year >= year)
            .OrderBy(a => a.Year).ThenBy(a => a.Id)
            .Select(a => new CsrMark(a.Id, a.Year, a.Status)).Take(UnitStep));

        private static readonly Func<CrmDbContext, int, IAsyncEnumerable<Responsible>> HistoryOf = EF.CompileAsyncQuery((CrmDbContext db, int id) => (
            from a in db.Assignments
            where a.EmployerId == id
            join u in db.Users on a.UserId equals u.Id
            orderby a.From descending, a.Id descending
            select new Responsible(a.Kind, u.FullName, a.From, a.Until)).Take(MaxPersons));
    }
}
