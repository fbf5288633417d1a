using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Lifecycle;

namespace Virksomhed.Crm.Application.Lifecycle;

/// <summary>Who asks to see what is kept, and by when they are answered: the open ones by their due day, or all of them, the newest first.</summary>
public static class InsightRequestList
{
    public sealed record Query : IRequest<Model>
    {
        /// <summary>Also those that are over.</summary>
        public bool All { get; init; }

        public int Page { get; init; } = 1;
    }

    /// <param name="Person">Null for an employer's file, and for a person who has been deleted since.</param>
    public sealed record Row(int Id, InsightKind Kind, string Employer, string? Person, DateOnly ReceivedOn, DateOnly DueOn, bool IsExtended, InsightState State, DateOnly? AnsweredOn);

    public sealed record Model(Query Query, Page<Row> Page, DateOnly Today) : ICounted
    {
        public int Count => Page.Total;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct) => new(query, await ToRows(Ordered(query)).ToPage(query.Page, ct), clock.Today());

        private IQueryable<InsightRequest> Ordered(Query query) => query.All
            ? db.InsightRequests.OrderByDescending(r => r.ReceivedOn).ThenByDescending(r => r.Id)
            : db.InsightRequests.Where(r => r.State == InsightState.Open).OrderBy(r => r.DueOn).ThenBy(r => r.Id);

        private IQueryable<Row> ToRows(IQueryable<InsightRequest> requests) => requests.Select(r => new Row(
            r.Id, r.Kind, db.Employers.Where(e => e.Id == r.EmployerId).Select(e => e.Alias ?? e.Name).First(),
            db.ContactPersons.Where(p => p.Id == r.ContactPersonId).Select(p => p.Name).FirstOrDefault(), r.ReceivedOn, r.DueOn, r.ExtendedBecause != null, r.State, r.AnsweredOn));
    }
}
