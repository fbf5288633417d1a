using MediatR;
using Virksomhed.Crm.Application.Account.OpenId;

namespace Virksomhed.Crm.Application.Account.Staff;

/// <summary>Sends somebody to the broker of a municipality to sign in; nothing where it has none.</summary>
public static class StartStaffSignIn
{
    public sealed record Query(int Municipality, string? ReturnUrl) : IRequest<OpenIdDeparture?>;

    internal sealed class Handler(StaffBrokers brokers) : IRequestHandler<Query, OpenIdDeparture?>
    {
        public async Task<OpenIdDeparture?> Handle(Query query, CancellationToken ct) =>
            brokers.Find(query.Municipality) is { } broker ? await broker.DepartAsync(query.ReturnUrl, null, ct) : null;
    }
}
