using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Domain.JobOrders;

/// <summary>What became of one order, as far as figures need it.</summary>
public sealed record OrderOutcome(int Positions, int Proposed, int Hired, DateOnly ReceivedOn, DateOnly? FirstCandidateOn, DateOnly? FilledOn);

/// <summary>
/// How well orders are filled, as Jobindsats counts it: of the orders created in a period, the formidlingsgrad is the share that candidates were proposed
/// for; of these, the besættelsesgrad is the share that ended with somebody of them hired. (STAR, "Spørgsmål og svar om virksomhedsservice og
/// rekruttering", 4 March 2022; Jobindsats measure mgrpjo01, which counts ordinary orders only.) The times are ours, in days from the day an order came.
/// </summary>
public sealed record FillFigures(int Orders, int Positions, int Referred, int Successful, int Hired)
{
    public int? FirstCandidateMedian { get; private init; }
    public int? FirstCandidateNinety { get; private init; }
    public int? FilledMedian { get; private init; }
    public int? FilledNinety { get; private init; }

    /// <summary>In whole per cent; null where there is nothing to take a share of.</summary>
    public int? Formidlingsgrad => Share(Referred, Orders);

    public int? Besaettelsesgrad => Share(Successful, Referred);

    public int? PositionsFilled => Share(Hired, Positions);

    public static FillFigures Of(IReadOnlyCollection<OrderOutcome> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        var first = Days(orders, order => order.FirstCandidateOn);
        var filled = Days(orders, order => order.FilledOn);

        return new(
            orders.Count, orders.Sum(order => order.Positions), orders.Count(order => order.Proposed > 0), orders.Count(order => order.Proposed > 0 && order.Hired > 0),
            orders.Sum(order => order.Hired))
        {
            FirstCandidateMedian = Percentile.Of(first, 50),
            FirstCandidateNinety = Percentile.Of(first, 90),
            FilledMedian = Percentile.Of(filled, 50),
            FilledNinety = Percentile.Of(filled, 90),
        };
    }

    private static List<int> Days(IEnumerable<OrderOutcome> orders, Func<OrderOutcome, DateOnly?> until) =>
        [.. from order in orders let day = until(order) where day is not null select day.Value.DayNumber - order.ReceivedOn.DayNumber];

    private static int? Share(int part, int whole) => whole == 0 ? null : DayCounts.Figure(part, whole);
}
