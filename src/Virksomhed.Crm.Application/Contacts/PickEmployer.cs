using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>Whom the contact was with: found by a search, or one of those the consultant was in touch with lately.</summary>
public static class PickEmployer
{
    private const int Most = 12;

    public sealed record Query(string? Q) : IRequest<Model?>;

    public sealed record Row(int Id, string Name, string? Town, string Cvr);

    public sealed record Model(string? Q, IReadOnlyList<Row> Employers);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var employers = string.IsNullOrWhiteSpace(query.Q)
                ? db.Employers.Where(e => db.Contacts.Where(c => c.ConsultantId == db.UserId).OrderByDescending(c => c.HeldOn).Take(40).Any(c => c.EmployerId == e.Id))
                    .OrderByDescending(e => e.LatestContactOn)
                : db.Employers.Matching(db, query.Q).OrderBy(e => e.NameSort);

            return new(query.Q, await employers.Take(Most).Select(e => new Row(e.Id, e.Alias ?? e.Name, e.Town, e.Cvr)).ToListAsync(ct));
        }
    }
}
