using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Domain.Surveys;

/// <summary>
/// An employer is asked about something that is over. The invitation knows whom it went to and, while it is open, whether it was answered, so that a link
/// answers once and only those who have not answered are reminded. It does not know the answer, and the answer does not know it: see <see cref="SurveyAnswer"/>.
/// </summary>
public sealed class SurveyInvitation : ITenantOwned, IVersioned
{
    private SurveyInvitation() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public SurveySubject Subject { get; private set; }
    public int SubjectId { get; private set; }
    public int EmployerId { get; private set; }

    /// <summary>Who is asked. The mail address is the person's own, and kept there alone.</summary>
    public int ContactPersonId { get; private set; }

    public InquiryLanguage Language { get; private set; }
    public DateOnly SentOn { get; private set; }

    /// <summary>The last day on which the link takes an answer.</summary>
    public DateOnly ClosesOn { get; private set; }

    public DateOnly? RemindedOn { get; private set; }
    public SurveyState State { get; private set; }

    /// <summary>What the links are found by: the one in the invitation, and the one in the reminder.</summary>
    public string TokenHash { get; private set; } = "";

    public string? ReminderHash { get; private set; }
    public Guid Version { get; private set; }

    public static SurveyInvitation Send(int municipalityCode, SurveyCandidate about, SurveyRule rule, InquiryLanguage language, string tokenHash, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(rule);

        return new()
        {
            MunicipalityCode = municipalityCode,
            Subject = about.Subject,
            SubjectId = about.SubjectId,
            EmployerId = about.EmployerId,
            ContactPersonId = about.PersonId,
            Language = language,
            SentOn = today,
            ClosesOn = today.AddDays(rule.DaysOpen),
            TokenHash = tokenHash,
        };
    }

    public bool IsOver(DateOnly today) => State == SurveyState.Closed || today > ClosesOn;

    public bool CanBeAnswered(DateOnly today) => State == SurveyState.Open && !IsOver(today);

    /// <summary>Reminds, once, whoever has not answered; the link in the invitation still works.</summary>
    public void Remind(string tokenHash, DateOnly today)
    {
        Rule.Require(CanBeAnswered(today) && RemindedOn is null, "Der mindes kun én gang, og kun mens spørgeskemaet er åbent og uden svar.");
        (RemindedOn, ReminderHash) = (today, tokenHash);
    }

    /// <summary>Takes note that there is an answer, and of nothing else about it.</summary>
    public void Answer(DateOnly today)
    {
        Rule.Require(CanBeAnswered(today), "Spørgeskemaet er besvaret eller lukket.");
        State = SurveyState.Answered;
    }

    /// <summary>Ends it, and forgets whether it was answered: from then on nobody can tell who has.</summary>
    public void Close() => State = SurveyState.Closed;
}
