using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A job order as the employer follows it. Candidates are numbers, as everywhere.</summary>
public sealed record OwnJobOrder(int Id, string Title, JobOrderPhase Phase, int Positions, DateOnly StartsOn, DateOnly ReceivedOn, string? Owner)
{
    public int Proposed { get; init; }
    public int Invited { get; init; }
    public int Hired { get; init; }

    /// <summary>How far it has come, as an employer sees it: looking for candidates and screening them is one step.</summary>
    public int Step => Phase switch
    {
        JobOrderPhase.Received => 0,
        JobOrderPhase.Qualified => 1,
        JobOrderPhase.Sourcing or JobOrderPhase.Screening => 2,
        JobOrderPhase.Interviews => 3,
        _ => 4,
    };
}

/// <summary>Everything the employer has asked the municipality to fill, the open first.</summary>
public static class OwnJobOrders
{
    public sealed record Query(int Page = 1) : IRequest<Page<OwnJobOrder>>;

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Page<OwnJobOrder>>
    {
        public Task<Page<OwnJobOrder>> Handle(Query query, CancellationToken ct) =>
            db.JobOrders.OrderBy(o => o.ClosedOn != null).ThenByDescending(o => o.ReceivedOn).ThenByDescending(o => o.Id).ToOwn(db).ToPage(query.Page, ct, size: 10);
    }

    internal static IQueryable<OwnJobOrder> ToOwn(this IQueryable<JobOrder> orders, CrmDbContext db) => orders.Select(o => new OwnJobOrder(
        o.Id, o.Title, o.Phase, o.Positions, o.StartsOn, o.ReceivedOn, db.Users.Where(u => u.Id == o.OwnerId).Select(u => u.FullName).FirstOrDefault())
    {
        Proposed = o.Proposed,
        Invited = o.Invited,
        Hired = o.Hired,
    });
}
