using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>An employer's orders, the newest first: a panel of the employer's page.</summary>
public static class EmployerJobOrders
{
    private const int Shown = 5;

    public sealed record Row(int Id, string Title, JobOrderPhase Phase, int Positions, int Hired, DateOnly StartsOn);

    public sealed record Model(int EmployerId, IReadOnlyList<Row> Rows, int All);

    /// <param name="all">How many orders the employer has had in all.</param>
    internal static async Task<Model> ReadAsync(CrmDbContext db, int employerId, int all, CancellationToken ct) =>
        new(employerId, all == 0 ? [] : await RowsOf(db, employerId).ToListAsync(ct), all);

    private static readonly Func<CrmDbContext, int, IAsyncEnumerable<Row>> RowsOf = EF.CompileAsyncQuery((CrmDbContext db, int employerId) => db.JobOrders
        .Where(o => o.EmployerId == employerId)
        .OrderByDescending(o => o.ReceivedOn).ThenByDescending(o => o.Id)
        .Take(Shown)
        .Select(o => new Row(o.Id, o.Title, o.Phase, o.Positions, o.Hired, o.StartsOn)));
}
