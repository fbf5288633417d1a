using Virksomhed.Crm.Application.Operations;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Operations;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;
using Virksomhed.Crm.Web.Startup;

namespace Virksomhed.Crm.Web.Features.Operations;

/// <summary>How the state of the installation is said.</summary>
public static class OperationWords
{
    private static readonly string[] Units = ["byte", "kB", "MB", "GB", "TB"];

    // What is never done is a fault after this time; a restore is no duty.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(26);

    private static readonly Dictionary<string, string> Workers = new()
    {
        [nameof(OutboxWorker)] = "Sender mails",
        [nameof(CvrImportWorker)] = "Indlæser fra CVR",
        [nameof(CsrYearWorker)] = "Minder om CSR-mærket",
        [nameof(GoalSnapshotWorker)] = "Gemmer månedens måltal",
        [nameof(SurveyWorker)] = "Sender spørgeskemaer",
        [nameof(ReportSubscriptionWorker)] = "Sender links til rapporter",
        [nameof(InsightWorker)] = "Minder om indsigtsanmodninger",
        [nameof(SessionWorker)] = "Rydder op i gamle logins",
        [nameof(NightWorker)] = "Sletter det forældede, gennemgår adgange og læser loggen igennem om natten",
        [nameof(DemoWorker)] = "Lader demoverdenen leve videre",
    };

    public static IEnumerable<OperationDeed> Deeds => Enum.GetValues<OperationDeed>();

    public static string Text(this OperationDeed deed) => deed switch
    {
        OperationDeed.VerifyLog => "Loggen læst igennem",
        OperationDeed.Backup => "Sikkerhedskopi taget",
        OperationDeed.Restore => "Sikkerhedskopi lagt tilbage",
        OperationDeed.ReviewAccess => "Adgange gennemgået",
        OperationDeed.WatchReading => "Usædvanlig læsning eftersøgt",
        _ => "Forældede oplysninger slettet",
    };

    public static (StatusKind Kind, string Text) State(OperationDeed deed, OperationStatus.Mark? mark, DateTime now) => mark switch
    {
        null when deed is OperationDeed.Restore => (StatusKind.Info, "Ikke sket"),
        null => (StatusKind.Warn, "Ikke sket endnu"),
        { Succeeded: false } => (StatusKind.Bad, "Ikke fuldført"),
        _ when deed is not OperationDeed.Restore && now - mark.At > Patience => (StatusKind.Warn, "Over et døgn siden"),
        _ => (StatusKind.Ok, "I orden"),
    };

    public static string Worker(string name) => Workers.GetValueOrDefault(name, name);

    public static string Time(DateTime utc) => DanishTime.FromUtc(utc).ToString("dd.MM.yyyy HH.mm", Danish.Culture);

    public static string Size(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);

        for (; size >= 1000 && unit < Units.Length - 1; unit++)
        {
            size /= 1000;
        }

        return $"{size.ToString(size < 10 && unit > 0 ? "0.0" : "0", Danish.Culture)} {Units[unit]}";
    }
}
