using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>Holds an application against the year's rules, once the documentation is seen, and keeps what was found.</summary>
public static class ScreenCsrApplication
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }

        [Display(Name = "Bilagene er gennemset og passer med tallene")]
        public bool DocumentsSeen { get; init; }

        [Display(Name = "Bemærkning")]
        public string? Note { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.DocumentsSeen).Equal(true).WithMessage("Se bilagene igennem først. Passer de ikke, så send ansøgningen tilbage.");
            RuleFor(c => c.Note).FreeText(CsrApplication.NoteMaxLength);
        }
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
            application.Screen(await db.RequireRulesAsync(application.Year, ct), Texts.Clean(command.Note), db.UserId, clock.UtcNow());
            await db.SaveChangesAsync(ct);

            return application.Id;
        }
    }
}
