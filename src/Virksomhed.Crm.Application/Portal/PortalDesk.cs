using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>What the portal waits for in the municipality: people who ask for access, and messages that nobody has read.</summary>
public static class PortalDesk
{
    private const int Most = 100;

    public sealed record Query : IRequest<Model>;

    public sealed record Request(int Id, string Name, string Email, string Cvr, string? Employer, int? EmployerId, string? Owner, DateTime ConfirmedAt);

    public sealed record Thread(int EmployerId, string Employer, string? Owner, int Unread, DateTime Latest);

    public sealed record Model(IReadOnlyList<Request> Requests, IReadOnlyList<Thread> Threads) : ICounted
    {
        public int Count => Requests.Count + Threads.Count;
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct) => new(await RequestsAsync(ct), await ThreadsAsync(ct));

        private async Task<IReadOnlyList<Request>> RequestsAsync(CancellationToken ct) => await (
            from request in db.PortalRequests
            where request.State == PortalRequestState.Waiting
            orderby request.ConfirmedAt, request.Id
            join known in db.Employers on request.Cvr equals known.Cvr into same
            from employer in same.DefaultIfEmpty()
            select new Request(
                request.Id, request.Name, request.Email, request.Cvr, employer.Alias ?? employer.Name, (int?)employer.Id,
                db.Users.Where(u => u.Id == employer.OwnerId).Select(u => u.FullName).FirstOrDefault(), request.ConfirmedAt!.Value)).Take(Most).ToListAsync(ct);

        private async Task<IReadOnlyList<Thread>> ThreadsAsync(CancellationToken ct)
        {
            var unread = await db.PortalMessages.Where(m => m.IsFromEmployer && m.ReadAt == null)
                .GroupBy(m => m.EmployerId).Select(same => new { Id = same.Key, Count = same.Count(), Latest = same.Max(m => m.SentAt) })
                .OrderByDescending(thread => thread.Latest).Take(Most).ToListAsync(ct);
            var ids = unread.Select(thread => thread.Id).ToList();
            var employers = await db.Employers.Where(e => ids.Contains(e.Id))
                .Select(e => new { e.Id, Name = e.Alias ?? e.Name, Owner = db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.FullName).FirstOrDefault() })
                .ToDictionaryAsync(e => e.Id, ct);

            return [.. unread.Select(thread => new Thread(thread.Id, employers[thread.Id].Name, employers[thread.Id].Owner, thread.Count, thread.Latest))];
        }
    }
}
