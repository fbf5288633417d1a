using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account.MitId;

/// <summary>Why MitID Erhverv let nobody in, and where to ask for access: the same municipalities whoever comes, so that nothing tells who is known.</summary>
public static class MitIdRefused
{
    public sealed record Query(OpenIdFault Fault) : IRequest<Model>;

    public sealed record Model(OpenIdFault Fault, IReadOnlyList<Entrance> Entrances);

    public sealed record Entrance(int Code, string Municipality);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct) => new(
            query.Fault, query.Fault == OpenIdFault.NotLinked ? await db.Municipalities.OrderBy(m => m.Name).Select(m => new Entrance(m.Code, m.Name)).ToListAsync(ct) : []);
    }
}
