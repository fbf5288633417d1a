using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>An agreement is put right or prolonged; the ratio rule is asked again.</summary>
public static class EditAgreement
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : AgreementInput, IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new AgreementInputValidator());
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.Agreements
            .Where(a => a.Id == query.Id)
            .Select(a => new Command
            {
                Id = a.Id,
                Version = a.Version,
                EmployerId = a.EmployerId,
                ProductionUnitId = a.ProductionUnitId,
                SchemeId = a.SchemeId,
                StartsOn = a.StartsOn,
                EndsOn = a.EndsOn,
                HoursAWeek = a.HoursAWeek,
                Field = a.Field,
                VitasNumber = a.VitasNumber,
                VitasLink = a.VitasLink,
                NextCheckOn = a.NextCheckOn,
                OwnReference = a.OwnReference,
                ResponsibleId = a.ResponsibleId,
                RatioReason = a.RatioReason,
            })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var agreement = await db.Agreements.SingleOrDefaultAsync(a => a.Id == command.Id, ct).OrNotFound();
            var mine = command with { EmployerId = agreement.EmployerId };
            var setting = await AgreementSetting.Of(db, mine, ct);
            var isNewCase = mine.SchemeId != agreement.SchemeId || mine.StartsOn != agreement.StartsOn;
            await setting.RequireAllowed(besides: agreement.Id, isNewCase, ct);
            var reason = await setting.RequirePlace(besides: agreement.Id, ct);

            db.ExpectVersion(agreement, command.Version);
            agreement.Change(setting.Place, mine.SchemeId!.Value, mine.ResponsibleId, mine.Content());
            agreement.Override(reason);
            await setting.RememberStaff(clock.Today(), ct);
            await db.SaveChangesAsync(ct);

            return agreement.Id;
        }
    }
}
