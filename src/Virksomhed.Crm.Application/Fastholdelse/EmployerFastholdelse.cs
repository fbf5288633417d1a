using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>
/// A panel of the employer's page. Who owns the employer, and managers, see that there are cases and when something happens next, and nothing of what
/// they are about; who is on a case gets the way to it. Everybody sees the fixed sygedagpengerådgiver.
/// </summary>
public static class EmployerFastholdelse
{
    private const int Shown = 5;

    public sealed record Own(int Id, string Unit, DateOnly? DueOn);

    /// <param name="Open">How many cases are open; null for who may not know.</param>
    public sealed record Model(int EmployerId, string? Adviser, bool IsLarge, bool MayChooseAdviser, bool MayOpen, int? Open, DateOnly? NextOn, IReadOnlyList<Own> Mine, DateOnly Today);

    private sealed record Facts(int? OwnerId, int? DeputyId, string? Adviser, bool IsLarge, int Open, DateOnly? NextOn);

    internal static async Task<Model> ReadAsync(CrmDbContext db, ICurrentUser user, int employerId, DateOnly today, CancellationToken ct)
    {
        var facts = await FactsOf(db, employerId, ct);
        var (isAdviser, isManager) = (user.IsIn(Role.Fastholdelseskonsulent), user.IsIn(Role.Leder));
        var mayKnow = isManager || (user.UserId is { } me && (facts.OwnerId == me || facts.DeputyId == me));
        var mine = facts.Open == 0 || !(isAdviser || user.IsIn(Role.Konsulent)) ? [] : await db.OwnCases()
            .Where(sag => sag.EmployerId == employerId && sag.ClosedOn == null).ToRows(db).InOrder(null)
            .Take(Shown).Select(row => new Own(row.Id, row.Unit, row.DueOn)).ToListAsync(ct);

        return new(employerId, facts.Adviser, facts.IsLarge, isAdviser || isManager, isAdviser, mayKnow ? facts.Open : null, mayKnow ? facts.NextOn : null, mine, today);
    }

    private static readonly Func<CrmDbContext, int, CancellationToken, Task<Facts>> FactsOf = EF.CompileAsyncQuery((CrmDbContext db, int id, CancellationToken ct) => db.Employers
        .Where(e => e.Id == id)
        .Select(e => new Facts(
            e.OwnerId, e.DeputyId,
            db.Users.Where(u => u.Id == e.SicknessAdviserId).Select(u => u.FullName).FirstOrDefault(),
            db.Municipalities.Any(m => m.Code == e.MunicipalityCode && e.Employees >= m.LargeEmployerFrom),
            db.Fastholdelsessager.Count(sag => sag.EmployerId == id && sag.ClosedOn == null),
            db.Fastholdelsessager.Where(sag => sag.EmployerId == id && sag.ClosedOn == null).Min(sag => sag.NextOn)))
        .Single());
}
