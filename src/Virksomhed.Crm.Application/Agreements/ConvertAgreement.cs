using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>The answer to "blev det til ordinære timer?", asked after the end.</summary>
public static class ConvertAgreement
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
        [Display(Name = "Blev det til ordinære timer?")] public ConversionResult? Conversion { get; init; }
        [Display(Name = "Ordinære timer om ugen")] public decimal? OrdinaryHours { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Conversion).NotNull().WithMessage("Vælg, hvad det blev til.").IsInEnum();
            RuleFor(c => c.OrdinaryHours).Hours();
            RuleFor(c => c.OrdinaryHours).Null().When(c => c.Conversion != ConversionResult.Hours).WithMessage("Timer angives kun, når det blev til ordinære timer.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.Agreements
            .Where(a => a.Id == query.Id)
            .Select(a => new Command { Id = a.Id, Version = a.Version, Conversion = a.Conversion, OrdinaryHours = a.OrdinaryHours })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var agreement = await db.Agreements.SingleOrDefaultAsync(a => a.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(agreement, command.Version);
            agreement.Convert(command.Conversion!.Value, command.OrdinaryHours, clock.Today());
            await db.SaveChangesAsync(ct);

            return agreement.Id;
        }
    }
}
