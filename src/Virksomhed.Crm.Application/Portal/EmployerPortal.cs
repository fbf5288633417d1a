using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>An employer's portal as the municipality sees it: who may come in, the messages, and what the employer wishes.</summary>
public static class EmployerPortal
{
    private const int MostUsers = 100;

    public sealed record Query(int EmployerId) : IRequest<Model?>;

    public sealed record User(int Id, string Name, string Email, bool IsInvited, bool MayInvite, InquiryLanguage Language, IReadOnlyList<string> Units, string GivenBy, DateTime GivenAt);

    public sealed record Wish(ContactWish HowOften, bool Consents, DateTime? ConsentedAt, string? Text, string By, DateTime At);

    public sealed record Model(int EmployerId, string Employer, IReadOnlyList<User> Users, IReadOnlyList<ThreadMessage> Messages, Wish? Wish);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var name = await db.Employers.Where(e => e.Id == query.EmployerId).Select(e => e.Alias ?? e.Name).SingleOrDefaultAsync(ct);

            return name is null ? null : new(
                query.EmployerId, name, await UsersAsync(query.EmployerId, ct), await db.ReadThreadAsync(query.EmployerId, asEmployer: false, clock.UtcNow(), ct),
                await WishAsync(query.EmployerId, ct));
        }

        private async Task<IReadOnlyList<User>> UsersAsync(int employerId, CancellationToken ct) => await (
            from access in db.PortalAccesses
            join user in db.Users on access.UserId equals user.Id
            where access.EmployerId == employerId && access.EndedAt == null
            orderby user.NameSort, user.Id
            select new User(
                access.Id, user.FullName, user.Email!, !user.EmailConfirmed, access.MayInvite, access.Language,
                access.Units.Join(db.ProductionUnits, held => held.ProductionUnitId, unit => unit.Id, (_, unit) => unit.Name).ToList(),
                db.Users.Where(giver => giver.Id == access.GivenById).Select(giver => giver.FullName).First(), access.GivenAt)).Take(MostUsers).ToListAsync(ct);

        private Task<Wish?> WishAsync(int employerId, CancellationToken ct) => db.EmployerWishes
            .Where(w => w.EmployerId == employerId)
            .Select(w => new Wish(w.HowOften, w.Consents, w.ConsentedAt, w.Text, db.Users.Where(u => u.Id == w.ChangedById).Select(u => u.FullName).First(), w.ChangedAt))
            .SingleOrDefaultAsync(ct);
    }
}
