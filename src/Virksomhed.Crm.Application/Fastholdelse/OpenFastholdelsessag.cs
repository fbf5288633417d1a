using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>A fastholdelseskonsulent opens a case when an employer asks for help, and becomes responsible for it.</summary>
public static class OpenFastholdelsessag
{
    /// <summary>An empty form for an employer; null when it is not known.</summary>
    public sealed record Query(int EmployerId) : IRequest<Command?>;

    public sealed record Command : FastholdelseInput, IRequest<int>, ICaseText
    {
        /// <summary>Made with the form, so that the same form sent twice opens one case.</summary>
        public Guid FormKey { get; init; }

        [Display(Name = "Næste skridt")] public string? Note { get; init; }
        [Display(Name = "Senest den")] public DateOnly? NextOn { get; init; }
        [Display(Name = "Jeg har set efter: Teksten nævner ingen person og ingen sygdom")] public bool Checked { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            Include(new FastholdelseInputValidator(clock));
            this.CaseText(Fastholdelsessag.NextWhatMaxLength);
            RuleFor(c => c.NextOn).NotNull().When(c => !string.IsNullOrWhiteSpace(c.Note)).WithMessage("Angiv, hvornår det skal ske.");
            RuleFor(c => c.FormKey).NotEmpty().WithMessage("Formularen er forældet. Åbn den igen.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            !await db.Employers.AnyAsync(e => e.Id == query.EmployerId, ct) ? null : new()
            {
                EmployerId = query.EmployerId,
                OpenedOn = clock.Today(),
                AskedBy = AskedBy.Employer,
                AskedThrough = AskedThrough.Phone,
                FormKey = Guid.NewGuid(),
            };
    }

    internal sealed class Handler(CrmDbContext db, CaseReference references, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var unit = await command.UnitAsync(db, ct);
            var opened = Fastholdelsessag.Open(unit, db.UserId!.Value, command.Content(), command.FormKey, clock.UtcNow());
            opened.KeepReference(references.Protect(command.Reference));
            opened.PlanNext(command.NextOn, Texts.Clean(command.Note));

            return await db.SaveOnceAsync(
                async () =>
                {
                    db.Fastholdelsessager.Add(opened);
                    await db.SaveCaseAsync(opened, ct);

                    return opened.Id;
                },
                db.OwnCases().Where(sag => sag.FormKey == command.FormKey).Select(sag => sag.Id), ct);
        }
    }
}
