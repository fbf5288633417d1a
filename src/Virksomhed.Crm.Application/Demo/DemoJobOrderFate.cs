using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>What becomes of an order, and when. It depends on the order's own key alone, so that a later start goes on where an earlier stopped.</summary>
internal sealed class DemoJobOrderFate
{
    private readonly DemoDice _draw;

    private DemoJobOrderFate(JobOrder order)
    {
        _draw = new DemoDice(order.MunicipalityCode, BitConverter.ToInt32(order.FormKey.ToByteArray()));
        Qualified = order.ReceivedOn.AddDays(_draw.Between(1, 4));
        Sought = Qualified.AddDays(_draw.Between(1, 4));
        HasCandidates = _draw.Chance(.84);
        Proposed = Sought.AddDays(_draw.Between(2, 20));
        Invited = Proposed.AddDays(_draw.Between(1, 6));
        Closed = Invited.AddDays(_draw.Between(6, 50));
        Candidates = order.Positions + _draw.Between(1, 4);
        Hired = _draw.Chance(.72) ? order.Positions : _draw.Between(0, order.Positions);
        Reason = _draw.Of([NotFilledReason.NoCandidates, NotFilledReason.NoCandidates, NotFilledReason.OthersChosen, NotFilledReason.Withdrawn, NotFilledReason.Declined]);
        Fit = Hired == order.Positions ? RoundFit.Yes : _draw.Of([RoundFit.Yes, RoundFit.Partly, RoundFit.Partly, RoundFit.No]);
        IsAnswered = _draw.Chance(.7);
    }

    public DateOnly Qualified { get; }
    public DateOnly Sought { get; }
    public bool HasCandidates { get; }
    public DateOnly Proposed { get; }
    public DateOnly Invited { get; }
    public DateOnly Closed { get; }
    public int Candidates { get; }
    public int Hired { get; }
    public NotFilledReason Reason { get; }
    public RoundFit Fit { get; }
    public bool IsAnswered { get; }

    public static DemoJobOrderFate Of(JobOrder order) => new(order);

    /// <summary>Lets everything happen to the order that has happened by now.</summary>
    public void Befall(JobOrder order, DateOnly today)
    {
        Enter(order, JobOrderPhase.Received, JobOrderPhase.Qualified, Qualified, today);
        Enter(order, JobOrderPhase.Qualified, JobOrderPhase.Sourcing, Sought, today);

        if (order.Phase == JobOrderPhase.Sourcing && HasCandidates && Proposed <= today)
        {
            order.Propose(order.MunicipalityCode, Proposed, new(Candidates, 0, 0), today);
            order.MoveTo(JobOrderPhase.Screening, order.OwnerId, At(Proposed));
        }

        if (order.Phase == JobOrderPhase.Screening && Invited <= today)
        {
            order.Correct(order.Rounds[0], new(Candidates, Math.Max(Hired, Candidates - 1), 0));
            order.MoveTo(JobOrderPhase.Interviews, order.OwnerId, At(Invited));
        }

        if (order.Phase is JobOrderPhase.Interviews or JobOrderPhase.Sourcing && Closed <= today)
        {
            End(order);
        }
    }

    private void End(JobOrder order)
    {
        if (order.Phase == JobOrderPhase.Interviews)
        {
            order.Correct(order.Rounds[0], new(Candidates, Math.Max(Hired, Candidates - 1), Hired));

            if (IsAnswered)
            {
                order.Rounds[0].Answer(Fit, order.OwnerId, At(Closed));
            }
        }

        order.Close(order.Hired == 0 ? Reason : null, order.OwnerId, At(Closed));
    }

    private static void Enter(JobOrder order, JobOrderPhase from, JobOrderPhase to, DateOnly day, DateOnly today)
    {
        if (order.Phase == from && day <= today)
        {
            order.MoveTo(to, order.OwnerId, At(day));
        }
    }

    private static DateTime At(DateOnly day) => DanishTime.ToUtc(day.ToDateTime(new TimeOnly(10, 30)));
}
