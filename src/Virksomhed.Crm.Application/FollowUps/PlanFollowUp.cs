using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.FollowUps;

namespace Virksomhed.Crm.Application.FollowUps;

/// <summary>Promises that one person does something for an employer by a day.</summary>
public static class PlanFollowUp
{
    /// <summary>The empty form for an employer: due in a week, and by me.</summary>
    public sealed record Form(int EmployerId) : IRequest<Command?>;

    public sealed record Command : IRequest<int>
    {
        public int EmployerId { get; init; }
        [Display(Name = "Hvad skal der gøres?")] public string? Text { get; init; }
        [Display(Name = "Senest")] public DateOnly? DueOn { get; init; }
        [Display(Name = "Ansvarlig")] public int? ResponsibleId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(CrmDbContext db, TimeProvider clock)
        {
            RuleFor(c => c.Text).NotEmpty().WithMessage("Skriv, hvad der skal gøres.").FreeText(FollowUp.TextMaxLength);
            RuleFor(c => c.DueOn).Due(clock);
            RuleFor(c => c.ResponsibleId).ActiveStaff(db);
        }
    }

    internal sealed class FormHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Form, Command?>
    {
        public async Task<Command?> Handle(Form form, CancellationToken ct) =>
            await db.Employers.AnyAsync(e => e.Id == form.EmployerId, ct)
                ? new() { EmployerId = form.EmployerId, DueOn = clock.Today().AddDays(7), ResponsibleId = db.UserId }
                : null;
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var employer = await db.Employers.AsNoTracking().SingleOrDefaultAsync(e => e.Id == command.EmployerId, ct).OrNotFound();
            var followUp = FollowUp.Plan(db.Tenant, employer.Id, command.ResponsibleId!.Value, command.DueOn!.Value, Texts.Clean(command.Text)!);
            db.FollowUps.Add(followUp);
            await db.SaveChangesAsync(ct);

            return followUp.Id;
        }
    }
}
