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

    public static readonly IReadOnlyList<DemoJob> All =
    [
        new("Lager, nathold", "9333", 6, "Pluk og pak på nathold. Truckcertifikat er en fordel, oplæring gives.") { Share = 3 },
        new("Produktion, toholdsskift", "9329", 8, "Arbejde ved linjen. Møde til tiden og lyst til at lære.") { Share = 3 },
        new("Rengøring, morgen", "9112", 4, "Kontorer og kantine fra kl. 5 til 9.") { Hours = 20, Share = 2 },
        new("Chauffører, vogntog", "8332", 5, "Kørsel i Danmark og Nordtyskland med hjem hver aften.") { Licence = DrivingLicence.CE, Languages = "Dansk eller tysk", Share = 2 },
        new("Tømrersvende", "7115", 3, "Nybyggeri og renovering i lokalområdet.") { Licence = DrivingLicence.B, Share = 2 },
        new("Plejecenter, aftenvagter", "5321", 4, "Omsorg for beboerne hver anden weekend. SOSU-uddannelse er et krav.") { Hours = 30, Share = 3 },
        new("Hjemmepleje, dagvagter", "5322", 4, "Ruter på cykel og i bil.") { Hours = 32, Licence = DrivingLicence.B, Share = 2 },
        new("Kok til sæsonen", "5120", 2, "Selvstændigt arbejde i et lille køkken."),
        new("Servering, weekend", "5131", 3, "Smil, overblik og lidt tysk til gæsterne.") { Hours = 15, Languages = "Dansk og tysk" },
        new("Smed til værkstedet", "7214", 2, "Opmåling, samling og svejsning."),
        new("CNC-operatør", "7223", 2, "Opstilling og kørsel. Vi oplærer den rette."),
        new("Bogholder, deltid", "4311", 1, "Debitorer, kreditorer og løn.") { Hours = 25 },
        new("Køkkenmedhjælper i fleksjob", "9412", 1, "Opvask og anretning i eget tempo.") { Kind = JobOrderKind.Fleksjob, Hours = 12 },
        new("Få timer på lageret", "9334", 2, "Vareopfyldning et par formiddage om ugen.") { Kind = JobOrderKind.Smaajob, Hours = 8, Share = 2 },
        new("Praktik i butikken", "5223", 1, "En prøve på arbejdet, før der ansættes.") { Kind = JobOrderKind.Praktik, Hours = 30, Share = 2 },
        new("Elev i detailhandlen", "5223", 1, "Elevplads fra august.") { Kind = JobOrderKind.Elev },
        new("Fritidsjob i bageriet", "7512", 2, "Lørdag formiddag bag disken. For unge fra 15 år.") { Kind = JobOrderKind.Fritidsjob, Hours = 6, Share = 2 },
        new("Voksenlærling, industri", "7223", 1, "Et nyt fag for en, der har været i job længe.") { Kind = JobOrderKind.Voksenlaerling },
    ];
}
