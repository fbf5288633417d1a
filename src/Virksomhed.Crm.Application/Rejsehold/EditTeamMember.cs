using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>A member's days, hours and areas are changed, or the member leaves the team; what is planned stays planned.</summary>
public static class EditTeamMember
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : TeamMemberInput, IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
        [Display(Name = "Er på holdet")] public bool IsOnTeam { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new TeamMemberInputValidator());
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.TeamMembers.AsNoTracking().SingleOrDefaultAsync(m => m.Id == query.Id, ct) is not { } member ? null : new()
            {
                Id = member.Id,
                Version = member.Version,
                Days = member.Days.Each(),
                FromHour = member.FromHour,
                UntilHour = member.UntilHour,
                Areas = member.Areas,
                IsOnTeam = member.IsOnTeam,
            };
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var member = await db.TeamMembers.SingleOrDefaultAsync(m => m.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(member, command.Version);
            member.Change(command.WeekdaysChosen, command.FromHour!.Value, command.UntilHour!.Value, command.Areas, command.IsOnTeam);
            await db.SaveChangesAsync(ct);

            return member.Id;
        }
    }
}
