using Microsoft.Data.Sqlite;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.SeedWorld;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>Agreements of the last years: some run, most are over, and of some nobody has asked yet what became of them.</summary>
internal sealed class AgreementRows(SqliteConnection connection, WorldSize size)
{
    private static readonly string[] Schemes =
        [SchemeCode.Virksomhedspraktik, SchemeCode.Virksomhedspraktik, SchemeCode.LoentilskudPrivat, SchemeCode.Fleksjob, SchemeCode.Skaanejob, SchemeCode.Smaajob];

    private readonly BulkInsert _agreements = new(connection, "Agreements",
        "MunicipalityCode", "EmployerId", "ProductionUnitId", "SchemeId", "ResponsibleId", "StartsOn", "EndsOn", "HoursAWeek", "VitasNumber", "Status", "Conversion",
        "FormKey", "RegisteredAt", "Version");

    private int _number;

    public void Fill(Tenant tenant, List<Place> places, Prng prng)
    {
        var schemes = Schemes.Select(code => Id(tenant.Code, code)).ToArray();

        for (var i = 0; i < size.Agreements; i++)
        {
            var startsOn = DateOnly.FromDateTime(DateTime.Today).AddDays(30 - prng.Below(365 * size.Years));
            Agreement(tenant, prng.Pick(places), prng.Pick(schemes), startsOn, startsOn.AddDays(prng.Between(28, 360)), prng);
        }
    }

    private void Agreement(Tenant tenant, Place place, int scheme, DateOnly startsOn, DateOnly endsOn, Prng prng)
    {
        var isOver = endsOn < DateOnly.FromDateTime(DateTime.Today);
        var status = !isOver ? AgreementStatus.Agreed : prng.Pick([AgreementStatus.Ended, AgreementStatus.Ended, AgreementStatus.Ended, AgreementStatus.BrokenOff, AgreementStatus.Cancelled]);

        _agreements.Row(
            tenant.Code, place.EmployerId, place.UnitId, scheme, prng.Pick(tenant.Consultants), startsOn, endsOn, prng.Between(5, 37),
            $"{tenant.Code}-{++_number}", status.ToString(), isOver && prng.Chance(970) ? prng.Pick(Enum.GetValues<ConversionResult>()).ToString() : null,
            Guid.NewGuid(), startsOn.ToDateTime(TimeOnly.MinValue), Guid.NewGuid());
    }

    private int Id(int municipality, string code)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id FROM Schemes WHERE MunicipalityCode = $municipality AND Code = $code";
        command.Parameters.AddWithValue("$municipality", municipality);
        command.Parameters.AddWithValue("$code", code);

        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
