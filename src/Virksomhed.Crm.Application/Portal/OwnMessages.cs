using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>The messages between the employer and the municipality, as one of the employer's users reads them.</summary>
public static class OwnMessages
{
    public sealed record Query : IRequest<Model>;

    public sealed record Model(IReadOnlyList<ThreadMessage> Messages, string? Owner);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var owner = await db.Employers.Select(e => db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.FullName).FirstOrDefault()).SingleAsync(ct);

            return new(await db.ReadThreadAsync(db.EmployerId!.Value, asEmployer: true, clock.UtcNow(), ct), owner);
        }
    }
}
