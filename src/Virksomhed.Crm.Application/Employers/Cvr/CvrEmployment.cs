using System.Text.Json;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>How many work at a unit. The register publishes at several cadences; the latest figure counts, of equals the finest.</summary>
internal readonly record struct CvrEmployment(int? Employees, int? From)
{
    private static readonly (string History, string Newest)[] Cadences =
    [
        ("erstMaanedsbeskaeftigelse", "nyesteErstMaanedsbeskaeftigelse"),
        ("maanedsbeskaeftigelse", "nyesteMaanedsbeskaeftigelse"),
        ("kvartalsbeskaeftigelse", "nyesteKvartalsbeskaeftigelse"),
        ("aarsbeskaeftigelse", "nyesteAarsbeskaeftigelse"),
    ];

    public static CvrEmployment Of(CvrUnit unit) =>
        Figures(unit).Where(figure => figure.From is not null).DefaultIfEmpty().MaxBy(figure => figure.Month).Size;

    private static IEnumerable<(int Month, int? From, CvrEmployment Size)> Figures(CvrUnit unit) =>
        from cadence in Cadences
        from figure in unit.Unit.Each(cadence.History).Append(unit.Metadata.Get(cadence.Newest))
        where figure is not null
        let size = Read(figure)
        select (Month(figure), size.From, size);

    private static CvrEmployment Read(JsonElement? figure)
    {
        var employees = figure.Whole("antalAnsatte");

        return new(employees, SizeInterval.FromRegister(figure.Text("intervalKodeAntalAnsatte")) ?? (employees is { } n ? SizeInterval.Of(n) : null));
    }

    private static int Month(JsonElement? figure) =>
        (figure.Whole("aar") ?? 0) * 12 + (figure.Whole("maaned") ?? figure.Whole("kvartal") * 3 ?? 12);
}
