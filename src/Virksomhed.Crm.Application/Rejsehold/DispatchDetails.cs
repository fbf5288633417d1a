using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>One dispatch: what was asked, where the clock stands, who goes, and what came of it.</summary>
public static class DispatchDetails
{
    public sealed record Query(int Id) : IRequest<Model?>;

    public sealed record FollowUp(string Text, DateOnly DueOn, string Responsible, bool IsDone);

    public sealed record Model
    {
        public DispatchRow Row { get; init; } = null!;
        public string? Place { get; init; }
        public DateOnly? WishedOn { get; init; }
        public DayPart WishedPart { get; init; }
        public string? AskedBy { get; init; }
        public string TakenInBy { get; init; } = "";
        public DateTime RequestedAt { get; init; }
        public string? CancelReason { get; init; }
        public DateOnly? CancelledOn { get; init; }
        public int? ContactId { get; init; }

        /// <summary>Whether there is a case behind it; who is on the case sees which.</summary>
        public bool HasCase { get; init; }

        public int? CaseId { get; init; }
        public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];
        public bool MayReport { get; init; }
        public bool MayPlan { get; init; }
        public DateOnly Today { get; init; }
    }

    internal sealed class Handler(CrmDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var asked = db.Dispatches.Where(d => d.Id == query.Id);

            if (await asked.ToRows(db).SingleOrDefaultAsync(ct) is not { } row)
            {
                return null;
            }

            var (isManager, own) = (user.IsIn(Role.Leder), db.OwnCases());

            return await asked.Select(d => new Model
            {
                Place = d.Place,
                WishedOn = d.WishedOn,
                WishedPart = d.WishedPart,
                AskedBy = db.ContactPersons.Where(p => p.Id == d.ContactPersonId).Select(p => p.Role == null ? p.Name : p.Name + ", " + p.Role).FirstOrDefault() ?? d.AskedByRole,
                TakenInBy = db.Users.Where(u => u.Id == d.TakenInById).Select(u => u.FullName).First(),
                RequestedAt = d.RequestedAt,
                CancelReason = d.CancelReason,
                CancelledOn = d.CancelledOn,
                ContactId = db.Contacts.Where(c => c.Id == d.ContactId).Select(c => (int?)c.Id).FirstOrDefault(),
                HasCase = d.FastholdelsessagId != null,
                CaseId = own.Where(sag => sag.Id == d.FastholdelsessagId).Select(sag => (int?)sag.Id).FirstOrDefault(),
                FollowUps = db.FollowUps.Where(f => f.ContactId == d.ContactId && d.ContactId != null).OrderBy(f => f.DueOn)
                    .Select(f => new FollowUp(f.Text, f.DueOn, db.Users.Where(u => u.Id == f.ResponsibleId).Select(u => u.FullName).First(), f.DoneAt != null)).ToList(),
                MayReport = isManager || d.MemberId == db.UserId,
            }).AsSplitQuery().SingleAsync(ct) with
            {
                Row = row,
                MayPlan = isManager || user.IsIn(Role.Fastholdelseskonsulent),
                Today = clock.Today(),
            };
        }
    }
}
