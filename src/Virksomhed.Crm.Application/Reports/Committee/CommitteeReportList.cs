using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Reports;

namespace Virksomhed.Crm.Application.Reports.Committee;

/// <summary>The opfølgningsrapporter, the newest period first; drafts are shown to managers alone.</summary>
public static class CommitteeReportList
{
    public sealed record Query(bool IsManager, int Page) : IRequest<Model?>;

    public sealed record Row(int Id, CommitteePeriodKind Kind, DateOnly From, string Committee, CommitteeReportState State, string? By, DateTime At)
    {
        public CommitteePeriod Period => new(Kind, From);
    }

    public sealed record Model(Page<Row> Page) : ICounted
    {
        public int Count => Page.Total;
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct) => new(await db.CommitteeReports
            .If(!query.IsManager, r => r.State != CommitteeReportState.Draft)
            .OrderByDescending(r => r.From).ThenBy(r => r.Kind).ThenBy(r => r.Id)
            .Select(r => new Row(
                r.Id, r.Kind, r.From, r.Committee, r.State,
                db.Users.Where(u => u.Id == (r.LockedById ?? r.ApprovedById ?? r.StartedById)).Select(u => u.FullName).FirstOrDefault(),
                r.LockedAt ?? r.ApprovedAt ?? r.StartedAt))
            .ToPage(query.Page, ct));
    }
}
