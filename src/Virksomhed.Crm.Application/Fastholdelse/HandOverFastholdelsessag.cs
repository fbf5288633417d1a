using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>A case gets another who is responsible; who hands it over no longer sees it, unless named on it.</summary>
public static class HandOverFastholdelsessag
{
    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
        [Display(Name = "Ny ansvarlig")] public int? ResponsibleId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.ResponsibleId).NotNull().WithMessage("Vælg en ny ansvarlig.");
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var sag = await db.FindCaseAsync(command.Id, ct);
            Rule.Require(await db.Advisers().AnyAsync(u => u.Id == command.ResponsibleId, ct), "Vælg en ny ansvarlig.");
            sag.HandOver(command.ResponsibleId!.Value);
            await db.SaveCaseAsync(sag, ct);

            return sag.Id;
        }
    }
}
