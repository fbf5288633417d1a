using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Branches;

/// <summary>A branch is filed under another sector, and with it every employer and unit of that branch.</summary>
public static class EditBranch
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }

        [Display(Name = "Sektor")]
        public Sector? Sector { get; init; }

        public string? Code { get; init; }
        public string? Title { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Sector).IsInEnum().WithMessage("Vælg en sektor på listen, eller ingen.");
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.Branches
            .Where(b => b.Id == query.Id)
            .Select(b => new Command { Id = b.Id, Version = b.Version, Sector = b.Sector, Code = b.Code, Title = b.Title })
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>Answers with how many employers moved along.</summary>
    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var branch = await db.Branches.SingleOrDefaultAsync(b => b.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(branch, command.Version);

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            branch.FileUnder(command.Sector);
            await db.SaveChangesAsync(ct);

            // The same six digits may be another trade in another edition.
            await db.ProductionUnits.Where(u => u.BranchCode == branch.Code && u.BranchEdition == branch.Edition)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.Sector, command.Sector), ct);
            var moved = await db.Employers.Where(e => e.BranchCode == branch.Code && e.BranchEdition == branch.Edition)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.Sector, command.Sector), ct);
            await transaction.CommitAsync(ct);

            return moved;
        }
    }
}
