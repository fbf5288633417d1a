using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.FollowUps;

/// <summary>Gives me a secret calendar address, in place of the one I may have; or takes it away.</summary>
public static class ShareCalendar
{
    public sealed record Query : IRequest<Model?>;

    public sealed record Model(bool IsShared);

    /// <summary>Answers the new secret, which is shown once; null when the address was stopped.</summary>
    public sealed record Command(bool Stop) : IRequest<string?>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(CrmDbContext db) =>
            RuleFor(c => c.Stop).Must(_ => db.UserId is not null).WithMessage("Log ind for at få en kalenderadresse.");
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct) =>
            new(await db.Users.AnyAsync(user => user.Id == db.UserId && user.CalendarKeyHash != null, ct));
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, string?>
    {
        public async Task<string?> Handle(Command command, CancellationToken ct)
        {
            var user = await db.Users.SingleOrDefaultAsync(u => u.Id == db.UserId, ct).OrNotFound();
            var secret = command.Stop ? null : LinkSecret.New();
            user.CalendarKeyHash = secret is null ? null : LinkSecret.Hash(secret);
            await db.SaveChangesAsync(ct);

            return secret;
        }
    }
}
