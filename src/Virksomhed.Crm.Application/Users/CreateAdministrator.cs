using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Seeding;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Users;

/// <summary>Makes the first administrator of a municipality, and the municipality where it is missing. From the command line only.</summary>
public static class CreateAdministrator
{
    /// <summary>Answers with the invitation link; with none when the password is given.</summary>
    public sealed record Command : IRequest<string?>
    {
        public int MunicipalityCode { get; init; }
        public string? Name { get; init; }
        public string? Email { get; init; }
        public string? Password { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.MunicipalityCode).InclusiveBetween(101, 999).WithMessage("--municipality skal være en kommunekode med tre cifre.");
            RuleFor(c => c.Name).NotEmpty().WithMessage("--name mangler.").FreeText(CrmUser.NameMaxLength);
            RuleFor(c => c.Email).NotEmpty().WithMessage("--email mangler.").Mail(RegisterData.EmailMaxLength);
        }
    }

    internal sealed class Handler(CrmDbContext db, Invitations invitations, AccountLinks links) : IRequestHandler<Command, string?>
    {
        public async Task<string?> Handle(Command command, CancellationToken ct)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await NewMunicipality.EnsureAsync(db, command.MunicipalityCode, ct);
            var user = await invitations.AddAsync(command.Name!, command.Email!, null, [Role.Administrator], ct);
            string? link = null;

            if (command.Password is { } password)
            {
                await links.SetPassword(user, password);
            }
            else
            {
                link = await links.InvitationFor(user);
            }

            await transaction.CommitAsync(ct);

            return link;
        }
    }
}
