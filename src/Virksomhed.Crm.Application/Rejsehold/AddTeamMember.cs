using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>A colleague joins the team.</summary>
public static class AddTeamMember
{
    public sealed record Command : TeamMemberInput, IRequest<int>
    {
        [Display(Name = "Kollega")] public int? UserId { get; init; }
    }

    /// <summary>Colleagues who are not on the team.</summary>
    public sealed record Colleagues : IRequest<IReadOnlyList<StaffChoice>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            Include(new TeamMemberInputValidator());
            RuleFor(c => c.UserId).NotNull().WithMessage("Vælg en kollega.");
        }
    }

    internal sealed class ColleaguesHandler(CrmDbContext db) : IRequestHandler<Colleagues, IReadOnlyList<StaffChoice>>
    {
        public async Task<IReadOnlyList<StaffChoice>> Handle(Colleagues query, CancellationToken ct) => await db.ActiveStaff()
            .Where(u => !db.TeamMembers.Any(m => m.UserId == u.Id)).AsChoicesAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var user = command.UserId!.Value;

            if (!await db.ActiveStaff().AnyAsync(u => u.Id == user, ct) || await db.TeamMembers.AnyAsync(m => m.UserId == user, ct))
            {
                throw Refused.At(nameof(command.UserId), "Vælg en kollega, der ikke er på holdet i forvejen.");
            }

            var member = TeamMember.Join(db.Tenant, user, command.WeekdaysChosen, command.FromHour!.Value, command.UntilHour!.Value, command.Areas);
            db.TeamMembers.Add(member);
            await db.SaveChangesAsync(ct);

            return member.Id;
        }
    }
}
