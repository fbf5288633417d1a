namespace Virksomhed.Crm.Domain.FollowUps;

/// <summary>Something one person has promised to do for an employer by a day.</summary>
public sealed class FollowUp : ITenantOwned, IVersioned
{
    public const int TextMaxLength = 200;
    public const int OutcomeMaxLength = 500;

    private FollowUp() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int EmployerId { get; private set; }

    /// <summary>The contact whose next step this is; null when it was made on its own.</summary>
    public int? ContactId { get; private set; }

    public int ResponsibleId { get; private set; }
    public DateOnly DueOn { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime? DoneAt { get; private set; }
    public int? DoneById { get; private set; }
    public string? Outcome { get; private set; }
    public Guid Version { get; private set; }

    public static FollowUp Plan(int municipalityCode, int employerId, int responsibleId, DateOnly dueOn, string text, int? contactId = null) => new()
    {
        MunicipalityCode = municipalityCode,
        EmployerId = employerId,
        ContactId = contactId,
        ResponsibleId = responsibleId,
        DueOn = dueOn,
        Text = text,
    };

    public void Change(int responsibleId, DateOnly dueOn, string text)
    {
        Rule.Require(DoneAt is null, "Opfølgningen er udført og kan ikke ændres. Åbn den igen først.");
        (ResponsibleId, DueOn, Text) = (responsibleId, dueOn, text);
    }

    public void Complete(int userId, string? outcome, DateTime now)
    {
        Rule.Require(DoneAt is null, "Opfølgningen er allerede udført.");
        (DoneAt, DoneById, Outcome) = (now, userId, outcome);
    }

    public void Reopen() => (DoneAt, DoneById, Outcome) = (null, null, null);
}
