namespace Virksomhed.Crm.Domain.Inquiries;

/// <summary>Who asks and for what: the part of an inquiry that people fill in.</summary>
public sealed record InquiryContent
{
    public required InquirySource Source { get; init; }
    public InquiryLanguage Language { get; init; }

    /// <summary>Set when a user of the employer asks in the portal.</summary>
    public int? AskedById { get; init; }

    public string? Cvr { get; init; }
    public string? CompanyName { get; init; }
    public string? Town { get; init; }
    public string? ContactName { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public required InquiryNeeds Needs { get; init; }
    public string? Text { get; init; }
}

/// <summary>How an inquiry is found by those who have no login: the hash of the secret in their link, and a short reference to say on the phone.</summary>
public sealed record InquiryKey(string TokenHash, string Reference);

/// <summary>One thing that happened to an inquiry; the history is only ever added to.</summary>
public sealed class InquiryStep : ITenantOwned
{
    private InquiryStep() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int InquiryId { get; private set; }
    public InquiryEvent Event { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>The colleague who did it; null when the employer did.</summary>
    public int? ById { get; private set; }

    /// <summary>To whom it was handed over.</summary>
    public int? ToId { get; private set; }

    public string? Note { get; private set; }
    public int? ContactId { get; private set; }

    internal static InquiryStep Of(InquiryEvent what, DateTime at, int? byId, int? toId = null, string? note = null, int? contactId = null) =>
        new() { Event = what, At = at, ById = byId, ToId = toId, Note = note, ContactId = contactId };
}
