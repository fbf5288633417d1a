using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Application.Account;

/// <summary>An invited person chooses a password and may sign in from then on.</summary>
public static class AcceptInvitation
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
            await links.Invited(query.UserId, query.Token) is { } user ? new Command { UserId = user.Id, Token = query.Token, Name = user.FullName } : null);
    }

    internal sealed class Handler(AccountLinks links) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var user = await links.Invited(command.UserId, command.Token) ?? throw Refused.At("", AccountLinks.Dead);
            await links.SetPassword(user, command.Password!);

            return Unit.Value;
        }
    }
}
