using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>What stands around the form for a new inquiry: who the caller's fixed contact person is, and what is already open.</summary>
public static class InquiryForm
{
    private const int MostOpen = 3;

    public sealed record Query(int? EmployerId) : IRequest<Model>;

    public sealed record Employer(int Id, string Name, string Cvr, string? Town, string? Owner, string? OwnerPhone, string? Deputy);

    public sealed record Earlier(int Id, string Reference, DateTime ReceivedAt, InquiryNeeds Needs, string? Owner);

    public sealed record Model(Employer? Employer, IReadOnlyList<Earlier> Open, IReadOnlyList<StaffChoice> Staff);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var employer = await db.Employers.Where(e => e.Id == query.EmployerId)
                .Select(e => new Employer(
                    e.Id, e.Alias ?? e.Name, e.Cvr, e.Town,
                    db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.FullName).FirstOrDefault(),
                    db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.PhoneNumber).FirstOrDefault(),
                    db.Users.Where(u => u.Id == e.DeputyId).Select(u => u.FullName).FirstOrDefault()))
                .SingleOrDefaultAsync(ct);
            var open = await db.Inquiries.Where(i => query.EmployerId != null && i.EmployerId == query.EmployerId && i.ClosedAt == null)
                .OrderByDescending(i => i.ReceivedAt).Take(MostOpen)
                .Select(i => new Earlier(i.Id, i.Reference, i.ReceivedAt, i.Needs, db.Users.Where(u => u.Id == i.OwnerId).Select(u => u.FullName).FirstOrDefault()))
                .ToListAsync(ct);

            return new(employer, open, await db.ActiveStaff().AsChoicesAsync(ct));
        }
    }
}
