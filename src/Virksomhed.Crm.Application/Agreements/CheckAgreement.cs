using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>A check on a running agreement: the hours as they are now, and when to look again.</summary>
public static class CheckAgreement
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
        [Display(Name = "Timer om ugen nu")] public decimal? HoursNow { get; init; }
        [Display(Name = "Tjekket den")] public DateOnly? CheckedOn { get; init; }
        [Display(Name = "Næste tjek")] public DateOnly? NextCheckOn { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.HoursNow).Hours();
            RuleFor(c => c.CheckedOn).NotNull().WithMessage("Angiv dagen for tjekket.").LessThanOrEqualTo(_ => clock.Today()).WithMessage("Et tjek kan ikke ligge i fremtiden.");
            RuleFor(c => c.NextCheckOn).GreaterThan(c => c.CheckedOn).WithMessage("Næste tjek skal ligge efter dette.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();

            return await db.Agreements
                .Where(a => a.Id == query.Id)
                .Select(a => new Command { Id = a.Id, Version = a.Version, HoursNow = a.HoursNow ?? a.HoursAWeek, CheckedOn = today })
                .SingleOrDefaultAsync(ct);
        }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var agreement = await db.Agreements.SingleOrDefaultAsync(a => a.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(agreement, command.Version);
            agreement.Check(command.HoursNow, command.CheckedOn!.Value, command.NextCheckOn);
            await db.SaveChangesAsync(ct);

            return agreement.Id;
        }
    }
}
