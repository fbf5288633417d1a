using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A member of staff writes to an employer's users, who are told by mail that there is a message.</summary>
public static class AnswerPortalMessage
{
    public sealed record Query(int EmployerId) : IRequest<Command?>;

    public sealed record Command : IRequest<int>
    {
        public int EmployerId { get; init; }

        /// <summary>Made with the form, so that the same form sent twice is one message.</summary>
        public Guid FormKey { get; init; }

        [Display(Name = "Ny besked til virksomheden")]
        public string? Text { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.FormKey).NotEmpty().WithMessage("Formularen er forældet. Åbn den igen.");
            RuleFor(c => c.Text).NotEmpty().WithMessage("Skriv en besked.").FreeText(PortalMessage.TextMaxLength);
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.Employers.AnyAsync(e => e.Id == query.EmployerId, ct) ? new() { EmployerId = query.EmployerId, FormKey = Guid.NewGuid() } : null;
    }

    internal sealed class Handler(CrmDbContext db, PortalMails mails, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            _ = await db.Employers.AsNoTracking().SingleOrDefaultAsync(e => e.Id == command.EmployerId, ct).OrNotFound();
            var readers = await db.PortalReadersAsync(command.EmployerId, ct);
            Rule.Require(readers.Count > 0, "Ingen hos virksomheden kan læse beskeden endnu. Invitér en bruger først.");

            if (!await db.PortalMessages.AnyAsync(m => m.FormKey == command.FormKey, ct))
            {
                db.PortalMessages.Add(PortalMessage.Write(
                    db.Tenant, command.EmployerId, db.UserId!.Value, isFromEmployer: false, Texts.Clean(command.Text)!, command.FormKey, clock.UtcNow()));
                var municipality = await db.Municipalities.Where(m => m.Code == db.Tenant).Select(m => m.Name).SingleAsync(ct);
                readers.ForEach(reader => mails.NewMessage(reader, municipality));
                await db.SaveChangesAsync(ct);
            }

            return command.EmployerId;
        }
    }
}
