using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Users;

/// <summary>An administrator invites a colleague, who chooses a password through the link.</summary>
public static class InviteUser
{
    public sealed record Command : UserInput, IRequest<Invitation>
    {
        [Display(Name = "Arbejdsmail")]
        public string? Email { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            Include(new UserInputValidator());
            RuleFor(c => c.Email).NotEmpty().WithMessage("Skriv mailadressen.").Mail(RegisterData.EmailMaxLength);
        }
    }

    internal sealed class Handler(CrmDbContext db, Invitations invitations) : IRequestHandler<Command, Invitation>
    {
        public async Task<Invitation> Handle(Command command, CancellationToken ct)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var user = await invitations.AddAsync(command.Name!, command.Email!, command.Title, command.Roles, ct);
            user.PhoneNumber = PhoneNumber.Clean(command.Phone);
            var invitation = await invitations.SendAsync(user, ct);
            await transaction.CommitAsync(ct);

            return invitation;
        }
    }
}
