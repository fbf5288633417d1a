using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A consultant changes what a user of the portal sees and may do; it holds from the next page on.</summary>
public static class EditPortalAccess
{
    public sealed record Query(int EmployerId, int Id) : IRequest<Command?>;

    public sealed record Command : PortalRightsInput, IRequest<int>, IVersionedForm
    {
        public int EmployerId { get; init; }
        public int Id { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.PortalAccesses
            .Where(a => a.Id == query.Id && a.EmployerId == query.EmployerId && a.EndedAt == null)
            .Select(a => new Command { EmployerId = a.EmployerId, Id = a.Id, Version = a.Version, MayInvite = a.MayInvite, UnitIds = a.Units.Select(u => u.ProductionUnitId).ToArray() })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db, SessionCache sessions) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var access = await db.FindPortalAccessAsync(command.EmployerId, command.Id, ct);
            db.ExpectVersion(access, command.Version);
            var own = await db.ProductionUnits.CountAsync(u => u.EmployerId == access.EmployerId && command.UnitIds.Contains(u.Id), ct);
            Rule.Require(own == command.UnitIds.Distinct().Count(), "Vælg blandt virksomhedens egne arbejdssteder.");
            access.Change(command.Rights);
            (await db.Users.SingleAsync(u => u.Id == access.UserId, ct)).ConcurrencyStamp = Guid.NewGuid().ToString(); // sessions look their rights up anew
            await db.SaveChangesAsync(ct);
            sessions.Changed(access.UserId);

            return access.EmployerId;
        }
    }
}
