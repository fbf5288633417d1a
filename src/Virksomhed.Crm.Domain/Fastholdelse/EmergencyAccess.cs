using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Fastholdelse;

/// <summary>What a leader finds when looking at an emergency access afterwards.</summary>
public enum EmergencyVerdict
{
    [Display(Name = "I orden")] InOrder,
    [Display(Name = "Ikke i orden")] NotInOrder,
}

/// <summary>
/// Lets somebody who is not on a case read it for some hours, without changing anything, after having said why; a leader looks at it afterwards (Datatilsynet, Katalog
/// over foranstaltninger, "Dataadgang efter behov").
/// </summary>
public sealed class EmergencyAccess : ITenantOwned, IVersioned
{
    public const int ReasonMaxLength = 300;
    public const int RemarkMaxLength = 300;

    /// <summary>What fewer words say, nobody can judge afterwards.</summary>
    public const int MinWords = 4;

    private EmergencyAccess() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int FastholdelsessagId { get; private set; }
    public int UserId { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTime OpenedAt { get; private set; }

    /// <summary>The first instant at which the case can no longer be read.</summary>
    public DateTime EndsAt { get; private set; }

    public EmergencyVerdict? Verdict { get; private set; }
    public string? Remark { get; private set; }
    public int? ReviewedById { get; private set; }
    public DateTime? ReviewedAt { get; private set; }

    /// <summary>The form's own key: the same form sent twice opens the door once.</summary>
    public Guid FormKey { get; private set; }

    public Guid Version { get; private set; }

    public static EmergencyAccess Open(Fastholdelsessag sag, int userId, string reason, int hours, Guid formKey, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(sag);
        Rule.Require(!sag.IsOn(userId), "Du er på sagen og har ikke brug for en nødadgang.");
        Rule.Require(IsEnough(reason), "Skriv lidt mere, så en leder bagefter kan forstå grunden.");

        return new EmergencyAccess
        {
            MunicipalityCode = sag.MunicipalityCode, FastholdelsessagId = sag.Id, UserId = userId, Reason = reason, OpenedAt = now, EndsAt = now.AddHours(hours), FormKey = formKey,
        };
    }

    public static bool IsEnough(string? reason) => reason?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= MinWords;

    public bool IsOpenAt(DateTime now) => now < EndsAt;

    /// <summary>Says whether the access was right. One that was not is over at once.</summary>
    public void Review(EmergencyVerdict verdict, string? remark, int byId, DateTime now)
    {
        Rule.Require(byId != UserId, "Din egen nødadgang skal en anden leder gennemgå.");
        Rule.Require(Verdict is null, "Nødadgangen er allerede gennemgået.");
        Rule.Require(verdict == EmergencyVerdict.InOrder || !string.IsNullOrWhiteSpace(remark), "Skriv, hvad der ikke er i orden.");
        (Verdict, Remark, ReviewedById, ReviewedAt) = (verdict, remark, byId, now);

        if (verdict == EmergencyVerdict.NotInOrder && IsOpenAt(now))
        {
            EndsAt = now;
        }
    }
}
