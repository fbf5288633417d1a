using MediatR;
using Virksomhed.Crm.Application.Account.OpenId;

namespace Virksomhed.Crm.Application.Account.MitId;

/// <summary>Sends somebody to MitID Erhverv to sign in; nothing where the municipality has not set it up.</summary>
public static class StartMitIdLogin
{
    public sealed record Query(string? ReturnUrl) : IRequest<OpenIdDeparture?>;

    internal sealed class Handler(MitIdBroker broker) : IRequestHandler<Query, OpenIdDeparture?>
    {
        public async Task<OpenIdDeparture?> Handle(Query query, CancellationToken ct) =>
            broker.IsOn ? await broker.DepartAsync(query.ReturnUrl, null, ct) : null;
    }
}
