using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>A round of candidates is sent to the employer: how many, from which municipality.</summary>
public static class ProposeCandidates
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : RoundInput, IRequest<int>, IVersionedForm
    {
        public Guid Version { get; set; }
        [Display(Name = "Fra kommune")] public int? FromCode { get; init; }
        [Display(Name = "Sendt den")] public DateOnly? SentOn { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            Include(new RoundInputValidator());
            RuleFor(c => c.FromCode).NotNull().WithMessage("Vælg, hvilken kommune kandidaterne kommer fra.");
            RuleFor(c => c.SentOn).NotNull().WithMessage("Vælg den dag, kandidaterne blev foreslået.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();

            return await db.JobOrders.Where(o => o.Id == query.Id).Select(o => new Command { Id = o.Id, Version = o.Version, FromCode = db.Tenant, SentOn = today }).SingleOrDefaultAsync(ct);
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var order = await db.JobOrders.Include(o => o.Rounds).SingleOrDefaultAsync(o => o.Id == command.Id, ct).OrNotFound();

            if (!(await Partnership.NamesAsync(db, ct)).ContainsKey(command.FromCode!.Value))
            {
                throw Refused.At(nameof(command.FromCode), "Vælg jeres egen kommune eller en, I fylder ordrer sammen med.");
            }

            db.ExpectVersion(order, command.Version);
            order.Propose(command.FromCode.Value, command.SentOn!.Value, command.Counts, clock.Today());
            await db.SaveChangesAsync(ct);

            return order.Id;
        }
    }
}
