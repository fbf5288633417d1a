using Virksomhed.Crm.Application.Common.Pdf;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>One application for the CSR-mærke of the demo world, as far as it has come.</summary>
internal sealed class DemoCsrApplications(CrmDbContext db, CsrFolder folder)
{
    private static readonly byte[] Paper = PdfFile.Of(new PdfPage(595, 842), "Opdigtet bilag");

    internal sealed record Firm(int Id, int Staff);

    public static void Decide(CsrApplication application, CsrRuleSet rules, int number, DateTime now)
    {
        application.Screen(rules, null, null, now.AddHours(-number - 2));

        if (application.MeetsRules == true && number % 11 == 3)
        {
            application.Nominate(null, now.AddHours(-1));
        }
        else if (application.MeetsRules == false && number % 3 == 0)
        {
            application.Reject(DanishTime.DayOf(now), "Andelen er under kravet. Virksomheden er vejledt om at søge igen næste år.", null, now);
        }
    }

    public CsrApplication Draft(CsrRuleSet rules, Firm firm, DateTime at, bool isFilledIn, bool meets = true)
    {
        var application = CsrApplication.Start(db.Tenant, rules.Year, firm.Id, null, null, at);

        if (isFilledIn)
        {
            application.Describe(firm.Staff, Persons(firm, meets), at);
        }

        db.CsrApplications.Add(application);

        return application;
    }

    public async Task<CsrApplication> SubmittedAsync(CsrRuleSet rules, Firm firm, DateTime at, bool meets, CancellationToken ct)
    {
        var application = Draft(rules, firm, at.AddHours(-3), isFilledIn: true, meets);
        var stored = await folder.KeepAsync(Paper, CsrFileKind.Pdf.Suffix(), ct);
        application.Attach(CsrDocument.Of(db.Tenant, "Oversigt over aftaler.pdf", stored, CsrFileKind.Pdf, Paper.Length, null, at), at);
        application.Submit(rules, null, at);

        return application;
    }

    private static CsrPersons[] Persons(Firm firm, bool meets)
    {
        var needed = (firm.Staff + 9) / 10;
        var all = meets ? needed + (firm.Id % 3) : Math.Max(1, needed - 1);
        var trainees = all / 3;

        return [new("fleksjob", all - trainees), new(firm.Id % 2 == 0 ? "virksomhedspraktik" : "eud_elev", trainees)];
    }
}
