using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>Sends an application back to be mended. It may come again after the deadline, because it was there in time.</summary>
public static class ReturnCsrApplication
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }

        [Display(Name = "Hvad mangler eller skal rettes?")]
        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Skriv, hvad der mangler eller skal rettes.").FreeText(CsrApplication.NoteMaxLength);
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) =>
            db.CsrApplications.Where(a => a.Id == query.Id).Select(a => new Command { Id = a.Id, Version = a.Version }).SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var application = await db.FindCsrAsync(command.Id, ct);
            db.ExpectVersion(application, command.Version);
            application.SendBack(Texts.Clean(command.Reason)!, db.UserId, clock.UtcNow());
            await db.SaveChangesAsync(ct);

            return application.Id;
        }
    }
}
