using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>
/// A panel of the employer's page. Who owns the employer, managers and advisers see that there are cases and when something happens next, and nothing of what
/// they are about; who is on a case gets the way to it, and advisers whom to ask about the others. Everybody sees the fixed sygedagpengerådgiver.
/// </summary>
public static class EmployerFastholdelse
{
    private const int Shown = 5;

    public sealed record Own(int Id, string Unit, DateOnly? DueOn);

    /// <summary>A case that an adviser is not on: whom to ask, and the emergency door.</summary>
    public sealed record Other(int Id, string Responsible);

    /// <param name="Open">How many cases are open; null for who may not know.</param>
    public sealed record Model(int EmployerId, string? Adviser, bool IsLarge, bool MayChooseAdviser, bool MayOpen, int? Open, DateOnly? NextOn, IReadOnlyList<Own> Mine, DateOnly Today)
    {
        public IReadOnlyList<Other> Others { get; init; } = [];
    }

    private sealed record Facts(int? OwnerId, int? DeputyId, string? Adviser, bool IsLarge, int Open, DateOnly? NextOn);

    internal static async Task<Model> ReadAsync(CrmDbContext db, ICurrentUser user, int employerId, DateOnly today, CancellationToken ct)
    {
        var facts = await FactsOf(db, employerId, ct);
        var (isAdviser, isManager) = (user.IsIn(Role.Fastholdelseskonsulent), user.IsIn(Role.Leder));
        var mayKnow = isManager || isAdviser || (user.UserId is { } me && (facts.OwnerId == me || facts.DeputyId == me));
        var mine = facts.Open == 0 || !(isAdviser || user.IsIn(Role.Konsulent)) ? [] : await db.OwnCases()
            .Where(sag => sag.EmployerId == employerId && sag.ClosedOn == null).ToRows(db).InOrder(null)
            .Take(Shown).Select(row => new Own(row.Id, row.Unit, row.DueOn)).ToListAsync(ct);

        return new(employerId, facts.Adviser, facts.IsLarge, isAdviser || isManager, isAdviser, mayKnow ? facts.Open : null, mayKnow ? facts.NextOn : null, mine, today)
        {
            Others = facts.Open > 0 && isAdviser ? await OthersAsync(db, employerId, ct) : [],
        };
    }

    private static Task<List<Other>> OthersAsync(CrmDbContext db, int employerId, CancellationToken ct) => (
        from sag in db.OthersCases()
        where sag.EmployerId == employerId && sag.ClosedOn == null
        join responsible in db.Users on sag.ResponsibleId equals responsible.Id
        orderby sag.Id
        select new Other(sag.Id, responsible.FullName)).Take(Shown).ToListAsync(ct);

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
