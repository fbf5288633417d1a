using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Lifecycle;

/// <summary>A kind of personal data that is kept for a time and then deleted.</summary>
public enum RetentionSubject
{
    [Display(Name = "Kontakter og besøg")] Contacts,
    [Display(Name = "Slettede kontakter")] DeletedContacts,
    [Display(Name = "Kontaktpersoner, der er rejst")] ContactPersons,
    [Display(Name = "Udførte opfølgninger")] FollowUps,
    [Display(Name = "Afsluttede henvendelser")] Inquiries,
    [Display(Name = "Afsluttede fastholdelsessager")] Fastholdelsessager,
    [Display(Name = "Udrykninger")] Dispatches,
    [Display(Name = "Afsluttede jobordrer")] JobOrders,
    [Display(Name = "Afsluttede aftaler")] Agreements,
    [Display(Name = "Voksenlærlingeaftaler")] Voksenlaerlinge,
    [Display(Name = "Tilmeldinger til arrangementer")] EventInvitations,
    [Display(Name = "Ansøgninger om CSR-mærke")] CsrApplications,
    [Display(Name = "Tidligere faste kontaktpersoner")] Assignments,
    [Display(Name = "Anmodninger om portaladgang")] PortalRequests,
    [Display(Name = "Beskeder i portalen")] PortalMessages,
    [Display(Name = "Kladder i portalen")] RecruitmentDrafts,
    [Display(Name = "Afsluttede indsigtsanmodninger")] InsightRequests,
    [Display(Name = "Loggen")] Log,
}
