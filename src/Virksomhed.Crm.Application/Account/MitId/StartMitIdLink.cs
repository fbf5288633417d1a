using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Application.Account.MitId;

/// <summary>A user of an employer wants to sign in with MitID Erhverv from now on, and shows with the password that it is them.</summary>
public static class StartMitIdLink
{
    public sealed record Query : IRequest<Command?>;

    public sealed record Command : IRequest<OpenIdDeparture>
    {
        public string? Password { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Password).NotEmpty().WithMessage(_ => PublicTexts.Of("CurrentMissing"));
    }

    internal sealed class QueryHandler(MitIdBroker broker) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => Task.FromResult(broker.IsOn ? new Command() : null);
    }

    internal sealed class Handler(OwnProof proof, MitIdBroker broker) : IRequestHandler<Command, OpenIdDeparture>
    {
        public async Task<OpenIdDeparture> Handle(Command command, CancellationToken ct)
        {
            var me = await proof.RequireAsync(command.Password, nameof(Command.Password), ct);

            return await broker.DepartAsync(null, me.Id, ct);
        }
    }
}
