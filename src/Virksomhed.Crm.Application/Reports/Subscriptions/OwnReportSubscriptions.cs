using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Reports;

namespace Virksomhed.Crm.Application.Reports.Subscriptions;

/// <summary>The links that the person is sent each month.</summary>
public static class OwnReportSubscriptions
{
    public sealed record Query : IRequest<Model>;

    public sealed record Line(int Id, string Title, string Address, string NarrowedBy, DateOnly DueOn, DateOnly? SentOn);

    public sealed record Model(IReadOnlyList<Line> Lines);

    internal sealed class Handler(CrmDbContext db, SubscribedReports reports) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var own = await db.ReportSubscriptions.AsNoTracking().Where(s => s.UserId == db.UserId).OrderBy(s => s.Id).Take(ReportSubscription.MaxPerUser).ToListAsync(ct);

            return new(
            [
                .. from subscription in own
                   let report = reports.Find(subscription.Report)
                   where report is not null
                   select new Line(subscription.Id, report.Title, report.Address(subscription.Query), SubscribedReport.NarrowedBy(subscription.Query), subscription.DueOn, subscription.SentOn),
            ]);
        }
    }
}
