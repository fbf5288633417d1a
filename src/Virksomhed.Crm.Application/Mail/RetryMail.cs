using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Mail;

/// <summary>An administrator lets a mail that was given up be tried again.</summary>
public static class RetryMail
{
    public sealed record Command : IRequest
    {
        public int Id { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var mail = await db.OutboxMails.SingleOrDefaultAsync(m => m.Id == command.Id, ct).OrNotFound();
            mail.TryAgain(clock.UtcNow());
            await db.SaveChangesAsync(ct);

            return Unit.Value;
        }
    }
}
