using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>
/// The receipt of an inquiry, and how far it has come, for whoever has its link. It tells nothing of the employer: what was typed is known to
/// who typed it, and what the municipality knows is not for the bearer of a link.
/// </summary>
public static class FollowInquiry
{
    public sealed record Query(string Secret) : IRequest<Model?>;

    public sealed record Model(string Reference, InquiryState State, DateTime ReceivedAt, DateOnly AnswerDueOn, string? Owner, bool HasMail, string Municipality, string? Phone, int Code);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var hash = LinkSecret.Hash(query.Secret);
            var inquiry = await db.Inquiries.IgnoreQueryFilters([CrmDbContext.TenantFilter]).AsNoTracking().SingleOrDefaultAsync(i => i.TokenHash == hash, ct);

            if (inquiry is null || !inquiry.CanBeFollowed(clock.UtcNow()))
            {
                return null;
            }

            db.ActFor(inquiry.MunicipalityCode, null);
            var municipality = await db.Municipalities.AsNoTracking().SingleAsync(m => m.Code == inquiry.MunicipalityCode, ct);
            var owner = await db.Users.Where(u => u.Id == inquiry.OwnerId).Select(u => u.FullName).SingleOrDefaultAsync(ct);

            return new(
                inquiry.Reference, inquiry.State, inquiry.ReceivedAt, inquiry.AnswerDueOn, owner, inquiry.Email is not null,
                municipality.Name, municipality.EntrancePhone, municipality.Code);
        }
    }
}
