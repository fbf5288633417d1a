namespace Virksomhed.Crm.Domain.JobOrders;

/// <summary>An employer's wish to have positions filled, from the day it comes in until it is filled or given up.</summary>
public sealed class JobOrder : ITenantOwned, IVersioned
{
    public const int TitleMaxLength = 100;
    public const int OccupationCodeLength = 4;
    public const int OccupationMaxLength = 100;
    public const int PlaceMaxLength = 120;
    public const int RequirementsMaxLength = 2000;
    public const int LanguagesMaxLength = 100;
    public const int AdTextMaxLength = 4000;
    public const int ApplyToMaxLength = 254;
    public const int SearchTextMaxLength = 500;
    public const int MaxPositions = 500;
    public const int MaxHoursAWeek = 48;

    /// <summary>So many days before the start an unfilled order is pressing.</summary>
    public const int PressingDays = 14;

    private readonly List<JobOrderPhaseChange> _phases = [];
    private readonly List<JobOrderRound> _rounds = [];

    private JobOrder() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public Guid FormKey { get; private set; }
    public int EmployerId { get; private set; }
    public int? ProductionUnitId { get; private set; }
    public int? InquiryId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>A unit group of DISCO-08, with its name as it was when it was chosen.</summary>
    public string OccupationCode { get; private set; } = "";

    public string Occupation { get; private set; } = "";
    public int Positions { get; private set; }
    public JobOrderKind Kind { get; private set; }
    public decimal? HoursAWeek { get; private set; }
    public DateOnly StartsOn { get; private set; }
    public string? Place { get; private set; }
    public string? Requirements { get; private set; }
    public string? Languages { get; private set; }
    public DrivingLicence Licence { get; private set; }
    public JobOrderServices Services { get; private set; }
    public int? ContactPersonId { get; private set; }
    public int OwnerId { get; private set; }

    public DateOnly ReceivedOn { get; private set; }
    public JobOrderPhase Phase { get; private set; }
    public NotFilledReason? NotFilledReason { get; private set; }

    // Kept from the rounds, so that lists and figures need not add them up.
    public int Proposed { get; private set; }
    public int Invited { get; private set; }
    public int Hired { get; private set; }
    public DateOnly? FirstCandidateOn { get; private set; }
    public DateOnly? ClosedOn { get; private set; }

    // What the public reads, in words that the employer has agreed to; null as long as it has not.
    public string? AdText { get; private set; }
    public string? ApplyTo { get; private set; }
    public DateOnly? ApplyBy { get; private set; }
    public DateOnly? AdConsentedOn { get; private set; }

    /// <summary>Folded words under which the list finds it.</summary>
    public string SearchText { get; private set; } = "";

    public Guid Version { get; private set; }
    public IReadOnlyList<JobOrderPhaseChange> Phases => _phases;
    public IReadOnlyList<JobOrderRound> Rounds => _rounds;

    public static JobOrder Receive(JobOrderPlace place, JobOrderContent content, Guid formKey, int byId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(place);
        var order = new JobOrder
        {
            MunicipalityCode = place.MunicipalityCode,
            EmployerId = place.EmployerId,
            InquiryId = place.InquiryId,
            FormKey = formKey,
            ReceivedOn = DanishTime.DayOf(now),
        };
        order.Describe(place, content);
        order.Enter(JobOrderPhase.Received, byId, now);

        return order;
    }

    public void Change(JobOrderPlace place, JobOrderContent content)
    {
        ArgumentNullException.ThrowIfNull(place);
        RequireOpen();
        Rule.Require(place.EmployerId == EmployerId, "Jobordren hører til en anden virksomhed.");
        Rule.Require(content?.Positions >= Hired, "Der er allerede ansat flere end det antal stillinger.");
        Describe(place, content!);
    }

    /// <summary>Moves an open order, or takes a closed one up again. How an order ends is told by <see cref="Close"/>.</summary>
    public void MoveTo(JobOrderPhase phase, int byId, DateTime now)
    {
        Rule.Require(phase.IsOpen() && Phase.MayBecome(phase), "Ordren kan ikke flyttes dertil fra den fase, den er i.");
        Rule.Require(phase != JobOrderPhase.Interviews || Proposed > 0, "Registrér først, hvor mange kandidater der er foreslået.");
        (NotFilledReason, ClosedOn) = (null, null);
        Enter(phase, byId, now);
    }

    /// <summary>Ends the order as the number of hired tells: filled, partly filled, or not filled for a reason.</summary>
    public void Close(NotFilledReason? reason, int byId, DateTime now)
    {
        RequireOpen();
        var end = JobOrderPhases.EndOf(Hired, Positions);
        Rule.Require(Phase.MayBecome(end), "Ordren kan først afsluttes som besat, når formidlingen er begyndt.");
        Rule.Require(end != JobOrderPhase.NotFilled || reason is not null, "Vælg, hvorfor ingen blev ansat.");
        (NotFilledReason, ClosedOn) = (end == JobOrderPhase.NotFilled ? reason : null, DanishTime.DayOf(now));
        Enter(end, byId, now);
    }

    public JobOrderRound Propose(int fromCode, DateOnly sentOn, RoundCounts counts, DateOnly today)
    {
        Rule.Require(Phase.IsSeeking(), "Flyt ordren til formidling, før der foreslås kandidater.");
        Rule.Require(sentOn >= ReceivedOn && sentOn <= today, "Dagen skal ligge mellem den dag, ordren kom, og i dag.");
        var round = JobOrderRound.Send(fromCode, sentOn, counts);
        _rounds.Add(round);
        Sum();

        return round;
    }

    public void Correct(JobOrderRound round, RoundCounts counts)
    {
        ArgumentNullException.ThrowIfNull(round);
        RequireOpen();
        Rule.Require(_rounds.Contains(round), "Runden hører til en anden ordre.");
        round.Count(counts);
        Sum();
    }

    /// <summary>The employer wants an ad on the open list, in words it has agreed to; null takes it down.</summary>
    public void Advertise(JobAd? ad)
    {
        Rule.Require(ad is null || Phase.IsOpen(), "Ordren er afsluttet.");
        (AdText, ApplyTo, ApplyBy, AdConsentedOn) = (ad?.Text, ad?.ApplyTo, ad?.ApplyBy, ad?.ConsentedOn);
    }

    private void Describe(JobOrderPlace place, JobOrderContent content)
    {
        Rule.Require(content.Positions is >= 1 and <= MaxPositions, $"Skriv et antal stillinger fra 1 til {MaxPositions}.");
        Rule.Require(content.HoursAWeek is null or > 0 and <= MaxHoursAWeek, $"Timetallet skal være mellem 0 og {MaxHoursAWeek} timer om ugen.");
        Rule.Require(content.StartsOn >= ReceivedOn.AddYears(-1) && content.StartsOn <= ReceivedOn.AddYears(3), "Starten ligger for langt fra den dag, ordren kom.");
        ProductionUnitId = place.ProductionUnitId;
        (Title, OccupationCode, Occupation) = (content.Title, content.OccupationCode, content.Occupation);
        (Positions, Kind, HoursAWeek, StartsOn, Place) = (content.Positions, content.Kind, content.HoursAWeek, content.StartsOn, content.Place);
        (Requirements, Languages, Licence, Services) = (content.Requirements, content.Languages, content.Licence, content.Services);
        (ContactPersonId, OwnerId) = (content.ContactPersonId, content.OwnerId);
        var words = DanishText.Fold(string.Join(' ', Title, Occupation, OccupationCode, place.Employer));
        SearchText = words.Length > SearchTextMaxLength ? words[..SearchTextMaxLength] : words;
    }

    private void Enter(JobOrderPhase phase, int byId, DateTime now)
    {
        Phase = phase;
        _phases.Add(JobOrderPhaseChange.To(phase, byId, now));
    }

    private void Sum()
    {
        (Proposed, Invited, Hired) = (_rounds.Sum(round => round.Proposed), _rounds.Sum(round => round.Invited), _rounds.Sum(round => round.Hired));
        FirstCandidateOn = _rounds.Min(round => (DateOnly?)round.SentOn);
        Rule.Require(Hired <= Positions, "Der er ansat flere, end der er stillinger. Ret antallet af stillinger først.");
    }

    private void RequireOpen() => Rule.Require(Phase.IsOpen(), "Ordren er afsluttet. Tag den op igen først.");
}

/// <summary>What the employer wants the public to read, whom to apply to and until when, and the day it agreed.</summary>
public sealed record JobAd(string Text, string ApplyTo, DateOnly ApplyBy, DateOnly ConsentedOn);
