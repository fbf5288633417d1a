using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Domain.Rejsehold;

/// <summary>One wait of an employer: from when, until when it was promised to end, and when it did.</summary>
public sealed record Wait(DateOnly From, DateOnly DueOn, DateOnly? EndedOn);

/// <summary>
/// How long employers waited, in working days, and how often the promise was kept. A wait that has not ended counts as broken once the promise has
/// run out, so that nothing looks better by leaving employers waiting.
/// </summary>
public sealed record ResponseTime(int? Median, int? NinetyPercent, int Kept, int Decided)
{
    public static ResponseTime Of(IReadOnlyCollection<Wait> waits, IReadOnlyCollection<ResponseRule> rules, DateOnly today)
    {
        var days = waits.Where(wait => wait.EndedOn is not null).Select(wait => rules.RulesOn(wait.From).Calendar.Between(wait.From, wait.EndedOn!.Value)).ToList();

        return new(
            Percentile.Of(days, 50), Percentile.Of(days, 90),
            waits.Count(wait => wait.EndedOn <= wait.DueOn),
            waits.Count(wait => wait.EndedOn is not null || wait.DueOn < today));
    }
}
