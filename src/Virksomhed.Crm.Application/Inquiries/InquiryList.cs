using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>The one inbox of the municipality: those who wait too long first, then those whom nobody has taken.</summary>
public static class InquiryList
{
    public sealed record Query(InquiryFilter Filter, string? Sort, int Page) : IRequest<Model?>;

    public sealed record Counts(int Open, int Late, int Unowned, int Mine)
    {
        public static Counts None { get; } = new(0, 0, 0, 0);
    }

    public sealed record Model(InquiryFilter Filter, string? Sort, Page<InquiryRow> Inquiries, IReadOnlyList<ListView> Views) : ICounted
    {
        public required Counts Counts { get; init; }
        public required IReadOnlyList<StaffChoice> Staff { get; init; }
        public required string? Employer { get; init; }
        public required DateOnly Today { get; init; }

        public int Count => Inquiries.Total;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var (filter, today, me) = (query.Filter, clock.Today(), db.UserId);
            var asked = db.Matching(filter, today);
            var rows = asked.InOrder(query.Sort, today).ToRows(db);

            return new(filter, query.Sort, await rows.ToPage(await asked.CountAsync(ct), query.Page, ct), await db.ViewsOf(ViewedList.Inquiries, ct))
            {
                Counts = await db.Inquiries.Where(i => i.ClosedAt == null).GroupBy(_ => 1).Select(all => new Counts(
                    all.Count(),
                    all.Count(i => i.FirstAnswerAt == null && i.AnswerDueOn < today),
                    all.Count(i => i.OwnerId == null),
                    all.Count(i => i.OwnerId == me))).SingleOrDefaultAsync(ct) ?? Counts.None,
                Staff = await db.ActiveStaff().AsChoicesAsync(ct),
                Employer = filter.EmployerId is { } id ? await db.Employers.Where(e => e.Id == id).Select(e => e.Alias ?? e.Name).SingleOrDefaultAsync(ct) : null,
                Today = today,
            };
        }
    }
}
