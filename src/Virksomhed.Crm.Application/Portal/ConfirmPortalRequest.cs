using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>Whoever asked for access shows that the mail address is theirs. By a button, for mail scanners open every link.</summary>
public static class ConfirmPortalRequest
{
    public sealed record Query(string Secret) : IRequest<Command?>;

    public sealed record Command : IRequest
    {
        public string? Secret { get; init; }
        public string? Email { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await FindAsync(db, query.Secret, ct) is { } request && request.CanBeConfirmed(clock.UtcNow()) ? new() { Secret = query.Secret, Email = request.Email } : null;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var request = await FindAsync(db, command.Secret ?? "", ct) ?? throw new NotFoundException();
            db.ActFor(request.MunicipalityCode, null);
            Rule.Require(request.CanBeConfirmed(clock.UtcNow()), PublicTexts.Of("LinkDead"));
            request.Confirm(clock.UtcNow());
            await db.SaveChangesAsync(ct);

            return Unit.Value;
        }
    }

    private static Task<PortalRequest?> FindAsync(CrmDbContext db, string secret, CancellationToken ct)
    {
        var hash = LinkSecret.Hash(secret);

        return db.PortalRequests.IgnoreQueryFilters([CrmDbContext.TenantFilter, CrmDbContext.PortalFilter]).SingleOrDefaultAsync(r => r.TokenHash == hash, ct);
    }
}
