using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>The reports, in the order of the list, with the names that the municipalities' plans use. The code name stands in the address.</summary>
public enum ReportName
{
    [Display(Name = "Besøg og kontakter")] Visits,
    [Display(Name = "Dækning")] Coverage,
    [Display(Name = "CSR-mærke")] CsrMaerke,
    [Display(Name = "Voksenlærlinge")] Voksenlaerlinge,
    [Display(Name = "Fastholdelse og rejsehold")] Fastholdelse,
    [Display(Name = "Jobordrer")] JobOrders,
    [Display(Name = "Aftaler og omsætning til ordinære timer")] Agreements,
    [Display(Name = "Tilfredshedsundersøgelse")] Satisfaction,
    [Display(Name = "Virksomhedsbarometer")] Barometer,
    [Display(Name = "Rekrutteringsrapport")] Recruitment,
    [Display(Name = "JobSønderjylland")] Partnership,
}
