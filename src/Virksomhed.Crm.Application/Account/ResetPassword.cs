using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>Someone who has forgotten the password chooses a new one, through a link from a mail.</summary>
public static class ResetPassword
{
    public sealed record Query(int UserId, string? Token) : IRequest<Model>;

    /// <summary>The form, or none when the link is dead.</summary>
    public sealed record Model(Command? Form);

    public sealed record Command : NewPasswordByLink, IRequest
    {
        public string? Name { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new NewPasswordValidator());
    }

    internal sealed class QueryHandler(AccountLinks links) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct) => new(
            await links.Forgetful(query.UserId, query.Token) is { } user ? new Command { UserId = user.Id, Token = query.Token, Name = user.FullName } : null);
    }

    internal sealed class Handler(CrmDbContext db, AccountLinks links, SessionCache sessions, SecurityMails mails) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var user = await links.Forgetful(command.UserId, command.Token) ?? throw Refused.At("", AccountLinks.Dead);
            db.ActFor(user.MunicipalityCode, null); // nobody is signed in; the letter belongs to the municipality of the user
            mails.Changed(user, "MailPasswordChanged");
            await links.SetPassword(user, command.Password!);
            sessions.Changed(user.Id);

            return Unit.Value;
        }
    }
}
