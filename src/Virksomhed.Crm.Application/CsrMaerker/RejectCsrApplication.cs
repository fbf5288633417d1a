using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>Refuses an application, with the reason that the employer is told.</summary>
public static class RejectCsrApplication
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }

        [Display(Name = "Besluttet den")]
        public DateOnly? DecidedOn { get; init; }

        [Display(Name = "Begrundelse")]
        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.DecidedOn).NotNull().WithMessage("Angiv, hvilken dag afslaget blev besluttet.");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Skriv begrundelsen for afslaget.").FreeText(CsrApplication.NoteMaxLength);
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();

            return db.CsrApplications.Where(a => a.Id == query.Id)
                .Select(a => new Command { Id = a.Id, Version = a.Version, DecidedOn = today }).SingleOrDefaultAsync(ct);
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var application = await db.FindCsrAsync(command.Id, ct);
            db.ExpectVersion(application, command.Version);
            application.Reject(command.DecidedOn!.Value, Texts.Clean(command.Reason)!, db.UserId, clock.UtcNow());
            await db.SaveChangesAsync(ct);

            return application.Id;
        }
    }
}
