using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.FollowUps;

namespace Virksomhed.Crm.Application.FollowUps;

/// <summary>Rewords an open follow-up, moves it to another day or gives it to another person.</summary>
public static class ChangeFollowUp
{
    /// <summary>The follow-up as the form shows it.</summary>
    public sealed record Form(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public int EmployerId { get; init; }
        public Guid Version { get; set; }
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

    internal sealed class FormHandler(CrmDbContext db) : IRequestHandler<Form, Command?>
    {
        public Task<Command?> Handle(Form form, CancellationToken ct) =>
            db.FollowUps.AsNoTracking().Where(f => f.Id == form.Id).Select(f => new Command
            {
                Id = f.Id,
                EmployerId = f.EmployerId,
                Version = f.Version,
                Text = f.Text,
                DueOn = f.DueOn,
                ResponsibleId = f.ResponsibleId,
            }).SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var followUp = await db.FollowUps.SingleOrDefaultAsync(f => f.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(followUp, command.Version);
            followUp.Change(command.ResponsibleId!.Value, command.DueOn!.Value, Texts.Clean(command.Text)!);
            await db.SaveChangesAsync(ct);

            return followUp.Id;
        }
    }
}
