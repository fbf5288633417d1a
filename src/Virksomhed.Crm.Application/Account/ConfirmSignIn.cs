using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>A person who signed in a while ago shows anew that it is them, before data leave the house or rights are given.</summary>
public static class ConfirmSignIn
{
    public sealed record Query(string? ReturnUrl, string? Draft = null) : IRequest<Command>;

    public sealed record Command : IRequest
    {
        public string? Password { get; init; }
        public string? ReturnUrl { get; init; }

        /// <summary>A form that waits for it, locked for its owner.</summary>
        public string? Draft { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Password).NotEmpty().WithMessage(_ => PublicTexts.Of("CurrentMissing"));
    }

    internal sealed class QueryHandler : IRequestHandler<Query, Command>
    {
        public Task<Command> Handle(Query query, CancellationToken ct) => Task.FromResult(new Command { ReturnUrl = query.ReturnUrl, Draft = query.Draft });
    }

    internal sealed class Handler(OwnProof proof, ICurrentUser current, UserSessions sessions) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            await proof.RequireAsync(command.Password, nameof(Command.Password), ct);
            await sessions.ConfirmAsync(current.SessionId!.Value, withSecondStep: false, ct);

            return Unit.Value;
        }
    }
}
