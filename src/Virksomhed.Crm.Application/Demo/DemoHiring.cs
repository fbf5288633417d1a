using Virksomhed.Crm.Application.JobOrders;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>What an employer of the demo world answers when it is asked whom it needs; the same each time it is asked on that day.</summary>
internal static class DemoHiring
{
    public static HiringNeed? Answer(ContactPlace place, DateOnly day)
    {
        var random = new Random(HashSeed(place.ProductionUnitId, day.DayNumber));
        var (isAnswered, now, later) = (random.NextDouble() < .6, random.Next(0, 5), random.Next(0, 7));
        var occupation = OccupationBook.All[random.Next(OccupationBook.All.Count)].Title;

        return isAnswered ? new(now, later, now + later == 0 ? null : occupation) : null;
    }

    private static int HashSeed(int unit, int day) => unchecked((unit * 397) ^ day);
}
