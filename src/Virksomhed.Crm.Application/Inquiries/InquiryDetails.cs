using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>Everything about one inquiry: who asks and for what, whose it is, and what has happened.</summary>
public static class InquiryDetails
{
    public sealed record Query(int Id) : IRequest<Model?>;

    public sealed record Employer(int Id, string Name, string Cvr, string? Town, string? Owner, bool IsProtected);

    public sealed record Model(Inquiry Inquiry, Employer? Employer, IReadOnlyDictionary<int, string> Names)
    {
        /// <summary>Whom it could go to; empty once somebody has it.</summary>
        public required IReadOnlyList<RoutingProposal> Proposals { get; init; }

        public required bool IsMine { get; init; }

        public required DateOnly Today { get; init; }

        public string Name => Employer?.Name ?? InquiryRows.NameOf(Inquiry.CompanyName, Inquiry.Cvr);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var inquiry = await db.Inquiries.AsNoTracking().Include(i => i.Steps.OrderBy(step => step.Id)).SingleOrDefaultAsync(i => i.Id == query.Id, ct);

            if (inquiry is null)
            {
                return null;
            }

            var people = inquiry.Steps.SelectMany(step => new[] { step.ById, step.ToId }).Append(inquiry.OwnerId).OfType<int>().Distinct().ToArray();
            var employer = await db.Employers
                .Where(e => e.Id == inquiry.EmployerId)
                .Select(e => new Employer(
                    e.Id, e.Alias ?? e.Name, e.Cvr, e.Town, db.Users.Where(u => u.Id == e.OwnerId).Select(u => u.FullName).FirstOrDefault(),
                    e.IsProtected || e.ProductionUnits.Any(u => u.IsProtected)))
                .SingleOrDefaultAsync(ct);

            return new(inquiry, employer, await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, ct))
            {
                Proposals = inquiry is { OwnerId: null, ClosedAt: null } ? await InquiryRouting.ProposeAsync(db, inquiry, ct) : [],
                IsMine = inquiry.OwnerId == db.UserId,
                Today = clock.Today(),
            };
        }
    }
}
