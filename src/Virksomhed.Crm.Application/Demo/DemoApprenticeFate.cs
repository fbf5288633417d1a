using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>What becomes of a voksenlærling of the demo world.</summary>
internal static class DemoApprenticeFate
{
    private static readonly BreakReason[] Reasons =
        [BreakReason.Trial, BreakReason.Trial, BreakReason.Apprentice, BreakReason.Apprentice, BreakReason.Agreed, BreakReason.Changed, BreakReason.EmployerClosed];

#pragma warning disable CA5394 // Made-up data, made the same way each time: no secret is drawn here.
    /// <summary>The subsidy is applied for; one in twelve is forgotten for a while, so that the alarm has something to say.</summary>
    public static void Apply(Random draw, Voksenlaerling agreed, ProductionUnit unit, Trade trade, IReadOnlyList<VoksenlaerlingRule> rules, DateOnly today)
    {
        var day = agreed.StartsOn.AddDays(draw.Next(2, 27) + (draw.Next(12) == 0 ? 25 : 0));

        if (agreed is { ApplyBy: not null, AppliedOn: null } && day <= today)
        {
            agreed.Change(unit, trade, new()
            {
                StartsOn = agreed.StartsOn, EndsOn = agreed.EndsOn, WayIn = agreed.WayIn, HasVoksenelevloen = agreed.HasVoksenelevloen, SeeksSubsidy = true, AppliedOn = day,
                Reference = agreed.Reference, Note = agreed.Note,
            }, rules.RulesOn(agreed.StartsOn));
        }
    }

    /// <summary>Some are broken off, and the others are completed when their time is over.</summary>
    public static void End(Random draw, Voksenlaerling agreed, DateOnly today)
    {
        var breaksOn = draw.NextDouble() < .14 ? agreed.StartsOn.AddDays(draw.Next(20, 400)) : DateOnly.MaxValue;

        if (breaksOn < agreed.EndsOn && breaksOn <= today)
        {
            agreed.End(VoksenlaerlingOutcome.BrokenOff, breaksOn, Reasons[draw.Next(Reasons.Length)]);
        }
        else if (agreed.EndsOn.AddDays(draw.Next(0, 30)) <= today)
        {
            agreed.End(VoksenlaerlingOutcome.Completed, agreed.EndsOn, reason: null);
        }
    }
#pragma warning restore CA5394
}
