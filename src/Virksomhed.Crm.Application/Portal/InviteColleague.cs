using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A user of the employer who may do so lets a colleague in. The colleague sees no more than the one who invites.</summary>
public static class InviteColleague
{
    public sealed record Query : IRequest<Command?>;

    public sealed record Command : IRequest
    {
        public string? Name { get; init; }
        public string? Email { get; init; }
        public bool MayInvite { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage(_ => PublicTexts.Of("NameMissing")).PublicText(CrmUser.NameMaxLength);
            RuleFor(c => c.Email).NotEmpty().WithMessage(_ => PublicTexts.Of("LoginEmailMissing")).PublicText(RegisterData.EmailMaxLength)
                .EmailAddress().WithMessage(_ => PublicTexts.Of("EmailWrong"));
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) => await db.MyAccessAsync(ct) is { MayInvite: true } ? new() : null;
    }

    internal sealed class Handler(CrmDbContext db, PortalInvitations invitations) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var mine = await db.MyAccessAsync(ct);

            if (!mine.MayInvite)
            {
                throw new NotFoundException();
            }

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var rights = new PortalRights(command.MayInvite, [.. mine.Units.Select(unit => unit.ProductionUnitId)]);
            await invitations.InviteAsync(new(mine.EmployerId, command.Name!, command.Email!, PublicLanguages.Current), rights, ct);
            await transaction.CommitAsync(ct);

            return Unit.Value;
        }
    }
}
