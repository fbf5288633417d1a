namespace Virksomhed.Crm.Domain.JobOrders;

/// <summary>
/// Which phase may follow which. An order is qualified before candidates are sought, may step back one phase when something was forgotten, and what is
/// closed can only be taken up again where candidates are sought.
/// </summary>
public static class JobOrderPhases
{
    public static readonly JobOrderPhase[] Open =
        [JobOrderPhase.Received, JobOrderPhase.Qualified, JobOrderPhase.Sourcing, JobOrderPhase.Screening, JobOrderPhase.Interviews];

    public static readonly JobOrderPhase[] Closed = [JobOrderPhase.Filled, JobOrderPhase.PartlyFilled, JobOrderPhase.NotFilled];

    /// <summary>The phases in which candidates are sought, and in which the public may know of an order.</summary>
    public static readonly JobOrderPhase[] Seeking = [JobOrderPhase.Sourcing, JobOrderPhase.Screening, JobOrderPhase.Interviews];

    private static readonly Dictionary<JobOrderPhase, JobOrderPhase[]> Next = new()
    {
        [JobOrderPhase.Received] = [JobOrderPhase.Qualified, JobOrderPhase.NotFilled],
        [JobOrderPhase.Qualified] = [JobOrderPhase.Received, JobOrderPhase.Sourcing, JobOrderPhase.NotFilled],
        [JobOrderPhase.Sourcing] = [JobOrderPhase.Qualified, JobOrderPhase.Screening, JobOrderPhase.Interviews, .. Closed],
        [JobOrderPhase.Screening] = [JobOrderPhase.Sourcing, JobOrderPhase.Interviews, .. Closed],
        [JobOrderPhase.Interviews] = [JobOrderPhase.Sourcing, JobOrderPhase.Screening, .. Closed],
        [JobOrderPhase.Filled] = [JobOrderPhase.Sourcing],
        [JobOrderPhase.PartlyFilled] = [JobOrderPhase.Sourcing],
        [JobOrderPhase.NotFilled] = [JobOrderPhase.Sourcing],
    };

    public static bool IsOpen(this JobOrderPhase phase) => Array.IndexOf(Open, phase) >= 0;

    public static bool IsSeeking(this JobOrderPhase phase) => Array.IndexOf(Seeking, phase) >= 0;

    public static IReadOnlyList<JobOrderPhase> After(this JobOrderPhase phase) => Next[phase];

    public static bool MayBecome(this JobOrderPhase from, JobOrderPhase to) => Array.IndexOf(Next[from], to) >= 0;

    /// <summary>How an order ends that so many of its positions were filled of.</summary>
    public static JobOrderPhase EndOf(int hired, int positions) =>
        hired == 0 ? JobOrderPhase.NotFilled : hired < positions ? JobOrderPhase.PartlyFilled : JobOrderPhase.Filled;
}
