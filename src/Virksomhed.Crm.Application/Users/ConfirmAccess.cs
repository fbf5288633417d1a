using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Users;

/// <summary>A leader confirms that somebody, or everybody on a page of the list, is to have access. An administrator may too, so that leaders are confirmed by somebody else.</summary>
public static class ConfirmAccess
{
    public sealed record Command : IRequest<int>
    {
        public int[] Ids { get; init; } = [];
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Ids)
            .NotEmpty().WithMessage("Vælg, hvis adgang du vil bekræfte.")
            .Must(ids => ids.Length <= Paging.Size).WithMessage($"Bekræft højst {Paging.Size} ad gangen.").OverridePropertyName("");
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var ids = command.Ids.Distinct().ToArray();
            var users = await db.Users.Where(u => ids.Contains(u.Id) && u.IsActive).ToListAsync(ct);

            if (users.Count != ids.Length)
            {
                throw new NotFoundException();
            }

            Rule.Require(!users.Exists(user => user.Id == db.UserId), "Din egen adgang skal en anden bekræfte.");
            users.ForEach(user => user.Attest(clock.Today()));
            await db.SaveChangesAsync(ct);

            return users.Count;
        }
    }
}
