using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>The reader's unanswered inquiries and those that nobody has taken, the most pressing first: a panel of the start page.</summary>
public static class MyInquiries
{
    private const int Shown = 6;

    public sealed record Query : IRequest<Model>;

    public sealed record Model(IReadOnlyList<InquiryRow> Rows, int Mine, int Unowned, DateOnly Today);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var (today, me) = (clock.Today(), db.UserId);
            var waiting = db.Inquiries.AsNoTracking().Where(i => i.ClosedAt == null && (i.OwnerId == null || (i.OwnerId == me && i.FirstAnswerAt == null)));
            var rows = await waiting.InOrder(null, today).ToRows(db).Take(Shown).ToListAsync(ct);

            return new(rows, await waiting.CountAsync(i => i.OwnerId != null, ct), await waiting.CountAsync(i => i.OwnerId == null, ct), today);
        }
    }
}
