using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>The team: who goes out on which days and where, and how much they are booked.</summary>
public static class TeamList
{
    public sealed record Query : IRequest<Model>;

    public sealed record Row(TeamMember Member, string Name, int BookedHours);

    public sealed record Model(IReadOnlyList<Row> Rows) : ICounted
    {
        public int Count => Rows.Count;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var until = today.AddDays(MemberProposals.DaysAhead);
            var rows = await (
                from member in db.TeamMembers.AsNoTracking()
                join user in db.Users on member.UserId equals user.Id
                orderby member.IsOnTeam descending, user.NameSort, user.Id
                select new Row(member, user.FullName, db.DispatchBookings.Count(b => b.UserId == user.Id && b.Day >= today && b.Day < until))).Take(100).ToListAsync(ct);

            return new(rows);
        }
    }
}
