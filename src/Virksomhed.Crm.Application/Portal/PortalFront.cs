using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>The employer's front page: its contact person, what it has asked for, and what is coming.</summary>
public static class PortalFront
{
    private const int Shown = 4;

    public sealed record Query : IRequest<Model>;

    public sealed record ContactPerson(string Name, string? Phone, string? Email);

    public sealed record Model(string Employer, ContactPerson? Person, string Municipality, string? EntrancePhone, int AnswerWithinDays)
    {
        public IReadOnlyList<OwnInquiry> Inquiries { get; init; } = [];
        public int ClosedInquiries { get; init; }
        public int OpenInquiries { get; init; }
        public IReadOnlyList<OwnJobOrder> JobOrders { get; init; } = [];
        public RecruitmentDraft? Draft { get; init; }
        public int Unread { get; init; }
        public IReadOnlyList<OwnAgreement> Agreements { get; init; } = [];
        public IReadOnlyList<OwnEvent> Events { get; init; } = [];
        public DateTime Now { get; init; }
        public DateOnly Today { get; init; }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var (today, municipality) = (clock.Today(), await db.Municipalities.AsNoTracking().SingleAsync(m => m.Code == db.Tenant, ct));
            var employer = await db.Employers
                .Select(e => new { e.Name, Person = db.Users.Where(u => u.Id == e.OwnerId).Select(u => new ContactPerson(u.FullName, u.PhoneNumber, u.Email)).FirstOrDefault() })
                .SingleAsync(ct);
            var open = db.Inquiries.Where(i => i.ClosedAt == null);

            return new(employer.Name, employer.Person, municipality.Name, municipality.EntrancePhone, municipality.AnswerWithinDays)
            {
                Inquiries = await open.OrderByDescending(i => i.ReceivedAt).ThenByDescending(i => i.Id).Take(Shown).ToOwn(db).ToListAsync(ct),
                OpenInquiries = await open.CountAsync(ct),
                ClosedInquiries = await db.Inquiries.CountAsync(i => i.ClosedAt != null, ct),
                JobOrders = await db.JobOrders.Where(o => o.ClosedOn == null).OrderByDescending(o => o.ReceivedOn).ThenByDescending(o => o.Id).Take(Shown).ToOwn(db).ToListAsync(ct),
                Draft = await db.RecruitmentDrafts.AsNoTracking().SingleOrDefaultAsync(ct),
                Unread = await db.PortalMessages.CountAsync(m => !m.IsFromEmployer && m.ReadAt == null, ct),
                Agreements = await db.RunningAgreements(today).Take(Shown).ToListAsync(ct),
                Events = await db.ComingEvents(today).Take(Shown).ToListAsync(ct),
                Now = DanishTime.FromUtc(clock.UtcNow()),
                Today = today,
            };
        }
    }
}
