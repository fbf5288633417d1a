using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>How it stands with an employer's portal: a panel of the employer's page.</summary>
public static class EmployerPortalPanel
{
    public sealed record Query(int EmployerId) : IRequest<Model>;

    public sealed record Model(int EmployerId, int Users, int Unread, ContactWish? Wish, bool Consents);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var users = await db.PortalAccesses.CountAsync(a => a.EmployerId == query.EmployerId && a.EndedAt == null, ct);
            var unread = await db.PortalMessages.CountAsync(m => m.EmployerId == query.EmployerId && m.IsFromEmployer && m.ReadAt == null, ct);
            var wish = await db.EmployerWishes.Where(w => w.EmployerId == query.EmployerId).Select(w => new { w.HowOften, w.Consents }).SingleOrDefaultAsync(ct);

            return new(query.EmployerId, users, unread, wish?.HowOften, wish?.Consents == true);
        }
    }
}
