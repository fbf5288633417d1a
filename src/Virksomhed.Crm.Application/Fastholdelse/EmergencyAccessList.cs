using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>Who opened which case by an emergency access, when and why, the newest first: what leaders review, without anything of the case itself.</summary>
public static class EmergencyAccessList
{
    public sealed record Query : IRequest<Model>
    {
        /// <summary>Only those that nobody has reviewed.</summary>
        public bool Waiting { get; init; }

        public int Page { get; init; } = 1;
    }

    public sealed record Row(int Id, int CaseId, string Person, DateTime OpenedAt, DateTime EndsAt, string Reason, EmergencyVerdict? Verdict, string? Remark, string? Reviewer, DateTime? ReviewedAt)
    {
        public bool IsMine { get; init; }
        public Guid Version { get; init; }
    }

    public sealed record Model(Query Query, Page<Row> Page) : ICounted
    {
        public int Count => Page.Total;
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct) => new(
            query,
            await db.EmergencyAccesses.If(query.Waiting, access => access.Verdict == null).OrderByDescending(access => access.OpenedAt).ThenByDescending(access => access.Id)
                .ToRows(db).ToPage(query.Page, ct));
    }

    internal static IQueryable<Row> ToRows(this IQueryable<EmergencyAccess> accesses, CrmDbContext db) => accesses.Select(access => new Row(
        access.Id, access.FastholdelsessagId, db.Users.Where(user => user.Id == access.UserId).Select(user => user.FullName).First(), access.OpenedAt, access.EndsAt, access.Reason,
        access.Verdict, access.Remark, db.Users.Where(user => user.Id == access.ReviewedById).Select(user => user.FullName).FirstOrDefault(), access.ReviewedAt)
    {
        IsMine = access.UserId == db.UserId,
        Version = access.Version,
    });
}
