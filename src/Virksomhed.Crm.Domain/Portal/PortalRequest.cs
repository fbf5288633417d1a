using System.ComponentModel.DataAnnotations;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Domain.Portal;

/// <summary>How far somebody's wish for access has come.</summary>
public enum PortalRequestState
{
    [Display(Name = "Mail ikke bekræftet")] Unconfirmed,
    [Display(Name = "Venter på svar")] Waiting,
    [Display(Name = "Godkendt")] Approved,
    [Display(Name = "Afvist")] Refused,
}

/// <summary>Who asks for access, and for which employer.</summary>
public sealed record PortalApplicant(string Cvr, string Name, string Email, string? Phone, InquiryLanguage Language);

/// <summary>Somebody asks on the public page for access to the portal. Nobody looks at it before the mail address is confirmed.</summary>
public sealed class PortalRequest : ITenantOwned, IVersioned
{
    public const int NameMaxLength = 100;
    public const int EmailMaxLength = 100;
    public const int TokenHashLength = 64;

    /// <summary>For how many days the link that confirms the mail address works.</summary>
    public const int ConfirmedWithinDays = 7;

    private PortalRequest() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public string TokenHash { get; private set; } = "";
    public string Cvr { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string? Phone { get; private set; }
    public InquiryLanguage Language { get; private set; }
    public DateTime AskedAt { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public PortalRequestState State { get; private set; }
    public int? DecidedById { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public Guid Version { get; private set; }

    public static PortalRequest Ask(int municipalityCode, PortalApplicant who, string tokenHash, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(who);
        Rule.Require(CvrNumber.IsValid(who.Cvr), "CVR-nummeret er ikke gyldigt.");

        return new()
        {
            MunicipalityCode = municipalityCode,
            TokenHash = tokenHash,
            Cvr = who.Cvr,
            Name = who.Name,
            Email = who.Email,
            Phone = who.Phone,
            Language = who.Language,
            AskedAt = now,
        };
    }

    public bool CanBeConfirmed(DateTime now) => State == PortalRequestState.Unconfirmed && now < AskedAt.AddDays(ConfirmedWithinDays);

    /// <summary>The mail address is the applicant's own.</summary>
    public void Confirm(DateTime now)
    {
        Rule.Require(CanBeConfirmed(now), "Linket er brugt eller for gammelt.");
        (State, ConfirmedAt) = (PortalRequestState.Waiting, now);
    }

    public void Approve(int byId, DateTime now) => Decide(PortalRequestState.Approved, byId, now);

    public void Refuse(int byId, DateTime now) => Decide(PortalRequestState.Refused, byId, now);

    private void Decide(PortalRequestState how, int byId, DateTime now)
    {
        Rule.Require(State == PortalRequestState.Waiting, "En kollega har allerede svaret på anmodningen.");
        (State, DecidedById, DecidedAt) = (how, byId, now);
    }
}
