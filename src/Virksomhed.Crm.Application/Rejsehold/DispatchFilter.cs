using System.ComponentModel.DataAnnotations;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>Which dispatches a list shows, as its address says. Those that are not over unless it says otherwise.</summary>
public sealed record DispatchFilter : ListFilter
{
    public const string All = "all";

    [Display(Name = "Virksomhed")] public string? Q { get; init; }

    /// <summary>One state, or "all".</summary>
    [Display(Name = "Tilstand")] public string? State { get; init; }

    [Display(Name = "Anledning")] public DispatchReason? Reason { get; init; }
    [Display(Name = "Haster")] public DispatchUrgency? Urgency { get; init; }
    [Display(Name = "Hvem kører")] public int? Member { get; init; }

    /// <summary>Only those whose visit should have been held by now.</summary>
    [Display(Name = "Frist")] public bool? Late { get; init; }

    /// <summary>Only those that were held.</summary>
    [Display(Name = "Holdt")] public bool? Held { get; init; }

    [Display(Name = "Anmodet fra")] public DateOnly? AskedFrom { get; init; }
    [Display(Name = "Anmodet til")] public DateOnly? AskedTo { get; init; }

    protected override IEnumerable<(string Key, string? Value)> Values =>
    [
        ("q", Q), ("state", State), ("reason", $"{Reason}"), ("urgency", $"{Urgency}"), ("member", $"{Member}"), ("late", Late == true ? "true" : null),
        ("held", Held == true ? "true" : null), ("askedFrom", Day(AskedFrom)), ("askedTo", Day(AskedTo)),
    ];
}
