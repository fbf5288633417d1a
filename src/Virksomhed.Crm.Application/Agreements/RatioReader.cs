using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>Which workplaces of an employer are asked about, and for which days.</summary>
internal sealed record RatioQuestion(int EmployerId, DateOnly From, DateOnly? To)
{
    /// <summary>Null for all of the employer's workplaces.</summary>
    public int? UnitId { get; init; }

    /// <summary>The agreement that is being put right: it does not stand in its own way.</summary>
    public int Besides { get; init; }

    /// <summary>False where it is known that none takes a place: nobody looks for them then.</summary>
    public bool HasAgreements { get; init; } = true;

    public int Most { get; init; } = 200;
}

/// <summary>Holds the agreements of an employer's production units against the ratio rule, on the fullest day of a period.</summary>
internal static class RatioReader
{
    private const int MostAgreements = 10_000;

    private sealed record Taken(int UnitId, int SchemeId, DateOnly StartsOn, DateOnly? EndsOn)
    {
        public Stay Stay => new(StartsOn, EndsOn);
    }

    /// <summary>The workplaces that are open first, the largest of them first.</summary>
    public static async Task<IReadOnlyList<UnitRatio>> Of(CrmDbContext db, RatioBook book, RatioQuestion asked, CancellationToken ct)
    {
        var (rule, schemes) = (book.RulesOn(asked.From), book.SchemesOn(asked.From));
        var workplaces = await StaffReader.WorkplacesOf(db, asked.EmployerId, asked.UnitId, rule.CountingUnit, asked.Most).ToListAsync(ct);
        var rows = !asked.HasAgreements ? [] : await TakenOf(db, asked.EmployerId, asked.Besides, asked.From, asked.To ?? DateOnly.MaxValue).ToListAsync(ct);
        var taken = rows.Where(row => schemes.ContainsKey(row.SchemeId)).ToLookup(row => row.UnitId);

        return [.. workplaces.Select(Standing)];

        UnitRatio Standing(Workplace place)
        {
            var (here, number) = (taken[place.Id].ToList(), place.Staff(rule.CountingUnit));
            var standing = new RatioStanding(rule, number?.Employees, Peak(here, RatioCounting.Counted), Peak(here, RatioCounting.Undecided));

            return new(place.Id, place.Name, place.Address, standing, number?.Basis ?? StaffBasis.Unknown, number?.On)
            {
                IsCeased = place.IsCeased,
                RegisterEmployees = place.Register,
                Lines = [.. here.Where(row => row.Stay.Covers(asked.From)).GroupBy(row => schemes[row.SchemeId]).Select(same => new UnitRatio.Line(same.Key.Name, same.Count(), same.Key.Ratio))],
            };
        }

        int Peak(List<Taken> here, RatioCounting ratio) =>
            Occupancy.Peak([.. here.Where(row => schemes[row.SchemeId].Ratio == ratio).Select(row => row.Stay)], asked.From, asked.To);
    }

    private static readonly Func<CrmDbContext, int, int, DateOnly, DateOnly, IAsyncEnumerable<Taken>> TakenOf = EF.CompileAsyncQuery(
        (CrmDbContext db, int employerId, int besides, DateOnly from, DateOnly to) => db.Agreements
            .Where(a => a.EmployerId == employerId && a.Status != AgreementStatus.Cancelled && a.Id != besides)
            .Where(a => a.StartsOn <= to && (a.EndsOn == null || a.EndsOn >= from))
            .OrderBy(a => a.Id).Take(MostAgreements)
            .Select(a => new Taken(a.ProductionUnitId, a.SchemeId, a.StartsOn, a.EndsOn)));
}
