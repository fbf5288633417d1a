using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>Every indicator that a goal can be followed by. A new one is a class and a line here.</summary>
public static class IndicatorList
{
    public static IReadOnlyList<IIndicator> All { get; } =
    [
        new Visits(),
        new AllContacts(Purposes.None),
        new EmployersReached(),
        new EmployerShare(ReachedBy.Contact),
        new EmployerShare(ReachedBy.Agreement),
        new NewVoksenlaerlinge(null),
        new NewVoksenlaerlinge(TradeSector.Sosu),
        new NewVoksenlaerlinge(TradeSector.Byggeri),
        new CsrMarks(),
        new GrownFleksjob(),
        new FilledJobOrders(),
        new ReferredJobOrders(),
        new RecruitmentSatisfaction(),
        new ServiceSatisfaction(),
        new VisitsWithColleagues(),
        new AgreementsPerVisit(),
        new ConvertedAgreements(),
        new DispatchesOnTime(),
        new DispatchDays(),
        new FastholdelseDays(),
        new NewAgreements(),
        new NewAgreements(SchemeCode.Virksomhedspraktik, "virksomhedspraktik"),
        new NewAgreements(SchemeCode.LoentilskudPrivat, "privat løntilskud"),
        new NewAgreements(SchemeCode.LoentilskudOffentlig, "offentligt løntilskud"),
        new NewAgreements(SchemeCode.Skaanejob, "skånejob"),
        new NewAgreements(SchemeCode.Fleksjob, "fleksjob"),
        new NewAgreements(SchemeCode.Jobrotation, "jobrotation"),
        new NewAgreements(SchemeCode.Fritidsjob, "fritidsjob"),
        new NewAgreements(SchemeCode.Smaajob, "småjob"),
        new NewAgreements(SchemeCode.Igu, "IGU"),
        new NewAgreements(SchemeCode.Opkvalificeringsjob, "opkvalificeringsjob"),
        .. Enum.GetValues<Purposes>().Where(purpose => purpose != Purposes.None).Select(purpose => new AllContacts(purpose)),
    ];

    public static IIndicator? Find(string? key) => All.FirstOrDefault(indicator => indicator.Key == key);
}
