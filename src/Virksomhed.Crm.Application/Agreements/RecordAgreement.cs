using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>A consultant records an agreement; the ratio rule warns, and is overridden only with a reason.</summary>
public static class RecordAgreement
{
    public sealed record Command : AgreementInput, IRequest<int>
    {
        /// <summary>Made with the form, so that the same form sent twice saves one agreement.</summary>
        public Guid FormKey { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            Include(new AgreementInputValidator());
            RuleFor(c => c.FormKey).NotEmpty().WithMessage("Formularen er forældet. Åbn den igen.");
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var same = db.Agreements.Where(a => a.FormKey == command.FormKey).Select(a => a.Id);

            if (await same.Select(id => (int?)id).SingleOrDefaultAsync(ct) is { } before)
            {
                return before;
            }

            var setting = await AgreementSetting.Of(db, command, ct);
            await setting.RequireAllowed(besides: 0, isNewCase: true, ct);
            var reason = await setting.RequirePlace(besides: 0, ct);

            return await db.SaveOnceAsync(() => Save(command, setting, reason, ct), same, ct);
        }

        private async Task<int> Save(Command command, AgreementSetting setting, string? reason, CancellationToken ct)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var agreement = Agreement.Record(setting.Place, command.SchemeId!.Value, command.ResponsibleId, command.Content(), command.FormKey, clock.UtcNow());
            db.Agreements.Add(agreement);
            await setting.RememberStaff(clock.Today(), ct);
            await db.SaveChangesAsync(ct);

            // Saved on its own, so that the log says that the rule was overridden, and not only that there is an agreement.
            agreement.Override(reason);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);

            return agreement.Id;
        }
    }
}
