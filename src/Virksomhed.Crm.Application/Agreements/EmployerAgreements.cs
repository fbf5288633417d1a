using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>An employer's agreements that run or wait, and the free places of its largest workplaces by the ratio rule: a panel of the employer's page.</summary>
public static class EmployerAgreements
{
    private const int Shown = 8;
    private const int UnitsShown = 10;

    public sealed record Row(int Id, string Scheme, DateOnly StartsOn, DateOnly? EndsOn);

    public sealed record Model(int EmployerId, IReadOnlyList<Row> Agreements, int All, IReadOnlyList<UnitRatio> Units, DateOnly Today);

    /// <param name="all">How many agreements the employer has had in all.</param>
    internal static async Task<Model> ReadAsync(CrmDbContext db, IMemoryCache cache, int employerId, int all, DateOnly today, CancellationToken ct)
    {
        var open = all == 0 ? [] : await OpenOf(db, employerId).ToListAsync(ct);
        var units = await RatioReader.Of(db, await RatioBook.KeptAsync(db, cache, ct), new(employerId, today, today) { Most = UnitsShown, HasAgreements = all > 0 }, ct);

        return new(employerId, open, all, [.. units.Where(unit => !unit.IsCeased)], today);
    }

    private static readonly Func<CrmDbContext, int, IAsyncEnumerable<Row>> OpenOf = EF.CompileAsyncQuery((CrmDbContext db, int employerId) => (
        from agreement in db.Agreements
        where agreement.EmployerId == employerId && agreement.Status == AgreementStatus.Agreed
        join scheme in db.Schemes on agreement.SchemeId equals scheme.Id
        orderby agreement.EndsOn == null, agreement.EndsOn, agreement.Id
        select new Row(agreement.Id, scheme.Name, agreement.StartsOn, agreement.EndsOn)).Take(Shown));
}
