using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;
using IsolationLevel = System.Data.IsolationLevel;

namespace Virksomhed.Crm.Application.Users;

/// <summary>An administrator changes a colleague's title and roles, or closes the account; new roles and a closed account end every session at once.</summary>
public static class EditUser
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : UserInput, IRequest, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }

        [Display(Name = "Sidste arbejdsdag")]
        public DateOnly? LeavesOn { get; init; }

        [Display(Name = "Må logge ind")]
        public bool IsActive { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            Include(new UserInputValidator());
            RuleFor(c => c.LeavesOn).InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1)).WithMessage("Angiv en dag efter år 2000.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == query.Id && u.EmployerId == null, ct) is not { } user ? null : new Command
            {
                Id = user.Id,
                Version = Guid.Parse(user.ConcurrencyStamp!),
                Name = user.FullName,
                Title = user.Title,
                Phone = user.PhoneNumber,
                LeavesOn = user.LeavesOn,
                IsActive = user.IsActive,
                Roles = await db.UserRoles.Where(held => held.UserId == user.Id).Join(db.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name!).ToListAsync(ct),
            };
    }

    internal sealed class Handler(CrmDbContext db, SessionCache sessions, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            // Serializable: of two administrators who close each other's account at once, one must see what the other did.
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct);
            var user = await db.Users.SingleOrDefaultAsync(u => u.Id == command.Id && u.EmployerId == null, ct).OrNotFound();
            Rule.Require(
                (command.IsActive && command.Roles.Contains(Role.Administrator)) || await StaffRoles.AnotherAdministratorAsync(db, user.Id, ct),
                "Kommunen skal have mindst én administrator, som kan logge ind. Gør først en anden til administrator.");

            var hasNewRoles = await StaffRoles.GiveAsync(db, user, command.Roles, ct);
            Change(user, command, hasNewRoles);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            sessions.Changed(user.Id);

            return Unit.Value;
        }

        private void Change(CrmUser user, Command command, bool hasNewRoles)
        {
            db.Entry(user).Property(u => u.ConcurrencyStamp).OriginalValue = command.Version.ToString();
            user.ConcurrencyStamp = Guid.NewGuid().ToString();
            (user.FullName, user.Title, user.PhoneNumber) = (command.Name!.Trim(), Texts.Clean(command.Title), PhoneNumber.Clean(command.Phone));

            if (hasNewRoles || (user.IsActive && !command.IsActive))
            {
                user.SecurityStamp = Guid.NewGuid().ToString("N"); // ends every session and every link
            }

            if (!user.IsActive && command.IsActive)
            {
                user.GiveAccess(clock.Today());
            }

            (user.IsActive, user.LeavesOn) = (command.IsActive, command.LeavesOn);
        }
    }
}
