using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>An inquiry as the employer follows it. Nothing in it was typed by staff.</summary>
public sealed record OwnInquiry(
    int Id, string Reference, InquiryNeeds Needs, InquiryState State, DateTime ReceivedAt, DateOnly AnswerDueOn, DateTime? FirstAnswerAt, DateTime? ClosedAt, string? Owner)
{
    public bool IsLate(DateOnly today) => FirstAnswerAt is null && ClosedAt is null && AnswerDueOn < today;
}

/// <summary>Everything the employer has asked for, the open first.</summary>
public static class OwnInquiries
{
    public sealed record Query(int Page = 1) : IRequest<Model>;

    public sealed record Model(Page<OwnInquiry> Page, DateOnly Today);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct) => new(
            await db.Inquiries.OrderBy(i => i.ClosedAt != null).ThenByDescending(i => i.ReceivedAt).ThenByDescending(i => i.Id).ToOwn(db).ToPage(query.Page, ct, size: 10), clock.Today());
    }

    internal static IQueryable<OwnInquiry> ToOwn(this IQueryable<Inquiry> inquiries, CrmDbContext db) => inquiries.Select(i => new OwnInquiry(
        i.Id, i.Reference, i.Needs, i.State, i.ReceivedAt, i.AnswerDueOn, i.FirstAnswerAt, i.ClosedAt, db.Users.Where(u => u.Id == i.OwnerId).Select(u => u.FullName).FirstOrDefault()));
}
