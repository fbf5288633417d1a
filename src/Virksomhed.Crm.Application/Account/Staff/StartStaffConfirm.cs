using MediatR;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account.Staff;

/// <summary>Sends a person who signed in a while ago to the broker again, which is to ask anew who it is; nothing for who does not sign in there.</summary>
public static class StartStaffConfirm
{
    public sealed record Query(string? ReturnUrl) : IRequest<OpenIdDeparture?>;

    internal sealed class Handler(StaffBrokers brokers, ICurrentUser current) : IRequestHandler<Query, OpenIdDeparture?>
    {
        public async Task<OpenIdDeparture?> Handle(Query query, CancellationToken ct) =>
            current.SignsInThroughBroker && brokers.Find(current.MunicipalityCode!.Value) is { } broker ? await broker.DepartAsync(query.ReturnUrl, current.UserId, ct) : null;
    }
}
