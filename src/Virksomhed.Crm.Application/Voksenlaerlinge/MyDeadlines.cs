using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>My agreements whose application for the subsidy is due or overdue, the most pressing first.</summary>
public static class MyDeadlines
{
    private const int Shown = 5;

    public sealed record Query : IRequest<Model?>;

    public sealed record Row(int Id, string Employer, string Trade, DateOnly ApplyBy);

    public sealed record Model(IReadOnlyList<Row> Rows, int Total, DateOnly Today);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var mine = db.Voksenlaerlinge.Where(v => v.ConsultantId == db.UserId).Alarming(clock.Today());
            var rows = await (
                from agreed in mine.OrderBy(v => v.ApplyBy).ThenBy(v => v.Id).Take(Shown)
                join trade in db.Trades on agreed.TradeId equals trade.Id
                join employer in db.Employers on agreed.EmployerId equals employer.Id
                orderby agreed.ApplyBy, agreed.Id
                select new Row(agreed.Id, employer.Alias ?? employer.Name, trade.Name, agreed.ApplyBy!.Value)).ToListAsync(ct);

            return new(rows, rows.Count < Shown ? rows.Count : await mine.CountAsync(ct), clock.Today());
        }
    }
}
