using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Lifecycle;

/// <summary>What somebody asks to see.</summary>
public enum InsightKind
{
    [Display(Name = "Indsigt i egne oplysninger")] Person,
    [Display(Name = "Aktindsigt i virksomhedens akter")] File,
}

public enum InsightState
{
    [Display(Name = "Åben")] Open,
    [Display(Name = "Besvaret")] Answered,
    [Display(Name = "Afvist")] Refused,
}

/// <summary>Why more time is needed: the grounds that the law names, so that nothing has to be typed.</summary>
public enum InsightExtension
{
    [Display(Name = "Anmodningen er kompleks")] Complexity,
    [Display(Name = "Materialet er omfattende")] Scope,
    [Display(Name = "Antallet af anmodninger")] Number,
}

/// <summary>Why a request is refused.</summary>
public enum InsightRefusal
{
    [Display(Name = "Den, der spørger, kunne ikke identificeres")] NotIdentified,
    [Display(Name = "Åbenbart grundløs eller overdreven")] Excessive,
    [Display(Name = "Undtaget fra indsigt eller aktindsigt")] Exempt,
    [Display(Name = "Trukket tilbage")] Withdrawn,
}

/// <summary>A contact person asks what is kept about them, or an employer's file is asked for; answered by the day that the law sets. Names nobody: it points to them.</summary>
public sealed class InsightRequest : ITenantOwned, IVersioned
{
    /// <summary>Of what is over its time, administrators are reminded anew after so many days.</summary>
    public const int RemindAgainDays = 7;

    private InsightRequest() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public InsightKind Kind { get; private set; }
    public int EmployerId { get; private set; }

    /// <summary>Who asks about themselves; null for an employer's file, and when the person has been deleted since.</summary>
    public int? ContactPersonId { get; private set; }

    public DateOnly ReceivedOn { get; private set; }
    public DateOnly DueOn { get; private set; }
    public InsightExtension? ExtendedBecause { get; private set; }
    public InsightState State { get; private set; }
    public InsightRefusal? RefusedBecause { get; private set; }

    /// <summary>The day of the answer, or of the refusal.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>When administrators are reminded next; null once it is answered.</summary>
    public DateOnly? RemindOn { get; private set; }

    public int RegisteredById { get; private set; }
    public Guid FormKey { get; private set; }
    public Guid Version { get; private set; }

    public InsightRule Law => InsightRule.On(Kind, ReceivedOn);

    /// <summary>What the log says that papers were made for.</summary>
    public string Purpose => $"Indsigtsanmodning {Id}";

    public static InsightRequest Register(int municipalityCode, int employerId, int? contactPersonId, DateOnly receivedOn, int byId, Guid formKey, DateOnly today)
    {
        Rule.Require(receivedOn <= today, "En anmodning kan ikke være modtaget i fremtiden.");
        var request = new InsightRequest
        {
            MunicipalityCode = municipalityCode, Kind = contactPersonId is null ? InsightKind.File : InsightKind.Person, EmployerId = employerId, ContactPersonId = contactPersonId,
            ReceivedOn = receivedOn, RegisteredById = byId, FormKey = formKey,
        };
        request.SetDue(request.Law.DueOn(receivedOn));

        return request;
    }

    /// <summary>Makes the time longer, for a reason that whoever asked has been told.</summary>
    public void Extend(DateOnly until, InsightExtension why, DateOnly today)
    {
        RequireOpen();
        Rule.Require(ExtendedBecause is null, "Fristen er allerede forlænget.");
        Rule.Require(today <= DueOn, "Fristen er overskredet og kan ikke forlænges. Svar hurtigst muligt.");
        Rule.Require(until > DueOn, $"Den nye frist skal ligge efter {DueOn:dd.MM.yyyy}.");
        Rule.Require(Law.LatestOn(ReceivedOn) is not { } latest || until <= latest, $"Fristen kan højst forlænges til {Law.LatestOn(ReceivedOn):dd.MM.yyyy}.");
        ExtendedBecause = why;
        SetDue(until);
    }

    public void Answer(DateOnly on, DateOnly today) => Close(InsightState.Answered, on, today);

    public void Refuse(InsightRefusal why, DateOnly on, DateOnly today)
    {
        Close(InsightState.Refused, on, today);
        RefusedBecause = why;
    }

    public bool IsOverdue(DateOnly today) => State == InsightState.Open && today > DueOn;

    /// <summary>Moves the next reminder: to the day after the time is over, and then on by some days at a time.</summary>
    public void Remind(DateOnly today) => RemindOn = today <= DueOn ? DueOn.AddDays(1) : today.AddDays(RemindAgainDays);

    private void SetDue(DateOnly due) => (DueOn, RemindOn) = (due, due.AddDays(-Law.RemindDays));

    private void Close(InsightState state, DateOnly on, DateOnly today)
    {
        RequireOpen();
        Rule.Require(on <= today, "Dagen kan ikke ligge i fremtiden.");
        Rule.Require(on >= ReceivedOn, "Dagen kan ikke ligge før, anmodningen blev modtaget.");
        (State, AnsweredOn, RemindOn) = (state, on, null);
    }

    private void RequireOpen() => Rule.Require(State == InsightState.Open, "Anmodningen er allerede afsluttet.");
}
