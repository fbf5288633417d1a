using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>The agreements with voksenlærlinge, with the year's numbers on top: filtered, ordered, 25 at a time.</summary>
public static class VoksenlaerlingList
{
    public sealed record Query(VoksenlaerlingFilter Filter, string? Sort, int Page) : IRequest<Model?>;

    public sealed record Row
    {
        public required int Id { get; init; }
        public required int EmployerId { get; init; }
        public required string Employer { get; init; }
        public required string? Town { get; init; }
        public required string Trade { get; init; }
        public required TradeSector Sector { get; init; }
        public required string Consultant { get; init; }
        public required DateOnly StartsOn { get; init; }
        public required DateOnly EndsOn { get; init; }
        public required SubsidyKind Subsidy { get; init; }
        public required DateOnly? ApplyBy { get; init; }
        public required DateOnly? AppliedOn { get; init; }
        public required VoksenlaerlingOutcome? Outcome { get; init; }

        public VoksenlaerlingState StateOn(DateOnly today) => Voksenlaerling.StateOn(Outcome, StartsOn, EndsOn, today);
    }

    public sealed record Model(VoksenlaerlingFilter Filter, string? Sort, Page<Row> Page, YearFigures Figures, int Alarms, DateOnly Today) : ICounted
    {
        public IReadOnlyList<Trade> Trades { get; init; } = [];
        public IReadOnlyList<StaffChoice> Consultants { get; init; } = [];
        public IReadOnlyList<ListView> Views { get; init; } = [];
        public int Count => Page.Total;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var page = await db.Voksenlaerlinge.Matching(db, query.Filter, today).InOrder(query.Sort).ToRows(db).ToPage(query.Page, ct);
            var alarms = await db.Voksenlaerlinge.Alarming(today).CountAsync(ct);

            return new(query.Filter, query.Sort, page, await YearFigures.ReadAsync(db, today, ct), alarms, today)
            {
                Trades = (await db.Trades.AsNoTracking().ToListAsync(ct)).InOrder(),
                Consultants = await db.AllStaff().AsChoicesAsync(ct),
                Views = await db.ViewsOf(ViewedList.Voksenlaerlinge, ct),
            };
        }
    }

    internal static IQueryable<Row> ToRows(this IQueryable<Voksenlaerling> agreements, CrmDbContext db) =>
        from agreed in agreements
        join trade in db.Trades on agreed.TradeId equals trade.Id
        join employer in db.Employers on agreed.EmployerId equals employer.Id
        join consultant in db.Users on agreed.ConsultantId equals consultant.Id
        select new Row
        {
            Id = agreed.Id,
            EmployerId = employer.Id,
            Employer = employer.Alias ?? employer.Name,
            Town = employer.Town,
            Trade = trade.Name,
            Sector = trade.Sector,
            Consultant = consultant.FullName,
            StartsOn = agreed.StartsOn,
            EndsOn = agreed.EndsOn,
            Subsidy = agreed.Subsidy,
            ApplyBy = agreed.ApplyBy,
            AppliedOn = agreed.AppliedOn,
            Outcome = agreed.Outcome,
        };
}
