using Virksomhed.Crm.Domain.Contacts;
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
        new NewVoksenlaerlinge(null),
        new NewVoksenlaerlinge(TradeSector.Sosu),
        new NewVoksenlaerlinge(TradeSector.Byggeri),
        new CsrMarks(),
        new GrownFleksjob(),
        new FilledJobOrders(),
        new ReferredJobOrders(),
        new RecruitmentSatisfaction(),
        new ServiceSatisfaction(),
        .. Enum.GetValues<Purposes>().Where(purpose => purpose != Purposes.None).Select(purpose => new AllContacts(purpose)),
    ];

    public static IIndicator? Find(string? key) => All.FirstOrDefault(indicator => indicator.Key == key);
}
