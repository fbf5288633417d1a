using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>The owner of a shared order decides how many each municipality sends; the whole partnership sees it.</summary>
public static class DivideJobOrder
{
    /// <summary>Null for who does not own the order.</summary>
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }

        /// <summary>The municipalities, in the order of the numbers.</summary>
        public int[] Codes { get; init; } = [];

        [Display(Name = "Fordeling")] public int?[] Counts { get; init; } = [];

        internal Dictionary<int, int> Parts => Codes.Zip(Counts).ToDictionary(part => part.First, part => part.Second ?? 0);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Codes).Must(codes => codes.Distinct().Count() == codes.Length).WithMessage("Hver kommune kan kun stå der én gang.");
            RuleFor(c => c.Counts).Must((c, counts) => counts.Length == c.Codes.Length).WithMessage("Skriv et antal for hver kommune.");
            RuleForEach(c => c.Counts).GreaterThanOrEqualTo(0).WithMessage("Skriv et antal fra 0.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var order = await db.SharedJobOrders.AsNoTracking().Include(s => s.Shares).SingleOrDefaultAsync(s => s.Id == query.Id && s.MunicipalityCode == db.Tenant, ct);
            var codes = (await Partnership.NamesAsync(db, ct)).Keys.OrderByDescending(code => code == db.Tenant).ThenBy(code => code).ToArray();

            return order is null ? null : new()
            {
                Id = order.Id, Version = order.Version, Codes = codes, Counts = [.. codes.Select(code => (int?)(order.Shares.FirstOrDefault(share => share.PartnerCode == code)?.Count ?? 0))],
            };
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var order = await db.SharedJobOrders.Include(s => s.Shares).SingleOrDefaultAsync(s => s.Id == command.Id && s.MunicipalityCode == db.Tenant, ct).OrNotFound();
            var known = await Partnership.NamesAsync(db, ct);
            Rule.Require(command.Codes.All(known.ContainsKey), "Fordel kun mellem de kommuner, I fylder ordrer sammen med.");
            var bids = await db.JobOrderBids.AsNoTracking().Where(b => b.SharedJobOrderId == order.Id).ToListAsync(ct);
            var own = await db.JobOrders.AsNoTracking().SingleAsync(o => o.Id == order.JobOrderId, ct);

            db.ExpectVersion(order, command.Version);
            order.Refresh(await SharedCopy.TakeAsync(db, own, ct), clock.UtcNow());
            order.Divide(command.Parts, bids);
            await db.SaveChangesAsync(ct);

            return order.Id;
        }
    }
}
