using MediatR;
using Virksomhed.Crm.Application.Account.OpenId;

namespace Virksomhed.Crm.Application.Account.Staff;

/// <summary>Why the broker of a municipality let nobody in, and whom to ask: the same for everybody, so that nothing tells who works there. Nothing where it has no broker.</summary>
public static class StaffSignInRefused
{
    private static readonly OpenIdFault[] Told = [OpenIdFault.Failed, OpenIdFault.Cancelled, OpenIdFault.Unavailable, OpenIdFault.NotLinked];

    public sealed record Query(int Municipality, OpenIdFault Fault) : IRequest<Model?>;

    public sealed record Model(int Municipality, OpenIdFault Fault, string Name, string? Contact);

    internal sealed class Handler(StaffBrokers brokers) : IRequestHandler<Query, Model?>
    {
        public Task<Model?> Handle(Query query, CancellationToken ct) =>
            Task.FromResult(brokers.Find(query.Municipality) is { } broker && Told.Contains(query.Fault) ? new Model(query.Municipality, query.Fault, broker.Name, broker.Contact) : null);
    }
}
