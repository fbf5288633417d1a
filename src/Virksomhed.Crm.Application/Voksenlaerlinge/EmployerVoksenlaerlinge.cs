using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>An employer's voksenlærlinge, those without an outcome first: a panel of the employer's page.</summary>
public static class EmployerVoksenlaerlinge
{
    private const int Shown = 6;

    public sealed record Row(int Id, string Trade, DateOnly StartsOn, DateOnly EndsOn, VoksenlaerlingOutcome? Outcome, DateOnly? ApplyBy, DateOnly? AppliedOn);

    public sealed record Model(int EmployerId, IReadOnlyList<Row> Rows, int All, DateOnly Today);

    /// <param name="all">How many voksenlærlinge the employer has had in all.</param>
    internal static async Task<Model> ReadAsync(CrmDbContext db, int employerId, int all, DateOnly today, CancellationToken ct) =>
        new(employerId, all == 0 ? [] : await RowsOf(db, employerId).ToListAsync(ct), all, today);

    private static readonly Func<CrmDbContext, int, IAsyncEnumerable<Row>> RowsOf = EF.CompileAsyncQuery((CrmDbContext db, int employerId) => (
        from agreed in db.Voksenlaerlinge
        where agreed.EmployerId == employerId
        join trade in db.Trades on agreed.TradeId equals trade.Id
        orderby agreed.Outcome != null, agreed.StartsOn descending, agreed.Id descending
        select new Row(agreed.Id, trade.Name, agreed.StartsOn, agreed.EndsOn, agreed.Outcome, agreed.ApplyBy, agreed.AppliedOn)).Take(Shown));
}
