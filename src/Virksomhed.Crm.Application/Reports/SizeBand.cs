using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>The register's intervals of employees, joined to the five that the policies speak of.</summary>
public sealed record SizeBand(int From, int? Before, string Text)
{
    public const string Unknown = "Uden ansatte eller ukendt";

    public static readonly IReadOnlyList<SizeBand> All =
    [
        new(1, 5, "1 til 4 ansatte"), new(5, 10, "5 til 9 ansatte"), new(10, 50, "10 til 49 ansatte"), new(50, 200, "50 til 199 ansatte"), new(200, null, "200 ansatte og flere"),
    ];

    public static string Of(int? sizeFrom) => All.LastOrDefault(band => sizeFrom >= band.From)?.Text ?? Unknown;
}

internal static class ReportEmployers
{
    /// <summary>The employers that a filter means.</summary>
    public static IQueryable<Employer> Where(this IQueryable<Employer> employers, ReportFilter filter)
    {
        var band = SizeBand.All.FirstOrDefault(band => band.From == filter.Size);

        return employers
            .If(filter.Sector is not null, e => e.Sector == filter.Sector)
            .If(filter.Town is not null, e => e.Town == filter.Town)
            .If(band is not null, e => e.SizeFrom >= band!.From)
            .If(band?.Before is not null, e => e.SizeFrom < band!.Before);
    }
}
