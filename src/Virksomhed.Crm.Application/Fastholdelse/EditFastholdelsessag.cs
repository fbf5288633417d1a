using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>What was said when a case was opened is put right, for example when the employee has reported sick.</summary>
public static class EditFastholdelsessag
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : FastholdelseInput, IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => Include(new FastholdelseInputValidator(clock));
    }

    internal sealed class QueryHandler(CrmDbContext db, CaseReference references) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.OwnCases().AsNoTracking().SingleOrDefaultAsync(sag => sag.Id == query.Id, ct) is not { } found ? null : new()
            {
                Id = found.Id,
                Version = found.Version,
                EmployerId = found.EmployerId,
                ProductionUnitId = found.ProductionUnitId,
                OpenedOn = found.OpenedOn,
                AskedBy = found.AskedBy,
                AskedThrough = found.AskedThrough,
                FirstSickDay = found.FirstSickDay,
                NotSickYet = found.FirstSickDay is null,
                LongLeave = found.LongLeave,
                Reference = references.Read(found.ProtectedReference),
            };
    }

    internal sealed class Handler(CrmDbContext db, CaseReference references, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var sag = await db.FindCaseAsync(command.Id, ct);
            db.ExpectVersion(sag, command.Version);
            var unit = await (command with { EmployerId = sag.EmployerId }).UnitAsync(db, ct);
            sag.Change(unit, command.Content(), clock.Today());

            // Encrypting the same text again gives another, which the log would take for a change.
            if (Texts.Clean(command.Reference) != references.Read(sag.ProtectedReference))
            {
                sag.KeepReference(references.Protect(command.Reference));
            }

            await db.SaveCaseAsync(sag, ct);

            return sag.Id;
        }
    }
}
