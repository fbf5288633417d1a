namespace Virksomhed.Crm.Domain.JobOrders;

/// <summary>What the employer wants: the part of an order that people fill in. Free text is about the work and never about a person.</summary>
public sealed record JobOrderContent
{
    public required string Title { get; init; }
    public required string OccupationCode { get; init; }
    public required string Occupation { get; init; }
    public required int Positions { get; init; }
    public required JobOrderKind Kind { get; init; }

    /// <summary>Null where hours are agreed with whoever is hired.</summary>
    public decimal? HoursAWeek { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>Where the work is done, where it is not the workplace's own address.</summary>
    public string? Place { get; init; }

    public string? Requirements { get; init; }
    public string? Languages { get; init; }
    public DrivingLicence Licence { get; init; }
    public JobOrderServices Services { get; init; }
    public int? ContactPersonId { get; init; }
    public required int OwnerId { get; init; }
}

/// <summary>Where an order belongs: the employer, its workplace, and the inquiry it came from.</summary>
public sealed record JobOrderPlace(int MunicipalityCode, int EmployerId, string Employer, int? ProductionUnitId, int? InquiryId);

/// <summary>That an order came into a phase; the history is only ever added to.</summary>
public sealed class JobOrderPhaseChange : ITenantOwned
{
    private JobOrderPhaseChange() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int JobOrderId { get; private set; }
    public JobOrderPhase Phase { get; private set; }
    public DateTime At { get; private set; }
    public int ById { get; private set; }

    internal static JobOrderPhaseChange To(JobOrderPhase phase, int byId, DateTime at) => new() { Phase = phase, ById = byId, At = at };
}

/// <summary>How many candidates a round had. Candidates are numbers here, and never people.</summary>
public sealed record RoundCounts(int Proposed, int Invited, int Hired);

/// <summary>Candidates sent to the employer at one time by one municipality, and what the employer said of them.</summary>
public sealed class JobOrderRound : ITenantOwned
{
    public const int MaxCandidates = 500;

    /// <summary>For how many days the employer's link to answer works.</summary>
    public const int FeedbackDays = 30;

    private JobOrderRound() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int JobOrderId { get; private set; }

    /// <summary>The municipality whose citizens the candidates are.</summary>
    public int FromCode { get; private set; }

    public DateOnly SentOn { get; private set; }
    public int Proposed { get; private set; }
    public int Invited { get; private set; }
    public int Hired { get; private set; }

    public string? FeedbackHash { get; private set; }
    public DateTime? FeedbackUntil { get; private set; }
    public RoundFit? Fit { get; private set; }
    public DateTime? FitAt { get; private set; }

    /// <summary>The colleague who wrote down the answer; null when the employer gave it by the link.</summary>
    public int? FitById { get; private set; }

    internal static JobOrderRound Send(int fromCode, DateOnly sentOn, RoundCounts counts)
    {
        var round = new JobOrderRound { FromCode = fromCode, SentOn = sentOn };
        round.Count(counts);

        return round;
    }

    internal void Count(RoundCounts counts)
    {
        Rule.Require(counts.Proposed is >= 1 and <= MaxCandidates, $"Skriv et antal kandidater fra 1 til {MaxCandidates}.");
        Rule.Require(counts.Invited >= 0 && counts.Invited <= counts.Proposed, "Der kan ikke inviteres flere, end der er foreslået.");
        Rule.Require(counts.Hired >= 0 && counts.Hired <= counts.Proposed, "Der kan ikke ansættes flere, end der er foreslået.");
        (Proposed, Invited, Hired) = (counts.Proposed, counts.Invited, counts.Hired);
    }

    /// <summary>The employer is asked by a link; a newer one takes the place of the one before.</summary>
    public void AskFeedback(string tokenHash, DateTime now)
    {
        Rule.Require(Fit is null, "Virksomheden har allerede svaret.");
        (FeedbackHash, FeedbackUntil) = (tokenHash, now.AddDays(FeedbackDays));
    }

    public bool CanBeAnswered(DateTime now) => Fit is null && FeedbackUntil > now;

    /// <summary>What the employer says. The link is good for one answer; a colleague may put it right.</summary>
    public void Answer(RoundFit fit, int? byId, DateTime now)
    {
        Rule.Require(byId is not null || CanBeAnswered(now), "Linket er brugt eller udløbet.");
        (Fit, FitAt, FitById, FeedbackHash, FeedbackUntil) = (fit, now, byId, null, null);
    }
}
