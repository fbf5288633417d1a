using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Municipalities;

/// <summary>An organisation that takes part in contacts is added to the choices.</summary>
public static class AddPartner
{
    public sealed record Command : IRequest
    {
        [Display(Name = "Partnerens navn")]
        public string? Name { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Name).NotEmpty().WithMessage("Skriv partnerens navn.").FreeText(Partner.NameMaxLength);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var name = command.Name!.Trim();
            await PartnerNames.RequireFree(db, name, besides: 0, ct);
            db.Partners.Add(Partner.Add(db.Tenant, name));
            await db.SaveChangesAsync(ct);

            return Unit.Value;
        }
    }
}
