using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Audit;

/// <summary>Who read unusually much lately, above the log.</summary>
public static class ReadingAlertList
{
    private const int Days = 30;
    private const int Most = 20;

    public sealed record Query : IRequest<IReadOnlyList<Row>>;

    public sealed record Row(int UserId, string Name, DateOnly Day, int Count, int Usual, int Limit);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken ct)
        {
            var first = clock.Today().AddDays(-Days);

            return await (
                from alert in db.ReadingAlerts
                where alert.Day >= first
                join user in db.Users on alert.UserId equals user.Id
                orderby alert.Day descending, alert.Count descending
                select new Row(alert.UserId, user.FullName, alert.Day, alert.Count, alert.Usual, alert.Limit)).Take(Most).ToListAsync(ct);
        }
    }
}
