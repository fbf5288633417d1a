namespace Virksomhed.Crm.Domain.Agreements;

/// <summary>What was agreed: the part of an agreement that people fill in, and that an import brings.</summary>
public sealed record AgreementContent
{
    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day; null where no end is agreed, as with a permanent fleksjob.</summary>
    public DateOnly? EndsOn { get; init; }

    public decimal? HoursAWeek { get; init; }
    public string? Field { get; init; }
    public string? VitasNumber { get; init; }
    public string? VitasLink { get; init; }
    public DateOnly? NextCheckOn { get; init; }

    /// <summary>The municipality's own reference, never a citizen's name or number.</summary>
    public string? OwnReference { get; init; }
}

/// <summary>
/// A person's place at a production unit under a scheme, without the person: VITAS stays the system of application and decision, here
/// stands only what the employer, the ratio rule and the alarms need.
/// </summary>
public sealed class Agreement : ITenantOwned, IVersioned
{
    public const int FieldMaxLength = 100;
    public const int VitasNumberMaxLength = 40;
    public const int VitasLinkMaxLength = 300;
    public const int OwnReferenceMaxLength = 40;
    public const int ReasonMaxLength = 300;
    public const int MaxHoursAWeek = 48;

    private Agreement() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int EmployerId { get; private set; }
    public int ProductionUnitId { get; private set; }
    public int SchemeId { get; private set; }

    /// <summary>The member of staff who looks after it.</summary>
    public int? ResponsibleId { get; private set; }

    public DateOnly StartsOn { get; private set; }
    public DateOnly? EndsOn { get; private set; }
    public decimal? HoursAWeek { get; private set; }
    public string? Field { get; private set; }
    public string? VitasNumber { get; private set; }
    public string? VitasLink { get; private set; }
    public AgreementStatus Status { get; private set; }
    public DateOnly? NextCheckOn { get; private set; }
    public string? OwnReference { get; private set; }
    public string? EndReason { get; private set; }

    /// <summary>Hours a week by the newest check; a goal counts the fleksjob that have more than at the start.</summary>
    public decimal? HoursNow { get; private set; }

    public DateOnly? HoursNowOn { get; private set; }

    public ConversionResult? Conversion { get; private set; }
    public DateOnly? ConversionAskedOn { get; private set; }

    /// <summary>Ordinary hours a week that came of it.</summary>
    public decimal? OrdinaryHours { get; private set; }

    /// <summary>Why it was made although the ratio rule leaves no place; null where there was one.</summary>
    public string? RatioReason { get; private set; }

    /// <summary>The form's own key: the same form sent twice saves one agreement.</summary>
    public Guid FormKey { get; private set; }

    public DateTime RegisteredAt { get; private set; }
    public Guid Version { get; private set; }

    public static Agreement Record(AgreementPlace place, int schemeId, int? responsibleId, AgreementContent content, Guid formKey, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(place);
        var agreement = new Agreement { MunicipalityCode = place.MunicipalityCode, FormKey = formKey, RegisteredAt = now };
        agreement.Change(place, schemeId, responsibleId, content);

        return agreement;
    }

    public void Change(AgreementPlace place, int schemeId, int? responsibleId, AgreementContent content)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(content);
        Rule.Require(content.EndsOn is null || content.EndsOn >= content.StartsOn, "Slutdatoen ligger før startdatoen.");
        Rule.Require(content.HoursAWeek is null or > 0 and <= MaxHoursAWeek, $"Timetallet skal være mellem 0 og {MaxHoursAWeek} timer om ugen.");

        (EmployerId, ProductionUnitId, SchemeId, ResponsibleId) = (place.EmployerId, place.ProductionUnitId, schemeId, responsibleId);
        (StartsOn, EndsOn, HoursAWeek, Field) = (content.StartsOn, content.EndsOn, content.HoursAWeek, content.Field);
        (VitasNumber, VitasLink, NextCheckOn, OwnReference) = (content.VitasNumber, content.VitasLink, content.NextCheckOn, content.OwnReference);
    }

    /// <summary>Made although the ratio rule leaves no free place; the reason is kept and logged.</summary>
    public void Override(string? reason) => RatioReason = reason;

    /// <summary>The hours that were found at a check.</summary>
    public void Check(decimal? hoursNow, DateOnly checkedOn, DateOnly? nextCheckOn)
    {
        Rule.Require(hoursNow is null or > 0 and <= MaxHoursAWeek, $"Timetallet skal være mellem 0 og {MaxHoursAWeek} timer om ugen.");
        (HoursNow, HoursNowOn, NextCheckOn) = (hoursNow, hoursNow is null ? null : checkedOn, nextCheckOn);
    }

    /// <summary>Ends it: as agreed, broken off before time, or never begun. Broken off and cancelled need a reason.</summary>
    public void End(AgreementStatus how, DateOnly lastDay, string? reason)
    {
        Rule.Require(how != AgreementStatus.Agreed, "Vælg, hvordan aftalen sluttede.");
        Rule.Require(how == AgreementStatus.Ended || !string.IsNullOrWhiteSpace(reason), "Skriv, hvorfor aftalen ikke blev gennemført.");
        Rule.Require(how == AgreementStatus.Cancelled || lastDay >= StartsOn, "Den sidste dag ligger før aftalens start.");

        (Status, EndReason, NextCheckOn) = (how, reason, null);
        EndsOn = how == AgreementStatus.Cancelled ? EndsOn : lastDay;
    }

    public void Reopen() => (Status, EndReason) = (AgreementStatus.Agreed, null);

    /// <summary>What became of it: asked after the end.</summary>
    public void Convert(ConversionResult result, decimal? ordinaryHours, DateOnly askedOn)
    {
        Rule.Require(result == ConversionResult.Hours || ordinaryHours is null, "Timer angives kun, når det blev til ordinære timer.");
        Rule.Require(ordinaryHours is null or > 0 and <= MaxHoursAWeek, $"Timetallet skal være mellem 0 og {MaxHoursAWeek} timer om ugen.");
        (Conversion, OrdinaryHours, ConversionAskedOn) = (result, ordinaryHours, askedOn);
    }

    public AgreementPhase PhaseOn(DateOnly day) => Phase(Status, StartsOn, EndsOn, day);

    public static AgreementPhase Phase(AgreementStatus status, DateOnly startsOn, DateOnly? endsOn, DateOnly day) => status switch
    {
        AgreementStatus.Ended => AgreementPhase.Ended,
        AgreementStatus.BrokenOff => AgreementPhase.BrokenOff,
        AgreementStatus.Cancelled => AgreementPhase.Cancelled,
        _ when startsOn > day => AgreementPhase.Coming,
        _ when endsOn < day => AgreementPhase.Overdue,
        _ => AgreementPhase.Running,
    };
}

/// <summary>Where an agreement is kept.</summary>
public sealed record AgreementPlace(int MunicipalityCode, int EmployerId, int ProductionUnitId);
