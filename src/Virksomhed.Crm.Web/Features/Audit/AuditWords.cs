using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Events;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.FollowUps;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Lifecycle;
using Virksomhed.Crm.Domain.Mail;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Reports;
using Virksomhed.Crm.Domain.Surveys;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Domain.Voksenlaerlinge;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Audit;

/// <summary>The names that the log keeps, as people read them.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> Subjects = new()
    {
        [nameof(Employer)] = "Virksomhed",
        [nameof(ContactPerson)] = "Kontaktperson",
        [nameof(Contact)] = "Kontakt",
        [nameof(FollowUp)] = "Opfølgning",
        [nameof(Assignment)] = "Ansvar",
        [nameof(Voksenlaerling)] = "Voksenlærling",
        [nameof(Event)] = "Arrangement",
        [nameof(EventInvitation)] = "Invitation",
        [nameof(Agreement)] = "Aftale",
        [nameof(AgreementImport)] = "Import af aftaler",
        [nameof(CrmUser)] = "Bruger",
        [nameof(AuditEntry)] = "Log",
        [nameof(Goal)] = "Mål",
        [nameof(CsrApplication)] = "CSR-ansøgning",
        [nameof(CsrRuleSet)] = "CSR-regelsæt",
        [nameof(OutboxMail)] = "Mail",
        [nameof(Inquiry)] = "Henvendelse",
        [nameof(JobOrder)] = "Jobordre",
        [nameof(SharedJobOrder)] = "Delt jobordre",
        [nameof(JobOrderBid)] = "Bud på jobordre",
        [nameof(Fastholdelsessag)] = "Sag om fastholdelse",
        [nameof(EmergencyAccess)] = "Nødadgang",
        [nameof(Dispatch)] = "Udrykning",
        [nameof(SurveyAnswer)] = "Tilfredshed",
        [nameof(TeamMember)] = "Medlem af rejseholdet",
        [nameof(PortalAccess)] = "Adgang til portalen",
        [nameof(PortalRequest)] = "Anmodning om adgang",
        [nameof(PortalMessage)] = "Besked i portalen",
        [nameof(EmployerWish)] = "Virksomhedens ønsker",
        [nameof(RecruitmentDraft)] = "Kladde i portalen",
        [nameof(CommitteeReport)] = "Opfølgningsrapport",
        [nameof(ReportSubscription)] = "Link hver måned",
        [nameof(UserSession)] = "Åbne logins",
        [nameof(AccessRule)] = "Regler for adgang",
        [nameof(InsightRequest)] = "Indsigtsanmodning",
        [nameof(ReadingAlert)] = "Usædvanlig læsning",
        ["Overview"] = "Overblik",
        ["Page"] = "Anden side",
    };

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        // What is changed.
        ["Name"] = "navn", ["Role"] = "rolle", ["Phone"] = "telefon", ["Email"] = "mail", ["ProductionUnitId"] = "arbejdssted", ["LeftOn"] = "fratrådt",
        ["MergedIntoId"] = "lagt sammen med", ["HeldOn"] = "dato", ["StartsAt"] = "klokkeslæt", ["Minutes"] = "varighed", ["Form"] = "form",
        ["Direction"] = "retning", ["Purposes"] = "formål", ["Note"] = "note", ["PartnerId"] = "partner", ["Basis"] = "grundlag", ["BasisDetail"] = "grundlagets begrundelse",
        ["HiringNow"] = "stillinger nu", ["HiringLater"] = "stillinger senere", ["HiringOccupation"] = "stillingernes fag",
        ["Met"] = "mødte personer", ["Colleagues"] = "kolleger", ["ConsultantId"] = "konsulent", ["EmployerId"] = "virksomhed", ["FormKey"] = "formularnøgle",
        ["RegisteredAt"] = "registreret", ["DeletedAt"] = "slettet", ["DeletedReason"] = "begrundelse", ["ContactId"] = "kontakt", ["ResponsibleId"] = "ansvarlig",
        ["DueOn"] = "frist", ["Text"] = "tekst", ["DoneAt"] = "udført", ["DoneById"] = "udført af", ["Outcome"] = "resultat", ["Kind"] = "slags", ["UserId"] = "kollega",
        ["From"] = "fra", ["Until"] = "til", ["Alias"] = "kaldenavn", ["OwnPhone"] = "egen telefon", ["OwnEmail"] = "egen mail", ["OwnWebsite"] = "egen hjemmeside",
        ["Level"] = "niveau", ["OwnerId"] = "fast kontaktperson", ["DeputyId"] = "stedfortræder", ["FullName"] = "navn", ["Title"] = "titel", ["Roles"] = "roller",
        ["IsActive"] = "må logge ind", ["CalendarKeyHash"] = "kalenderadresse", ["PasswordHash"] = "adgangskode", ["UserName"] = "brugernavn",
        ["EmailConfirmed"] = "mail bekræftet", ["LockoutEnd"] = "låst til", ["LockoutEnabled"] = "kan låses", ["PhoneNumber"] = "telefon",
        ["PhoneNumberConfirmed"] = "telefon bekræftet", ["TwoFactorEnabled"] = "totrinslogin", ["Passkeys"] = "adgangsnøgler", ["Sessions"] = "logget ud af en administrator", ["Logins"] = "login udefra", ["Broker"] = "ved kommunens login", ["LastAdministrator"] = "beholdt rollen som den sidste administrator", ["AccessSince"] = "adgang siden", ["AttestedOn"] = "adgang bekræftet", ["LeavesOn"] = "sidste arbejdsdag", ["Unconfirmed"] = "ikke bekræftet i tide", ["Portal"] = "virksomhedernes brugere",
        ["ValidFrom"] = "gælder fra", ["Months"] = "måneder", ["GraceDays"] = "dage efter fristen", ["ReadsADay"] = "opslag på en dag", ["TimesUsual"] = "gange det sædvanlige",
        ["MunicipalityCode"] = "kommune", ["Id"] = "nummer",
        ["Staff"] = "antal ansatte", ["Percent"] = "andel", ["MeetsRules"] = "opfylder kravet", ["CreatedAt"] = "oprettet",
        ["SubmittedAt"] = "indsendt", ["DecidedOn"] = "besluttet", ["AwardedOn"] = "uddelt", ["Documents"] = "bilag", ["ThresholdPercent"] = "tærskel",
        ["MoreThan"] = "mere end tærsklen", ["Schemes"] = "ordninger", ["SecondThresholdPercent"] = "anden tærskel", ["SecondSchemes"] = "andre ordninger",
        ["EitherBelow"] = "grænse for små virksomheder", ["LookBackMonths"] = "måneder tilbage", ["Denominator"] = "hvem regnes som ansatte", ["OpensOn"] = "vinduet åbner",
        ["ClosesOn"] = "sidste dag", ["ClosesAt"] = "klokkeslæt for fristen", ["Committee"] = "udvalg", ["CommitteeOn"] = "udvalgets dag", ["ReceptionOn"] = "reception",
        ["Source"] = "kilde", ["LeftOpen"] = "ikke oplyst", ["VerifiedBy"] = "bekræftet af", ["VerifiedOn"] = "bekræftet den",

        ["TradeId"] = "fag", ["StartsOn"] = "begynder", ["EndsOn"] = "slutter", ["WayIn"] = "vejen ind", ["HasVoksenelevloen"] = "voksenelevløn", ["Subsidy"] = "tilskud",
        ["AppliedOn"] = "ansøgt", ["Reference"] = "reference", ["OutcomeOn"] = "dagen for udfaldet", ["BreakReason"] = "grund til afbrud", ["Periods"] = "perioder",
        ["EventId"] = "arrangement", ["ContactPersonId"] = "kontaktperson", ["SentAt"] = "sendt", ["State"] = "tilstand", ["Participant"] = "deltager", ["Persons"] = "antal",
        ["AnsweredAt"] = "svar", ["Attended"] = "fremmøde",

        ["SchemeId"] = "ordning", ["HoursAWeek"] = "timer", ["Field"] = "fagområde", ["VitasNumber"] = "VITAS-sagsnummer",
        ["VitasLink"] = "link til VITAS", ["Status"] = "status", ["NextCheckOn"] = "næste tjek", ["OwnReference"] = "egen reference", ["EndReason"] = "begrundelse",
        ["HoursNow"] = "timer nu", ["HoursNowOn"] = "timer tjekket", ["Conversion"] = "ordinære timer?", ["ConversionAskedOn"] = "spurgt om ordinære timer",
        ["OrdinaryHours"] = "ordinære timer", ["RatioReason"] = "rimelighedskravet fraveget", ["ExtraEmployment"] = "merbeskæftigelse",
        ["AgreementImport"] = "fra en fil",

        ["SicknessAdviserId"] = "fast sygedagpengerådgiver", ["OpenedOn"] = "henvendelsens dag", ["AskedBy"] = "hvem henvendte sig", ["AskedThrough"] = "hvordan",
        ["FirstSickDay"] = "første sygedag", ["LongLeave"] = "over 8 uger?", ["Step"] = "trin", ["Tools"] = "redskaber", ["NextOn"] = "næste skridt senest",
        ["NextWhat"] = "næste skridt", ["ClosedOn"] = "afsluttet", ["ProtectedReference"] = "sagsnummer andetsteds", ["Steps"] = "skridt", ["Marks"] = "milepæle",

        ["OpenedAt"] = "åbnet", ["EndsAt"] = "slutter", ["Verdict"] = "gennemgået", ["Remark"] = "bemærkning", ["ReviewedById"] = "gennemgået af", ["ReviewedAt"] = "gennemgået den",
        ["EmergencyHours"] = "timer for en nødadgang", ["Waiting"] = "venter",
        ["ExtendedBecause"] = "forlænget", ["RefusedBecause"] = "afvist", ["RegisteredById"] = "registreret af",

        ["Language"] = "sprog", ["Cvr"] = "CVR-nummer", ["CompanyName"] = "virksomhedens navn", ["ContactName"] = "hvem henvender sig", ["Needs"] = "behov",
        ["ReceivedAt"] = "modtaget", ["FirstAnswerAt"] = "første svar", ["ClosedAt"] = "afsluttet",
        ["Reason"] = "anledning", ["Urgency"] = "hast", ["Place"] = "mødested", ["WishedOn"] = "ønsket dag", ["WishedPart"] = "ønsket tid", ["AskedByRole"] = "hvem henvendte sig",
        ["FastholdelsessagId"] = "fastholdelsessag", ["TakenInById"] = "taget imod af", ["RequestedAt"] = "tidspunkt for anmodningen", ["RequestedOn"] = "anmodet", ["AnsweredOn"] = "svar givet",
        ["MemberId"] = "hvem kører", ["Day"] = "dag", ["FromHour"] = "fra kl.", ["UntilHour"] = "til kl.", ["Hours"] = "timer", ["CancelReason"] = "grund til aflysning", ["CancelledOn"] = "aflyst",
        ["Days"] = "dage", ["Areas"] = "områder", ["IsOnTeam"] = "er på holdet",

        ["MayInvite"] = "må invitere", ["GivenById"] = "givet af", ["GivenAt"] = "givet", ["EndedById"] = "afsluttet af", ["EndedAt"] = "afsluttet", ["Units"] = "arbejdssteder",
        ["AskedAt"] = "spurgt", ["ConfirmedAt"] = "mail bekræftet", ["DecidedById"] = "besluttet af", ["DecidedAt"] = "besluttet", ["AuthorId"] = "skrevet af",
        ["IsFromEmployer"] = "fra virksomheden", ["HowOften"] = "hvor tit", ["Consents"] = "samtykke", ["ConsentedAt"] = "samtykke givet", ["ChangedById"] = "rettet af",
        ["ChangedAt"] = "rettet", ["AskedById"] = "spurgt af i portalen",
        ["InquiryId"] = "henvendelse", ["OccupationCode"] = "stillingskode", ["Occupation"] = "stilling", ["Positions"] = "antal stillinger", ["Requirements"] = "krav", ["Languages"] = "sprog",
        ["Licence"] = "kørekort", ["Services"] = "hvad vi gør", ["ReceivedOn"] = "modtaget", ["NotFilledReason"] = "hvorfor ikke besat", ["AdText"] = "annoncens tekst", ["ApplyTo"] = "ansøg til",
        ["ApplyBy"] = "ansøgningsfrist", ["AdConsentedOn"] = "samtykke til annoncen", ["Phases"] = "fase", ["Rounds"] = "runder af kandidater", ["Partnership"] = "samarbejde", ["JobOrderId"] = "jobordre",
        ["BidsBy"] = "frist for bud", ["SharedAt"] = "delt", ["Shares"] = "fordeling", ["SharedJobOrderId"] = "delt jobordre", ["Count"] = "antal", ["ReadyOn"] = "klar", ["OfferedBy"] = "budt af",
        ["Summary"] = "samlet vurdering", ["Comments"] = "kommentarer", ["StartedById"] = "begyndt af", ["StartedAt"] = "begyndt", ["FiguresOn"] = "tal pr.", ["ApprovedById"] = "godkendt af",
        ["ApprovedAt"] = "godkendt", ["LockedById"] = "låst af", ["LockedAt"] = "låst", ["ReopenedById"] = "åbnet igen af", ["ReopenedAt"] = "åbnet igen", ["ReopenReason"] = "grund til at åbne igen",
        ["Report"] = "rapport", ["Query"] = "udvalg",

        // What a list is filtered by.
        ["Shared"] = "delt", ["Pressing"] = "haster", ["RoundId"] = "runde", ["Closed"] = "afsluttede",
        ["Q"] = "søgeord", ["Owner"] = "fast kontaktperson", ["Branch"] = "branche", ["Sector"] = "sektor", ["Size"] = "størrelse", ["Town"] = "by",
        ["Protected"] = "reklamebeskyttelse", ["Contacted"] = "seneste kontakt", ["Due"] = "næste kontakt", ["Ceased"] = "ophørt", ["To"] = "til",
        ["Consultant"] = "konsulent", ["Purpose"] = "formål", ["Visit"] = "besøg", ["Team"] = "hele holdet", ["Done"] = "udførte", ["Employer"] = "virksomhed",
        ["IncludeProtected"] = "med reklamebeskyttede", ["Ids"] = "valgte", ["All"] = "alle", ["PersonId"] = "kontaktperson", ["Person"] = "person",
        ["Trade"] = "fag", ["Deadline"] = "ansøgningsfrist", ["NeverHad"] = "aldrig haft en", ["Held"] = "afholdte",
        ["Again"] = "haft mærket før", ["Meets"] = "opfylder kravet", ["Mine"] = "kun mine", ["Move"] = "trin", ["DocumentId"] = "bilag", ["Csr"] = "CSR-mærke",
        ["Scheme"] = "ordning", ["Phase"] = "status", ["EndsBefore"] = "slutter senest", ["EndsWithin"] = "slutter inden for", ["Converted"] = "ordinære timer?", ["Year"] = "år", ["Part"] = "ansvarlig",
        ["Need"] = "behov", ["Leads"] = "nye emner", ["Lead"] = "nyt emne", ["CheckedFrom"] = "timer tjekket fra", ["CheckedTo"] = "timer tjekket til",
        ["Late"] = "over tid", ["Member"] = "hvem kører",
        ["Retention"] = "opbevaringstiden er udløbet",
        ["Deed"] = "handling", ["Subject"] = "emne", ["SubjectId"] = "emnets nummer",
    };

    public static IEnumerable<Choice> SubjectChoices => Subjects.Select(subject => new Choice(subject.Value, subject.Key));

    public static IEnumerable<Choice> ActionChoices => AuditAction.All.Select(action => new Choice(action, action));

    public static string Subject(string name) => Subjects.GetValueOrDefault(name, name);

    public static bool Knows(string name) => Names.ContainsKey(name);

    public static string? Detail(string? detail) =>
        detail is null ? null : string.Join(", ", detail.Split(", ").Select(name => Names.GetValueOrDefault(name, name)));

    /// <summary>Where the subject itself is shown; null when it has no page of its own.</summary>
    public static string? Address(string subject, int? id) => (subject, id) switch
    {
        (_, null) => null,
        (nameof(Employer), { } employer) => $"/employers/{employer}",
        (nameof(Contact), { } contact) => $"/contacts/{contact}",
        (nameof(Voksenlaerling), { } agreed) => $"/voksenlaerlinge/{agreed}",
        (nameof(Event), { } held) => $"/events/{held}",
        (nameof(CsrApplication), { } application) => $"/csr-maerker/applications/{application}",
        (nameof(Agreement), { } agreement) => $"/agreements/{agreement}",
        (nameof(AgreementImport), { } import) => $"/agreement-imports/{import}",
        (nameof(Fastholdelsessag), { } sag) => $"/fastholdelse/{sag}",
        (nameof(Inquiry), { } inquiry) => $"/inquiries/{inquiry}",
        (nameof(JobOrder), { } order) => $"/job-orders/{order}",
        (nameof(SharedJobOrder), { } shared) => $"/job-orders/shared/{shared}",
        (nameof(Dispatch), { } dispatch) => $"/rejsehold/{dispatch}",
        (nameof(TeamMember), { } member) => $"/rejsehold/team/{member}",
        (nameof(PortalRequest), { } request) => $"/portal-desk/{request}",
        (nameof(InsightRequest), { } request) => $"/insight-requests/{request}",
        (nameof(CrmUser), { } user) => $"/users/{user}",
        _ => null,
    };
}
