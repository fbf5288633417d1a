using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>An order as it stands in a list or on a card.</summary>
public sealed record JobOrderRow(int Id, Guid Version, string Title, string Occupation, int EmployerId, string Employer, string Cvr, string? Town)
{
    public required JobOrderKind Kind { get; init; }
    public required JobOrderPhase Phase { get; init; }
    public required int Positions { get; init; }
    public required int Proposed { get; init; }
    public required int Hired { get; init; }
    public required DateOnly StartsOn { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public required DateOnly? ClosedOn { get; init; }
    public required string? Owner { get; init; }

    /// <summary>The copy that partners see; null while it is not shared.</summary>
    public required int? SharedId { get; init; }

    public bool IsPressing(DateOnly today) => Phase.IsOpen() && Hired < Positions && StartsOn <= today.AddDays(JobOrder.PressingDays);
}

internal static class JobOrderRows
{
    public static IQueryable<JobOrderRow> ToRows(this IQueryable<JobOrder> orders, CrmDbContext db) =>
        from o in orders
        join e in db.Employers on o.EmployerId equals e.Id
        select new JobOrderRow(o.Id, o.Version, o.Title, o.Occupation, e.Id, e.Alias ?? e.Name, e.Cvr, e.Town)
        {
            Kind = o.Kind,
            Phase = o.Phase,
            Positions = o.Positions,
            Proposed = o.Proposed,
            Hired = o.Hired,
            StartsOn = o.StartsOn,
            ReceivedOn = o.ReceivedOn,
            ClosedOn = o.ClosedOn,
            Owner = db.Users.Where(u => u.Id == o.OwnerId).Select(u => u.FullName).FirstOrDefault(),
            SharedId = db.SharedJobOrders.Where(s => s.JobOrderId == o.Id && s.MunicipalityCode == db.Tenant).Select(s => (int?)s.Id).FirstOrDefault(),
        };
}
