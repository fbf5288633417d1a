using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>The workplaces of the demo world that make agreements: the larger and the owned ones more often.</summary>
internal sealed class DemoPlaces(List<DemoPlaces.Place> all)
{
    private readonly List<Place> _public = all.FindAll(place => place.IsPublic);

    internal sealed record Place(int UnitId, int EmployerId, int? OwnerId, int Employees, bool IsPublic, double Weight);

    public static async Task<DemoPlaces> LoadAsync(CrmDbContext db, CancellationToken ct)
    {
        var units = await db.ProductionUnits
            .Where(u => u.CeasedOn == null && u.Employees >= 3)
            .OrderBy(u => u.PNumber)
            .Select(u => new { u.Id, u.EmployerId, u.Employer.OwnerId, Employees = u.Employees ?? 0, u.Employer.LegalForm, u.IsProtected })
            .ToListAsync(ct);

        return new([.. units.Select(u => new Place(
            u.Id, u.EmployerId, u.OwnerId, u.Employees, u.LegalForm is not null && u.LegalForm.Contains("kommune", StringComparison.OrdinalIgnoreCase),
            Math.Sqrt(Math.Min(u.Employees, 150)) * (u.OwnerId is null ? .3 : 1) * (u.IsProtected ? .3 : 1)))]);
    }

    public Place Somewhere(DemoDice draw, bool onlyPublic) => draw.Weighted(onlyPublic && _public.Count > 0 ? _public : all, place => place.Weight);
}
