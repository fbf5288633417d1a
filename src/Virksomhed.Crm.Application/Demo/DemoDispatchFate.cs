using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>What becomes of a dispatch of the demo world. It lies in the dispatch's key, so that it is the same whenever it is looked at.</summary>
internal sealed record DemoDispatchFate(int AnswerAfter, int VisitAfter, string? Cancelled, DispatchOutcome Outcome, string? Promise)
{
    private static readonly (int Days, double Share)[] Answers = [(0, .4), (1, .5), (2, .07), (3, .03)];

    private static readonly (int Days, double Share)[] Visits = [(1, .3), (2, .5), (3, .12), (4, .05), (6, .03)];

    private static readonly (DispatchOutcome Outcome, double Share)[] Outcomes =
    [
        (DispatchOutcome.AdviceGiven, .4), (DispatchOutcome.ToolsAgreed, .3), (DispatchOutcome.BecameCase, .17), (DispatchOutcome.Referred, .08), (DispatchOutcome.NoNeed, .05),
    ];

    private static readonly string[] Reasons = ["Virksomheden løste det selv", "Virksomheden ville vente til efter ferien", "Klaret i telefonen"];

    private static readonly string[] Promises =
        ["Send ansøgning om personlig assistance", "Ring om § 56-aftalen", "Send materiale om delvis raskmelding", "Aftal rundbordssamtale", "Hør, hvordan den nye arbejdsplan går"];

    public static DemoDispatchFate Of(Dispatch dispatch)
    {
        var draw = new DemoDice(dispatch.MunicipalityCode, BitConverter.ToInt32(dispatch.FormKey.ToByteArray()));
        var (answer, visit) = (draw.Weighted(Answers, days => days.Share).Days, draw.Weighted(Visits, days => days.Share).Days);

        return new(
            answer, Math.Max(answer, dispatch.Urgency == DispatchUrgency.Acute ? 1 : visit),
            draw.Chance(.06) ? draw.Of(Reasons) : null,
            draw.Weighted(Outcomes, outcome => outcome.Share).Outcome,
            draw.Chance(.5) ? draw.Of(Promises) : null);
    }
}
