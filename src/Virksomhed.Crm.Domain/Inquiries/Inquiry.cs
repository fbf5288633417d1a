using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Domain.Inquiries;

/// <summary>
/// An employer who turns to the municipality through its one entrance ("én indgang og ét telefonnummer", Sønderborgs beskæftigelsespolitik
/// 2019-2022). Who answers owns the need. An employer that the register does not know is a lead.
/// </summary>
public sealed class Inquiry : ITenantOwned, IVersioned
{
    public const int CompanyMaxLength = 150;
    public const int TownMaxLength = 60;
    public const int ContactNameMaxLength = 100;
    public const int EmailMaxLength = 254;
    public const int TextMaxLength = 2000;
    public const int NoteMaxLength = 500;
    public const int TokenHashLength = 64;
    public const int ReferenceLength = 7;
    public const int SearchTextMaxLength = 500;

    /// <summary>For how many days the employer's own link still shows an inquiry that is closed.</summary>
    public const int FollowedDays = 30;

    private readonly List<InquiryStep> _steps = [];

    private Inquiry() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public string TokenHash { get; private set; } = "";
    public string Reference { get; private set; } = "";
    public InquirySource Source { get; private set; }
    public InquiryLanguage Language { get; private set; }
    public int? EmployerId { get; private set; }

    /// <summary>The employer's user who asked in the portal, and who alone follows it there when bound to some of the workplaces.</summary>
    public int? AskedById { get; private set; }

    public string? Cvr { get; private set; }

    /// <summary>The name as it was given; null when only a CVR number was.</summary>
    public string? CompanyName { get; private set; }

    public string? Town { get; private set; }
    public string? ContactName { get; private set; }
    public string? Phone { get; private set; }
    public string? Email { get; private set; }
    public InquiryNeeds Needs { get; private set; }
    public string? Text { get; private set; }
    public DateTime ReceivedAt { get; private set; }

    /// <summary>The last day on which a first answer keeps what was promised when it came in.</summary>
    public DateOnly AnswerDueOn { get; private set; }

    public int? OwnerId { get; private set; }
    public InquiryState State { get; private set; }
    public DateTime? FirstAnswerAt { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public InquiryOutcome? Outcome { get; private set; }

    /// <summary>Folded words under which the inbox finds it.</summary>
    public string SearchText { get; private set; } = "";

    public Guid Version { get; private set; }
    public IReadOnlyList<InquiryStep> Steps => _steps;

    /// <summary>Somebody asks. The promise is that of the day: the last one on which a first answer keeps it.</summary>
    public static Inquiry Receive(int municipalityCode, InquiryContent content, Employer? employer, InquiryKey key, DateOnly answerDueOn, DateTime now, int? byId)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(key);
        Rule.Require(employer is not null || content.Cvr is not null || content.CompanyName is not null, "Skriv virksomhedens CVR-nummer eller navn.");
        Rule.Require(content.Phone is not null || content.Email is not null, "Skriv et telefonnummer eller en mailadresse, så den, der spørger, kan få svar.");
        Rule.Require(content.Needs != InquiryNeeds.None, "Vælg mindst ét behov.");

        var inquiry = new Inquiry
        {
            MunicipalityCode = municipalityCode,
            TokenHash = key.TokenHash,
            Reference = key.Reference,
            Source = content.Source,
            Language = content.Language,
            AskedById = content.AskedById,
            Cvr = content.Cvr,
            CompanyName = content.CompanyName,
            Town = content.Town,
            ContactName = content.ContactName,
            Phone = content.Phone,
            Email = content.Email,
            Needs = content.Needs,
            Text = content.Text,
            ReceivedAt = now,
            AnswerDueOn = answerDueOn,
        };
        inquiry.Belong(employer);
        inquiry._steps.Add(InquiryStep.Of(InquiryEvent.Received, now, byId));

        return inquiry;
    }

    public bool IsLate(DateOnly today) => FirstAnswerAt is null && ClosedAt is null && AnswerDueOn < today;

    public bool CanBeFollowed(DateTime now) => ClosedAt is not { } closed || now < closed.AddDays(FollowedDays);

    /// <summary>A colleague takes what nobody has.</summary>
    public void Take(int userId, DateTime now)
    {
        RequireOpen();
        Give(userId, userId, now);
    }

    /// <summary>Who takes an inquiry in says at once whose it is.</summary>
    public void Give(int toId, int byId, DateTime now)
    {
        Rule.Require(OwnerId is null, "En kollega har allerede taget henvendelsen.");
        Own(toId);
        _steps.Add(InquiryStep.Of(toId == byId ? InquiryEvent.Taken : InquiryEvent.HandedOver, now, byId, toId == byId ? null : toId));
    }

    public void HandOver(int toId, int byId, string note, DateTime now)
    {
        RequireOpen();
        Rule.Require(toId != OwnerId, "Henvendelsen er allerede hos den kollega.");
        Rule.Require(!string.IsNullOrWhiteSpace(note), "Skriv, hvad kollegaen skal vide.");
        Own(toId);
        _steps.Add(InquiryStep.Of(InquiryEvent.HandedOver, now, byId, toId, note));
    }

    /// <summary>The employer has got an answer; who gives it owns the need from then on. The first one stops the clock.</summary>
    public void Answer(int byId, string? note, int? contactId, DateTime now)
    {
        RequireOpen();
        (OwnerId, State) = (byId, InquiryState.Answered);
        FirstAnswerAt ??= now;
        _steps.Add(InquiryStep.Of(InquiryEvent.Answered, now, byId, note: note, contactId: contactId));
    }

    /// <summary>A lead turns out to be an employer of the register, or another than it was taken for.</summary>
    public void LinkTo(Employer employer, int byId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(employer);
        Rule.Require(employer.Id != EmployerId, "Henvendelsen er allerede koblet til virksomheden.");
        Belong(employer);
        _steps.Add(InquiryStep.Of(InquiryEvent.Linked, now, byId, note: employer.Name));
    }

    public void Close(InquiryOutcome outcome, string? note, int byId, DateTime now)
    {
        RequireOpen();
        Rule.Require(
            FirstAnswerAt is not null || outcome is not (InquiryOutcome.Helped or InquiryOutcome.PassedOn),
            "Virksomheden har ikke fået svar endnu. Registrér svaret, før du afslutter.");
        (State, ClosedAt, Outcome) = (InquiryState.Closed, now, outcome);
        _steps.Add(InquiryStep.Of(InquiryEvent.Closed, now, byId, note: note));
    }

    public void Reopen(int byId, DateTime now)
    {
        Rule.Require(ClosedAt is not null, "Henvendelsen er åben.");
        State = FirstAnswerAt is not null ? InquiryState.Answered : OwnerId is null ? InquiryState.Received : InquiryState.WithConsultant;
        (ClosedAt, Outcome) = (null, null);
        _steps.Add(InquiryStep.Of(InquiryEvent.Reopened, now, byId));
    }

    private void Own(int userId)
    {
        OwnerId = userId;
        State = FirstAnswerAt is null ? InquiryState.WithConsultant : InquiryState.Answered;
    }

    private void Belong(Employer? employer)
    {
        if (employer is not null)
        {
            Rule.Require(employer.MunicipalityCode == MunicipalityCode, "Virksomheden hører til en anden kommune.");
            (EmployerId, Cvr, Town) = (employer.Id, employer.Cvr, employer.Town ?? Town);
        }

        var words = DanishText.Fold(string.Join(' ', Reference, CompanyName, employer?.Name, Cvr, ContactName, Phone, Town));
        SearchText = words.Length > SearchTextMaxLength ? words[..SearchTextMaxLength] : words;
    }

    private void RequireOpen() => Rule.Require(ClosedAt is null, "Henvendelsen er afsluttet. Genåbn den først.");
}
