using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>What the employers of the demo world look for.</summary>
internal sealed record DemoJob(string Title, string Code, int Most, string Requirements)
{
    public JobOrderKind Kind { get; init; } = JobOrderKind.Ordinary;
    public decimal? Hours { get; init; } = 37;
    public DrivingLicence Licence { get; init; }
    public string Languages { get; init; } = "Dansk";
    public double Share { get; init; } = 1;

    /// <summary>The trade that looks for such people; null for work that is done everywhere.</summary>
    public Sector? For { get; init; }

    public static IReadOnlyList<DemoJob> Of(Sector? sector) => [.. All.Where(job => job.For is null || job.For == sector)];

    public static readonly IReadOnlyList<DemoJob> All =
    [
        new("Lager, nathold", "9333", 6, "Pluk og pak på nathold. Truckcertifikat er en fordel, oplæring gives.") { Share = 3, For = Sector.TransportLogistik },
        new("Produktion, toholdsskift", "9329", 8, "Arbejde ved linjen. Møde til tiden og lyst til at lære.") { Share = 3, For = Sector.Industri },
        new("Rengøring, morgen", "9112", 4, "Kontorer og kantine fra kl. 5 til 9.") { Hours = 20, Share = 2 },
        new("Chauffører, vogntog", "8332", 5, "Kørsel i Danmark og Nordtyskland med hjem hver aften.") { Licence = DrivingLicence.CE, Languages = "Dansk eller tysk", Share = 2, For = Sector.TransportLogistik },
        new("Tømrersvende", "7115", 3, "Nybyggeri og renovering i lokalområdet.") { Licence = DrivingLicence.B, Share = 2, For = Sector.Byggeri },
        new("Plejecenter, aftenvagter", "5321", 4, "Omsorg for beboerne hver anden weekend. SOSU-uddannelse er et krav.") { Hours = 30, Share = 3, For = Sector.Sosu },
        new("Hjemmepleje, dagvagter", "5322", 4, "Ruter på cykel og i bil.") { Hours = 32, Licence = DrivingLicence.B, Share = 2, For = Sector.Sosu },
        new("Kok til sæsonen", "5120", 2, "Selvstændigt arbejde i et lille køkken.") { For = Sector.HotelRestauration },
        new("Servering, weekend", "5131", 3, "Smil, overblik og lidt tysk til gæsterne.") { Hours = 15, Languages = "Dansk og tysk", For = Sector.HotelRestauration },
        new("Smed til værkstedet", "7214", 2, "Opmåling, samling og svejsning.") { For = Sector.Industri },
        new("CNC-operatør", "7223", 2, "Opstilling og kørsel. Vi oplærer den rette.") { For = Sector.Industri },
        new("Bogholder, deltid", "4311", 1, "Debitorer, kreditorer og løn.") { Hours = 25 },
        new("Køkkenmedhjælper i fleksjob", "9412", 1, "Opvask og anretning i eget tempo.") { Kind = JobOrderKind.Fleksjob, Hours = 12, For = Sector.HotelRestauration },
        new("Få timer med opfyldning", "9334", 2, "Vareopfyldning et par formiddage om ugen.") { Kind = JobOrderKind.Smaajob, Hours = 8, Share = 2 },
        new("Praktik på kontoret", "4110", 1, "En prøve på arbejdet, før der ansættes.") { Kind = JobOrderKind.Praktik, Hours = 30, Share = 2 },
        new("Kontorelev", "4110", 1, "Elevplads fra august.") { Kind = JobOrderKind.Elev },
        new("Fritidsjob, oprydning og opvask", "9412", 2, "Lørdag formiddag. For unge fra 15 år.") { Kind = JobOrderKind.Fritidsjob, Hours = 6, Share = 2 },
        new("Voksenlærling, industri", "7223", 1, "Et nyt fag for en, der har været i job længe.") { Kind = JobOrderKind.Voksenlaerling, For = Sector.Industri },
    ];
}
