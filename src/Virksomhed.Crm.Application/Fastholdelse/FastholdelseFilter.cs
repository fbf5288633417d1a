using System.ComponentModel.DataAnnotations;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>Which of the reader's cases a list shows, as its address says. Open ones unless it says otherwise.</summary>
public sealed record FastholdelseFilter : ListFilter
{
    public const string Closed = "closed";
    public const string All = "all";
    public const string Overdue = "overdue";
    public const string Soon = "soon";
    public const string Mine = "mine";
    public const string Colleague = "colleague";

    [Display(Name = "Virksomhed")] public string? Q { get; init; }
    [Display(Name = "Trin")] public FastholdelseStep? Step { get; init; }

    /// <summary>"overdue" or "soon", by what comes first of the promised step and the deadline.</summary>
    [Display(Name = "Næste frist")] public string? Due { get; init; }

    /// <summary>"closed" or "all".</summary>
    [Display(Name = "Sager")] public string? State { get; init; }

    /// <summary>"mine" or "colleague": who is responsible.</summary>
    [Display(Name = "Ansvarlig")] public string? Part { get; init; }

    public int? EmployerId { get; init; }

    protected override IEnumerable<(string Key, string? Value)> Values =>
        [("q", Q), ("step", $"{Step}"), ("due", Due), ("state", State), ("part", Part), ("employerId", $"{EmployerId}")];
}
