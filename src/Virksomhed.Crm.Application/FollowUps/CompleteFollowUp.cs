using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.FollowUps;

namespace Virksomhed.Crm.Application.FollowUps;

/// <summary>Marks a follow-up as done, with what came of it. Everybody in the municipality may: colleagues stand in for each other.</summary>
public static class CompleteFollowUp
{
    public sealed record Form(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<string>
    {
        public int Id { get; init; }

        /// <summary>Shown above the form; what is stored is never taken from here.</summary>
        public string? Text { get; init; }

        [Display(Name = "Hvad kom der ud af det?")] public string? Outcome { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Outcome).FreeText(FollowUp.OutcomeMaxLength);
    }

    internal sealed class FormHandler(CrmDbContext db) : IRequestHandler<Form, Command?>
    {
        public Task<Command?> Handle(Form form, CancellationToken ct) =>
            db.FollowUps.Where(f => f.Id == form.Id && f.DoneAt == null).Select(f => new Command { Id = f.Id, Text = f.Text }).SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken ct)
        {
            var followUp = await db.FollowUps.SingleOrDefaultAsync(f => f.Id == command.Id, ct).OrNotFound();
            followUp.Complete(db.UserId!.Value, Texts.Clean(command.Outcome), clock.UtcNow());
            await db.SaveTapAsync(ct);

            return followUp.Text;
        }
    }
}
