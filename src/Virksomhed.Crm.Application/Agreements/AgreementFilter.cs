using System.ComponentModel.DataAnnotations;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>Which agreements a list shows, as its address says.</summary>
public sealed record AgreementFilter : ListFilter
{
    public const string Me = "me";
    public const string None = "none";
    public const string Grown = "grown";

    [Display(Name = "Virksomhed, VITAS-nr., reference")] public string? Q { get; init; }
    [Display(Name = "Ordning")] public int? Scheme { get; init; }
    [Display(Name = "Status")] public AgreementPhase? Phase { get; init; }

    /// <summary>"me", "none" or the id of a colleague.</summary>
    [Display(Name = "Ansvarlig")] public string? Owner { get; init; }

    [Display(Name = "Slutter senest")] public DateOnly? EndsBefore { get; init; }

    /// <summary>"30": runs today and ends within so many days.</summary>
    [Display(Name = "Slutter inden")] public int? EndsWithin { get; init; }

    /// <summary>"missing": over, and nobody has asked what became of it; "yes": it became ordinary hours.</summary>
    [Display(Name = "Ordinære timer?")] public string? Converted { get; init; }

    /// <summary>"grown": a fleksjob whose newest check found more hours than at the start.</summary>
    [Display(Name = "Timer i fleksjob")] public string? Hours { get; init; }

    [Display(Name = "Timer tjekket fra")] public DateOnly? CheckedFrom { get; init; }
    [Display(Name = "Timer tjekket til")] public DateOnly? CheckedTo { get; init; }

    /// <summary>The code of a scheme, which is the same in every municipality; beside <see cref="Scheme"/> for links from counted numbers.</summary>
    [Display(Name = "Ordning")] public string? Code { get; init; }

    /// <summary>True: leaves out what was cancelled and so never began.</summary>
    [Display(Name = "Begyndt")] public bool? Begun { get; init; }

    [Display(Name = "Begyndt fra")] public DateOnly? StartsFrom { get; init; }
    [Display(Name = "Begyndt til")] public DateOnly? StartsTo { get; init; }
    [Display(Name = "Slutter tidligst")] public DateOnly? EndsFrom { get; init; }

    public int? EmployerId { get; init; }

    protected override IEnumerable<(string Key, string? Value)> Values =>
    [
        ("q", Q), ("scheme", $"{Scheme}"), ("phase", $"{Phase}"), ("owner", Owner), ("endsBefore", Day(EndsBefore)),
        ("endsWithin", $"{EndsWithin}"), ("converted", Converted), ("hours", Hours), ("checkedFrom", Day(CheckedFrom)), ("checkedTo", Day(CheckedTo)), ("code", Code),
        ("begun", Begun == true ? "true" : null), ("startsFrom", Day(StartsFrom)), ("startsTo", Day(StartsTo)), ("endsFrom", Day(EndsFrom)), ("employerId", $"{EmployerId}"),
    ];
}
