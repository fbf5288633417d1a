using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Goals;

/// <summary>In which direction a number has to go.</summary>
public enum GoalDirection
{
    [Display(Name = "Mindst")] AtLeast,
    [Display(Name = "Højst")] AtMost,

    /// <summary>At least what last year came to, unless a number is set for the year.</summary>
    [Display(Name = "Mindst som året før")] AtLeastLastYear,

    [Display(Name = "Fastholdes")] Keep,

    /// <summary>A place among others, of which the lower is the better.</summary>
    [Display(Name = "Placering, jo lavere jo bedre")] Rank,

    /// <summary>A number to know of, which has to go nowhere.</summary>
    [Display(Name = "Kun til orientering")] Shown,
}

/// <summary>What a number in a policy paper is.</summary>
public enum GoalKind
{
    [Display(Name = "Mål")] Goal,
    [Display(Name = "Initiativ")] Initiative,
    [Display(Name = "Talrække")] Series,
    [Display(Name = "Sammenligning")] Benchmark,
    [Display(Name = "Fremskrivning")] Forecast,
    [Display(Name = "Norm")] Norm,
    [Display(Name = "Budget")] Budget,
    [Display(Name = "Baggrundstal")] Context,
}

/// <summary>What a target is held against.</summary>
public enum TargetBasis
{
    [Display(Name = "Et tal")] Number,

    /// <summary>A category, such as "Høj tilfredshed"; reached when the result is in the same words.</summary>
    [Display(Name = "Ord")] Words,

    /// <summary>The number the goal set out from: better than it, or as good where it is to be kept.</summary>
    [Display(Name = "Udgangspunktet")] Baseline,

    /// <summary>What others have come to, for example Sydjylland.</summary>
    [Display(Name = "Et tal målt hos andre")] Benchmark,
}

/// <summary>How much of a goal the work with employers can move.</summary>
public enum EmployerFacing
{
    [Display(Name = "Nej")] No,
    [Display(Name = "Indirekte")] Indirect,
    [Display(Name = "Ja")] Yes,
}
