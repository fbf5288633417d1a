using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>Everything about one order: what is wanted, how far it has come, the candidates as numbers, and who fills it.</summary>
public static class JobOrderDetails
{
    public sealed record Query(int Id) : IRequest<Model?>;

    public sealed record Contact(string Name, string? Phone, string? Email);

    public sealed record Model(JobOrder Order, string Employer, string? Town, string? Unit, Contact? ContactPerson)
    {
        /// <summary>The colleagues of the history, and who has the order.</summary>
        public required IReadOnlyDictionary<int, string> Names { get; init; }

        /// <summary>The municipalities that candidates may come from.</summary>
        public required IReadOnlyDictionary<int, string> Municipalities { get; init; }

        public required bool HasPartners { get; init; }
        public required int? SharedId { get; init; }
        public required DateOnly Today { get; init; }
        public required DateTime Now { get; init; }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var order = await db.JobOrders.AsNoTracking().Include(o => o.Phases).Include(o => o.Rounds).AsSplitQuery().SingleOrDefaultAsync(o => o.Id == query.Id, ct);

            if (order is null)
            {
                return null;
            }

            var employer = await db.Employers.Where(e => e.Id == order.EmployerId).Select(e => new
            {
                Name = e.Alias ?? e.Name, e.Town,
                Unit = e.ProductionUnits.Where(u => u.Id == order.ProductionUnitId).Select(u => u.Street == null ? u.Name : u.Name + ", " + u.Street + ", " + u.Town).FirstOrDefault(),
                Person = e.ContactPersons.Where(p => p.Id == order.ContactPersonId).Select(p => new Contact(p.Name, p.Phone, p.Email)).FirstOrDefault(),
            }).SingleAsync(ct);
            var people = order.Phases.Select(change => (int?)change.ById).Concat(order.Rounds.Select(round => round.FitById)).Append(order.OwnerId).OfType<int>().Distinct().ToArray();
            var partners = await Partnership.NamesAsync(db, ct);

            return new(order, employer.Name, employer.Town, employer.Unit, employer.Person)
            {
                Names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, ct),
                Municipalities = partners,
                HasPartners = partners.Count > 1,
                SharedId = await db.SharedJobOrders.Where(s => s.JobOrderId == order.Id && s.MunicipalityCode == db.Tenant).Select(s => (int?)s.Id).SingleOrDefaultAsync(ct),
                Today = clock.Today(),
                Now = clock.UtcNow(),
            };
        }
    }
}
