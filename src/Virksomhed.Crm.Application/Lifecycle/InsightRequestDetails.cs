using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Lifecycle;

namespace Virksomhed.Crm.Application.Lifecycle;

/// <summary>One request for insight: by when and by which law it is answered, and from where its papers are made.</summary>
public static class InsightRequestDetails
{
    public sealed record Query(int Id) : IRequest<Model?>;

    /// <param name="Person">Null for an employer's file, and for a person who has been deleted since.</param>
    public sealed record Model(InsightRequest Request, string Employer, string? Person, string RegisteredBy, DateOnly Today)
    {
        public bool IsOpen => Request.State == InsightState.Open;

        /// <summary>Whether there is something to make papers of.</summary>
        public bool HasPapers => IsOpen && (Request.Kind == InsightKind.File || Person is not null);

        /// <summary>Where the paper is made, without the kind of file.</summary>
        public string Paper => $"/employers/{Request.EmployerId}{(Request.ContactPersonId is { } person ? $"/persons/{person}" : "")}/file";
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var found = await db.InsightRequests.AsNoTracking().Where(r => r.Id == query.Id).Select(r => new
            {
                Request = r,
                Employer = db.Employers.Where(e => e.Id == r.EmployerId).Select(e => e.Alias ?? e.Name).First(),
                Person = db.ContactPersons.Where(p => p.Id == r.ContactPersonId).Select(p => p.Name).FirstOrDefault(),
                By = db.Users.Where(u => u.Id == r.RegisteredById).Select(u => u.FullName).First(),
            }).SingleOrDefaultAsync(ct);

            return found is null ? null : new(found.Request, found.Employer, found.Person, found.By, clock.Today());
        }
    }
}
