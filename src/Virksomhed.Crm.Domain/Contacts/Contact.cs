namespace Virksomhed.Crm.Domain.Contacts;

/// <summary>What was held: the part of a contact that people fill in.</summary>
public sealed record ContactContent
{
    public required DateOnly HeldOn { get; init; }
    public TimeOnly? StartsAt { get; init; }
    public int? Minutes { get; init; }
    public required ContactForm Form { get; init; }
    public ContactDirection Direction { get; init; }
    public required Purposes Purposes { get; init; }
    public string? Note { get; init; }
    public int? PartnerId { get; init; }
    public ContactBasis? Basis { get; init; }
    public string? BasisDetail { get; init; }

    /// <summary>Null when the agenda's question about recruitment was not answered.</summary>
    public HiringNeed? Hiring { get; init; }
}

/// <summary>
/// What an employer answers to the agenda's question about its need for people: how many positions it has to fill now, and how many more it expects to
/// fill within six months. Zero is an answer.
/// </summary>
/// <param name="Occupation">What most of them are for, as a title of DISCO-08; null when it was not told.</param>
public sealed record HiringNeed(int Now, int Later, string? Occupation)
{
    public const int Most = 999;
    public const int OccupationMaxLength = 100;
}

/// <summary>A contact with an employer, in any form. A visit (besøg) is a contact that meets the municipality's <see cref="VisitRule"/>.</summary>
public sealed class Contact : ITenantOwned, IVersioned
{
    public const int NoteMaxLength = 4000;
    public const int BasisDetailMaxLength = 200;
    public const int ReasonMaxLength = 200;
    public const int MaxMinutes = 600;

    private readonly List<ContactMeeting> _met = [];
    private readonly List<ContactColleague> _colleagues = [];

    private Contact() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int EmployerId { get; private set; }
    public int ProductionUnitId { get; private set; }

    /// <summary>Who held the contact, and whose visit it is.</summary>
    public int ConsultantId { get; private set; }

    public DateOnly HeldOn { get; private set; }
    public TimeOnly? StartsAt { get; private set; }
    public int? Minutes { get; private set; }
    public ContactForm Form { get; private set; }
    public ContactDirection Direction { get; private set; }
    public Purposes Purposes { get; private set; }
    public string? Note { get; private set; }
    public int? PartnerId { get; private set; }
    public ContactBasis? Basis { get; private set; }
    public string? BasisDetail { get; private set; }

    /// <summary>The answer about <see cref="HiringNeed"/>: both numbers, or neither.</summary>
    public int? HiringNow { get; private set; }

    public int? HiringLater { get; private set; }
    public string? HiringOccupation { get; private set; }

    public bool CountsAsVisit { get; private set; }
    public NotCounted? NotCounted { get; private set; }

    /// <summary>The day this contact takes under "once per P-unit and day"; unique with the unit, so that the database itself refuses a second.</summary>
    public DateOnly? CountedDay { get; private set; }

    /// <summary>The form's own key: the same form sent twice saves one contact.</summary>
    public Guid FormKey { get; private set; }

    public DateTime RegisteredAt { get; private set; }
    public DateTime? DeletedAt { get; private set; }
    public string? DeletedReason { get; private set; }
    public Guid Version { get; private set; }

    public IReadOnlyList<ContactMeeting> Met => _met;
    public IReadOnlyList<ContactColleague> Colleagues => _colleagues;

    public static Contact Log(ContactPlace place, int consultantId, ContactContent content, Guid formKey, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(place);
        var contact = new Contact
        {
            MunicipalityCode = place.MunicipalityCode,
            EmployerId = place.EmployerId,
            ProductionUnitId = place.ProductionUnitId,
            ConsultantId = consultantId,
            FormKey = formKey,
            RegisteredAt = now,
        };
        contact.Change(place, content, DanishTime.DayOf(now));

        return contact;
    }

    /// <summary>Fills in what was held. A reklamebeskyttet employer needs a stated basis (CVR-loven § 19).</summary>
    public void Change(ContactPlace place, ContactContent content, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(content);
        Rule.Require(content.HeldOn <= today, "En kontakt kan først registreres, når den er holdt.");
        Rule.Require(content.Purposes != Purposes.None, "Vælg mindst ét formål.");
        Rule.Require(!place.IsProtected || content.Basis is not null, "Virksomheden er reklamebeskyttet. Vælg, hvorfor I måtte kontakte den.");
        Rule.Require(
            content.Basis is not (ContactBasis.Consent or ContactBasis.LegalBasis) || !string.IsNullOrWhiteSpace(content.BasisDetail),
            "Skriv, hvem der gav samtykke og hvornår, eller hvilken hjemmel der bruges.");

        ProductionUnitId = place.ProductionUnitId;
        (HeldOn, StartsAt, Minutes, Form, Direction) = (content.HeldOn, content.StartsAt, content.Minutes, content.Form, content.Direction);
        (Purposes, Note, PartnerId, Basis, BasisDetail) = (content.Purposes, content.Note, content.PartnerId, content.Basis, content.BasisDetail);
        (HiringNow, HiringLater, HiringOccupation) = (content.Hiring?.Now, content.Hiring?.Later, content.Hiring?.Occupation);
    }

    public void MeetWith(IEnumerable<int> contactPersonIds)
    {
        var ids = contactPersonIds.ToHashSet();
        _met.RemoveAll(meeting => !ids.Contains(meeting.ContactPersonId));
        _met.AddRange(ids.Except(_met.Select(meeting => meeting.ContactPersonId)).Select(id => new ContactMeeting(id)).ToList());
    }

    public void TookPart(IEnumerable<int> colleagueIds)
    {
        var ids = colleagueIds.Where(id => id != ConsultantId).ToHashSet();
        _colleagues.RemoveAll(colleague => !ids.Contains(colleague.UserId));
        _colleagues.AddRange(ids.Except(_colleagues.Select(colleague => colleague.UserId)).Select(id => new ContactColleague(id)).ToList());
    }

    /// <summary>Decides by the rule of the day whether this is a visit. <paramref name="anotherCountedThatDay"/>: a visit to the same unit and day already counts.</summary>
    public void Count(VisitRule rule, bool anotherCountedThatDay)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var registeredOn = DanishTime.DayOf(RegisteredAt);
        NotCounted = rule.Decide(new(Form, _met.Count, Minutes, HeldOn, registeredOn, anotherCountedThatDay));
        CountsAsVisit = NotCounted is null;
        CountedDay = CountsAsVisit && rule.OncePerUnitAndDay ? HeldOn : null;
    }

    /// <summary>Takes the contact out of lists and counts; the row and the reason stay.</summary>
    public void Delete(string reason, DateTime now)
    {
        Rule.Require(DeletedAt is null, "Kontakten er allerede slettet.");
        Rule.Require(!string.IsNullOrWhiteSpace(reason), "Skriv, hvorfor kontakten slettes.");
        (DeletedAt, DeletedReason) = (now, reason.Trim());
        (CountsAsVisit, CountedDay) = (false, null);
    }
}

/// <summary>Where a contact is held, and what the register says of the place.</summary>
public sealed record ContactPlace(int MunicipalityCode, int EmployerId, int ProductionUnitId, bool IsProtected);

/// <summary>A contact person who was met.</summary>
public sealed class ContactMeeting(int contactPersonId) : ITenantOwned
{
    public int ContactId { get; private set; }
    public int ContactPersonId { get; private set; } = contactPersonId;
    public int MunicipalityCode { get; private set; }
}

/// <summary>A colleague who took part beside the consultant.</summary>
public sealed class ContactColleague(int userId) : ITenantOwned
{
    public int ContactId { get; private set; }
    public int UserId { get; private set; } = userId;
    public int MunicipalityCode { get; private set; }
}
