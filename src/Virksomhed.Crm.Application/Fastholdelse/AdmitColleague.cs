using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>A colleague is named on a case, and may see it and work on it from then on.</summary>
public static class AdmitColleague
{
    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
        [Display(Name = "Kollega")] public int? UserId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.UserId).NotNull().WithMessage("Vælg en kollega.");
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var sag = await db.FindCaseAsync(command.Id, ct);
            Rule.Require(await db.CaseColleagues().AnyAsync(u => u.Id == command.UserId, ct), "Vælg en kollega.");
            sag.Admit(command.UserId!.Value);
            await db.SaveCaseAsync(sag, ct);

            return sag.Id;
        }
    }
}
