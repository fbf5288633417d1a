using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Municipalities;

/// <summary>A partner is renamed, or taken out of the choices; contacts keep it.</summary>
public static class EditPartner
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }

        [Display(Name = "Partnerens navn")]
        public string? Name { get; init; }

        [Display(Name = "Kan vælges på nye kontakter")]
        public bool IsActive { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Name).NotEmpty().WithMessage("Skriv partnerens navn.").FreeText(Partner.NameMaxLength);
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.Partners
            .Where(p => p.Id == query.Id)
            .Select(p => new Command { Id = p.Id, Version = p.Version, Name = p.Name, IsActive = p.IsActive })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var partner = await db.Partners.SingleOrDefaultAsync(p => p.Id == command.Id, ct).OrNotFound();
            var name = command.Name!.Trim();
            await PartnerNames.RequireFree(db, name, besides: partner.Id, ct);
            db.ExpectVersion(partner, command.Version);
            partner.Change(name, command.IsActive);
            await db.SaveChangesAsync(ct);

            return Unit.Value;
        }
    }
}
