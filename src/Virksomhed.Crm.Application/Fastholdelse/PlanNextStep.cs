using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>When those on a case do something next, and what. An empty day takes the promise away.</summary>
public static class PlanNextStep
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : CaseForm, IRequest<int>
    {
        [Display(Name = "Senest den")] public DateOnly? NextOn { get; init; }
        [Display(Name = "Næste skridt")] public override string? Note { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.NextOn).NotNull().When(c => !string.IsNullOrWhiteSpace(c.Note)).WithMessage("Angiv, hvornår det skal ske.");
            this.CaseText(Fastholdelsessag.NextWhatMaxLength);
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.OwnCases().Where(sag => sag.Id == query.Id)
            .Select(sag => new Command { Id = sag.Id, Version = sag.Version, NextOn = sag.NextOn, Note = sag.NextWhat })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var sag = await db.FindCaseAsync(command.Id, ct);
            db.ExpectVersion(sag, command.Version);
            sag.PlanNext(command.NextOn, Texts.Clean(command.Note));
            await db.SaveCaseAsync(sag, ct);

            return sag.Id;
        }
    }
}
