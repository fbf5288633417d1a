using MediatR;

namespace Virksomhed.Crm.Application.Account.MitId;

/// <summary>Sends somebody to MitID Erhverv to sign in; nothing where the municipality has not set it up.</summary>
public static class StartMitIdLogin
{
    public sealed record Query(string? ReturnUrl) : IRequest<MitIdDeparture?>;

    internal sealed class Handler(MitIdBroker broker, TimeProvider clock) : IRequestHandler<Query, MitIdDeparture?>
    {
        public async Task<MitIdDeparture?> Handle(Query query, CancellationToken ct) =>
            broker.IsOn ? await broker.DepartAsync(MitIdVisit.Begin(clock.GetUtcNow(), query.ReturnUrl), ct) : null;
    }
}
