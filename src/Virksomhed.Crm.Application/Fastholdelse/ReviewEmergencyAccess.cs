using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>A leader says whether an emergency access was in order. Nobody says so of their own.</summary>
public static class ReviewEmergencyAccess
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
        [Display(Name = "Var nødadgangen i orden?")] public EmergencyVerdict? Verdict { get; init; }
        [Display(Name = "Bemærkning")] public string? Remark { get; init; }
    }

    /// <summary>What is to be judged.</summary>
    public sealed record About(int Id) : IRequest<EmergencyAccessList.Row>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Verdict).NotNull().WithMessage("Vælg, om den var i orden.").IsInEnum().WithMessage("Vælg på listen.");
            RuleFor(c => c.Remark).FreeText(EmergencyAccess.RemarkMaxLength);
            RuleFor(c => c.Remark).NotEmpty().When(c => c.Verdict == EmergencyVerdict.NotInOrder).WithMessage("Skriv, hvad der ikke er i orden.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>, IRequestHandler<About, EmergencyAccessList.Row>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.EmergencyAccesses.Where(access => access.Id == query.Id)
            .Select(access => new Command { Id = access.Id, Version = access.Version, Verdict = access.Verdict, Remark = access.Remark }).SingleOrDefaultAsync(ct);

        public Task<EmergencyAccessList.Row> Handle(About query, CancellationToken ct) =>
            db.EmergencyAccesses.Where(access => access.Id == query.Id).ToRows(db).SingleOrDefaultAsync(ct).OrNotFound();
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var access = await db.EmergencyAccesses.SingleOrDefaultAsync(a => a.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(access, command.Version);
            access.Review(command.Verdict!.Value, Texts.Clean(command.Remark), db.UserId!.Value, clock.UtcNow());
            await db.SaveChangesAsync(ct);

            return access.Id;
        }
    }
}
