using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A user of the employer chooses the language of the portal and of its mails.</summary>
public static class SpeakLanguage
{
    public sealed record Command : IRequest
    {
        public string? Language { get; init; }
        public string? ReturnUrl { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(CrmDbContext db, SessionCache sessions) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            (await db.MyAccessAsync(ct)).Speak(PublicLanguages.Of(command.Language));

            // The session holds the language, so that no page looks it up.
            var me = await db.Users.SingleAsync(u => u.Id == db.UserId, ct);
            me.ConcurrencyStamp = Guid.NewGuid().ToString();
            await db.SaveChangesAsync(ct);
            sessions.Changed(me.Id);

            return Unit.Value;
        }
    }
}
