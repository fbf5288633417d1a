using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>The applications of a year: filtered, ordered, 25 at a time.</summary>
public static class CsrApplicationList
{
    /// <summary>The filters as they stand in the address.</summary>
    public record Filter
    {
        [Display(Name = "Mærkets år")]
        public int? Year { get; init; }

        [Display(Name = "Trin")]
        public CsrStatus? Status { get; init; }

        [Display(Name = "Virksomhed")]
        public string? Q { get; init; }

        [Display(Name = "Fast kontaktperson")]
        public int? Consultant { get; init; }

        /// <summary>True: had the mark before; false: never had it.</summary>
        [Display(Name = "Haft mærket før")]
        public bool? Again { get; init; }

        [Display(Name = "Opfylder kravet")]
        public bool? Meets { get; init; }

        /// <summary>Marks counted from this day; the goals link here.</summary>
        [Display(Name = "Uddelt fra")]
        public DateOnly? From { get; init; }

        [Display(Name = "Uddelt til")]
        public DateOnly? To { get; init; }

        public string? Sort { get; init; }
    }

    public sealed record Query : Filter, IRequest<Model?>
    {
        public int Page { get; init; } = 1;
    }

    public sealed record Row(int Id, int Year, CsrStatus Status, int EmployerId, string Employer, string Cvr, string? Unit, string? Town)
    {
        public string? PNumber { get; init; }
        public string? Owner { get; init; }
        public int? Staff { get; init; }
        public int Persons { get; init; }
        public decimal? Percent { get; init; }
        public bool? Meets { get; init; }
        public bool Again { get; init; }
        public bool IsProtected { get; init; }
        public DateTime ChangedAt { get; init; }
        public DateTime? SubmittedAt { get; init; }
        public DateOnly? DecidedOn { get; init; }
        public DateOnly? AwardedOn { get; init; }
    }

    public sealed record Model(Query Query, Page<Row> Page, IReadOnlyList<int> Years, IReadOnlyList<StaffChoice> Owners) : ICounted
    {
        public int Count => Page.Total;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var asked = query.Year is null && query.From is null ? query with { Year = await db.CurrentYearAsync(clock.Today(), ct) } : query;
            var years = await db.CsrRuleSets.OrderByDescending(r => r.Year).Select(r => r.Year).ToListAsync(ct);
            var owners = await db.Users.Where(u => db.Employers.Any(e => e.OwnerId == u.Id)).AsChoicesAsync(ct);

            return new(asked, await db.CsrApplications.Matching(db, asked).ToPage(query.Page, ct), years, owners);
        }
    }
}
