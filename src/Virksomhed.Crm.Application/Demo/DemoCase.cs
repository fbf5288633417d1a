using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>The story of one retention case, drawn whole, of which only what lies before today has happened.</summary>
internal sealed class DemoCase(Fastholdelsessag sag, DemoDice draw, DateOnly today)
{
    private static readonly string[] Next = ["Ring til virksomheden", "Mødes på arbejdspladsen", "Følg op på aftalen", "Send materiale om ordningerne", "Aftal rundbordssamtale"];
    private static readonly string[] Notes = ["Drøftede muligheder for kortere dage", "Enige om en plan for de næste uger", "Virksomheden vil se på opgaverne", "Aftalt fast kontakt hver anden uge"];
    private static readonly FastholdelseTools[] Tools = [.. Enum.GetValues<FastholdelseTools>().Where(tool => tool != FastholdelseTools.None)];

    private static readonly FastholdelseOutcome[] Outcomes =
        [FastholdelseOutcome.FullyBack, FastholdelseOutcome.FullyBack, FastholdelseOutcome.PartlyBack, FastholdelseOutcome.PartlyBack, FastholdelseOutcome.OtherJob, FastholdelseOutcome.Ended, FastholdelseOutcome.Unknown];

    private sealed record Part(DateOnly On, Action<DateOnly> Happens);

    public static FastholdelseContent Content(DemoDice draw, DateOnly openedOn) => new()
    {
        OpenedOn = openedOn,
        AskedBy = draw.Weighted(Enum.GetValues<AskedBy>(), by => by == AskedBy.Employer ? 6 : 1),
        AskedThrough = draw.Weighted(Enum.GetValues<AskedThrough>(), how => how == AskedThrough.Phone ? 4 : 1),
        FirstSickDay = draw.Chance(.3) ? null : openedOn.AddDays(-draw.Between(2, 45)),
        LongLeave = draw.Of(Enum.GetValues<LongLeave>()),
    };

    public void GoOn()
    {
        var story = Story();
        MarkTalk(Milestone.EmployerTalk, 24, draw.Chance(.8));
        MarkTalk(Milestone.Report, 33, draw.Chance(.9));
        story.Skip(sag.Steps.Count - 1).TakeWhile(part => part.On <= today).ToList().ForEach(part => part.Happens(part.On));

        if (sag.ClosedOn is null)
        {
            var coming = story.Find(part => part.On > today)?.On ?? today.AddDays(7);
            sag.PlanNext(draw.Chance(.15) ? today.AddDays(-draw.Between(1, 6)) : coming, draw.Of(Next));
        }
    }

    // What does not happen still draws its luck, so that the rest of the story stays the same on another day.
    private List<Part> Story()
    {
        var (advice, rejsehold, table, agreed) = (draw.Between(1, 5), draw.Between(3, 8), draw.Between(9, 30), draw.Between(31, 45));
        var (goesOut, meets, agrees, ends) = (draw.Chance(.3), draw.Chance(.6), draw.Chance(.7), draw.Between(50, 170));
        var (tools, outcome, note) = (draw.Of(Tools) | draw.Of(Tools), draw.Of(Outcomes), draw.Of(Notes));
        List<Part> story = [On(advice, day => Record(FastholdelseStep.Advice, day, note))];

        if (goesOut)
        {
            story.Add(On(Math.Max(advice, rejsehold), day => Record(FastholdelseStep.Rejsehold, day, null)));
        }

        if (meets)
        {
            story.Add(On(table, day => Record(FastholdelseStep.RoundTable, day, null)));
        }

        if (agrees)
        {
            story.Add(On(agreed, day => sag.Agree(tools, day, sag.ResponsibleId, null, today)));
        }

        story.Add(On(ends, day => sag.Close(outcome, day, sag.ResponsibleId, today)));

        return story;
    }

    private void MarkTalk(Milestone milestone, int days, bool isHeld)
    {
        if (isHeld && sag.FirstSickDay?.AddDays(days) is { } day && day <= today)
        {
            sag.Mark(milestone, day, isHeld: true, sag.ResponsibleId);
        }
    }

    private void Record(FastholdelseStep step, DateOnly day, string? note) => sag.Record(step, day, sag.ResponsibleId, note, today);

    private Part On(int days, Action<DateOnly> happens) => new(sag.OpenedOn.AddDays(days), happens);
}
