using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A user of the employer writes to the municipality; the fixed contact person is told by mail that there is a message.</summary>
public static class WriteMessage
{
    public sealed record Query : IRequest<Command>;

    public sealed record Command : IRequest
    {
        /// <summary>Made with the form, so that the same form sent twice is one message.</summary>
        public Guid FormKey { get; init; }

        public string? Text { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.FormKey).NotEmpty().WithMessage(_ => PublicTexts.Of("FormUnknown"));
            RuleFor(c => c.Text).NotEmpty().WithMessage(_ => PortalTexts.Of("MessageMissing")).PublicText(PortalMessage.TextMaxLength);
        }
    }

    internal sealed class QueryHandler : IRequestHandler<Query, Command>
    {
        public Task<Command> Handle(Query query, CancellationToken ct) => Task.FromResult(new Command { FormKey = Guid.NewGuid() });
    }

    internal sealed class Handler(CrmDbContext db, PortalMails mails, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            if (await db.PortalMessages.AnyAsync(m => m.FormKey == command.FormKey, ct))
            {
                return Unit.Value;
            }

            var employer = await db.Employers.AsNoTracking().SingleAsync(ct);
            db.PortalMessages.Add(PortalMessage.Write(db.Tenant, employer.Id, db.UserId!.Value, isFromEmployer: true, Texts.Clean(command.Text)!, command.FormKey, clock.UtcNow()));

            if (await db.Users.Where(u => u.Id == employer.OwnerId && u.IsActive).Select(u => new { u.FullName, u.Email }).SingleOrDefaultAsync(ct) is { } owner)
            {
                mails.NewMessageFrom(employer.Name, employer.Id, owner.FullName, owner.Email!);
            }

            await db.SaveChangesAsync(ct);

            return Unit.Value;
        }
    }
}
