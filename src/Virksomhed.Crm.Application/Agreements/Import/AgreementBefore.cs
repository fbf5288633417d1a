using System.Text.Json;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements.Import;

/// <summary>An agreement as an import found it, kept so that the import can be undone.</summary>
internal sealed record AgreementBefore(AgreementPlace Place, int SchemeId, int? ResponsibleId, AgreementContent Content)
{
    public static AgreementBefore Of(Agreement a) => new(new(a.MunicipalityCode, a.EmployerId, a.ProductionUnitId), a.SchemeId, a.ResponsibleId, new()
    {
        StartsOn = a.StartsOn,
        EndsOn = a.EndsOn,
        HoursAWeek = a.HoursAWeek,
        Field = a.Field,
        VitasNumber = a.VitasNumber,
        VitasLink = a.VitasLink,
        NextCheckOn = a.NextCheckOn,
        OwnReference = a.OwnReference,
    });

    public string ToJson() => JsonSerializer.Serialize(this);

    public static void Restore(Agreement agreement, string json)
    {
        var before = JsonSerializer.Deserialize<AgreementBefore>(json)!;
        agreement.Change(before.Place, before.SchemeId, before.ResponsibleId, before.Content);
    }
}
