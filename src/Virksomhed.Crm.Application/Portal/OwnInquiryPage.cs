using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>One thing the employer asked for: how far it has come, who has it, and what was written in the portal.</summary>
public static class OwnInquiryPage
{
    public sealed record Query(int Id) : IRequest<Model?>;

    /// <param name="Text">What the employer's user wrote; what staff noted from a call is not shown.</param>
    /// <param name="JobOrderId">The order that came of it, where one did.</param>
    public sealed record Model(OwnInquiry Inquiry, string? Text, string? AskedBy, int? JobOrderId, DateOnly Today);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var found = db.Inquiries.Where(i => i.Id == query.Id);

            if (await found.ToOwn(db).SingleOrDefaultAsync(ct) is not { } inquiry)
            {
                return null;
            }

            var wrote = await found.Where(i => i.Source == InquirySource.Portal).Select(i => new { i.Text, i.ContactName }).SingleOrDefaultAsync(ct);
            var order = await db.JobOrders.Where(o => o.InquiryId == query.Id).OrderBy(o => o.Id).Select(o => (int?)o.Id).FirstOrDefaultAsync(ct);

            return new(inquiry, wrote?.Text, wrote?.ContactName, order, clock.Today());
        }
    }
}
