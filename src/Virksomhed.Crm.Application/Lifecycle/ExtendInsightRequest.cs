using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Lifecycle;

namespace Virksomhed.Crm.Application.Lifecycle;

/// <summary>A request for insight gets more time, for a reason that whoever asked has been told.</summary>
public static class ExtendInsightRequest
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
        [Display(Name = "Ny frist")] public DateOnly? Until { get; init; }
        [Display(Name = "Hvorfor?")] public InsightExtension? Why { get; init; }
        [Display(Name = "Den, der spørger, har fået grunden at vide")] public bool IsTold { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Until).NotNull().WithMessage("Angiv den nye frist.");
            RuleFor(c => c.Why).NotNull().WithMessage("Vælg en grund.").IsInEnum().WithMessage("Vælg på listen.");
            RuleFor(c => c.IsTold).Equal(true).WithMessage("Fortæl først den, der spørger, om grunden og den nye frist.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) =>
            db.InsightRequests.Where(r => r.Id == query.Id).Select(r => new Command { Id = r.Id, Version = r.Version, Until = r.DueOn, Why = r.ExtendedBecause }).SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var request = await db.InsightRequests.SingleOrDefaultAsync(r => r.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(request, command.Version);
            request.Extend(command.Until!.Value, command.Why!.Value, clock.Today());
            await db.SaveChangesAsync(ct);

            return request.Id;
        }
    }
}
