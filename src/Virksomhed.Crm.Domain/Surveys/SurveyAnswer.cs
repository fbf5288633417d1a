using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Domain.Surveys;

/// <summary>
/// What an employer answered, and nobody's. The row points neither at the employer nor at the invitation, person or consultant; of the day only the quarter
/// is kept, the quarter in which it was asked, and the key is drawn at random, so that rows cannot be put beside invitations by their order either. Branch
/// and occasion stand on it because the figures are told by them, and in a group of under five nothing is told (<see cref="SurveyGroups"/>). What remains:
/// whoever may read the whole database could guess at an answer that is alone in its quarter, occasion and branch. No page shows that.
/// </summary>
public sealed class SurveyAnswer : ITenantOwned
{
    public const int CommentMaxLength = 1000;
    public const int Lowest = 1;
    public const int Highest = 5;

    private SurveyAnswer() { }

    public Guid Id { get; private set; }
    public int MunicipalityCode { get; private set; }

    /// <summary>The first day of the quarter in which the employer was asked.</summary>
    public DateOnly Quarter { get; private set; }

    public SurveyOccasion Occasion { get; private set; }
    public Sector? Sector { get; private set; }

    /// <summary>Help to get qualified labour (Sønderborg, goal 1.3), 1 to 5; null for "don't know" or "not relevant".</summary>
    public int? Recruitment { get; private set; }

    /// <summary>The company service as a whole (Sønderborg, goal 1.4), 1 to 5.</summary>
    public int Service { get; private set; }

    public string? Comment { get; private set; }

    /// <summary>Takes the answer to an invitation, and marks the invitation as answered; nothing else connects the two.</summary>
    public static SurveyAnswer Give(SurveyInvitation to, Sector? sector, int? recruitment, int service, string? comment, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(to);
        Rule.Require(recruitment is null or (>= Lowest and <= Highest), "Svaret går fra 1 til 5.");
        Rule.Require(service is >= Lowest and <= Highest, "Svaret går fra 1 til 5.");
        to.Answer(today);

        return new()
        {
            Id = Guid.NewGuid(),
            MunicipalityCode = to.MunicipalityCode,
            Quarter = SurveyKinds.QuarterOf(to.SentOn),
            Occasion = to.Subject.Occasion(),
            Sector = sector,
            Recruitment = recruitment,
            Service = service,
            Comment = comment,
        };
    }
}
