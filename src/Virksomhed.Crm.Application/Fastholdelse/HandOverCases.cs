using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>A manager gives the open cases of somebody who has left to another, without seeing any of them.</summary>
public static class HandOverCases
{
    public sealed record Query(int FromId) : IRequest<Command?>;

    public sealed record Command : IRequest<int>
    {
        public int FromId { get; init; }
        [Display(Name = "Ny ansvarlig")] public int? ToId { get; init; }
    }

    /// <summary>Who has the cases, and who could take them over.</summary>
    public sealed record Choices(int FromId) : IRequest<Choices.Model>
    {
        public sealed record Model(string From, int Cases, IReadOnlyList<StaffChoice> Advisers);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.ToId).NotNull().WithMessage("Vælg en ny ansvarlig.");
            RuleFor(c => c.ToId).NotEqual(c => c.FromId).WithMessage("Vælg en anden end den nuværende.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>, IRequestHandler<Choices, Choices.Model>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.Users.AnyAsync(u => u.Id == query.FromId, ct) ? new() { FromId = query.FromId } : null;

        public async Task<Choices.Model> Handle(Choices query, CancellationToken ct) => new(
            await db.Users.Where(u => u.Id == query.FromId).Select(u => u.FullName).SingleOrDefaultAsync(ct) ?? throw new NotFoundException(),
            await db.Fastholdelsessager.CountAsync(sag => sag.ResponsibleId == query.FromId && sag.ClosedOn == null, ct),
            await db.Advisers().Where(u => u.Id != query.FromId).AsChoicesAsync(ct));
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            Rule.Require(!await db.Advisers().AnyAsync(u => u.Id == command.FromId, ct), "Kollegaen er stadig fastholdelseskonsulent og giver selv sine sager videre.");
            Rule.Require(await db.Advisers().AnyAsync(u => u.Id == command.ToId, ct), "Vælg en ny ansvarlig på listen.");
            var cases = await db.Fastholdelsessager.Include(sag => sag.Colleagues).Where(sag => sag.ResponsibleId == command.FromId && sag.ClosedOn == null).ToListAsync(ct);
            cases.ForEach(sag => sag.HandOver(command.ToId!.Value));
            await db.SaveChangesAsync(ct);

            return cases.Count;
        }
    }
}
