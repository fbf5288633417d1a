using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.FollowUps;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>The member who went reports back: the contact, the step on the case, the follow-ups and the dispatch's state are saved together or not at all.</summary>
public static class ReportDispatch
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : DispatchReport, IRequest<int>;

    internal sealed class Validator(TimeProvider clock) : DispatchReportValidator<Command>(clock);

    internal sealed class QueryHandler(CrmDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();

            return await db.TripsOf(user).AsNoTracking().SingleOrDefaultAsync(d => d.Id == query.Id && d.State == DispatchState.Planned, ct) is not { } dispatch ? null : new()
            {
                Id = dispatch.Id,
                EmployerId = dispatch.EmployerId,
                HeldOn = dispatch.Day < today ? dispatch.Day : today,
                Minutes = dispatch.Hours * 60,
                ContactPersonIds = dispatch.ContactPersonId is { } person ? [person] : [],
                FormKey = Guid.NewGuid(),
                Promises = [.. Enumerable.Repeat(new PromiseLine(), DispatchReport.Lines)],
            };
        }
    }

    internal sealed class Handler(CrmDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            if (!await IsReportedAsync(command, ct))
            {
                await ReportAsync(command, ct);
            }

            return command.Id;
        }

        private async Task ReportAsync(Command command, CancellationToken ct)
        {
            var contact = command.Contact(await db.TripsOf(user).AsNoTracking().SingleOrDefaultAsync(d => d.Id == command.Id, ct).OrNotFound());
            var setting = await ContactSetting.Of(db, contact, besides: 0, ct);
            setting.RequireKnown(contact);

            try
            {
                await SaveAsync(command, contact, setting, ct);
            }
            catch (DbUpdateException)
            {
                // Another was first in the same instant: this very form, a colleague at the case, or another visit to the same unit and day.
                db.ChangeTracker.Clear();

                if (!await IsReportedAsync(command, ct))
                {
                    await SaveAsync(command, contact, await ContactSetting.Of(db, contact, besides: 0, ct), ct);
                }
            }
        }

        private Task<bool> IsReportedAsync(Command command, CancellationToken ct) => db.TripsOf(user).AnyAsync(d => d.Id == command.Id && d.ReportKey == command.FormKey, ct);

        private async Task SaveAsync(Command command, LogContact.Command visit, ContactSetting setting, CancellationToken ct)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var dispatch = await db.TripsOf(user).SingleAsync(d => d.Id == command.Id, ct);
            var (member, heldOn) = (dispatch.MemberId!.Value, command.HeldOn!.Value);
            var contact = await HeldContact.AddAsync(db, visit, setting, member, clock.UtcNow(), ct);
            db.FollowUps.AddRange(command.Promised.Select(line => FollowUp.Plan(contact.MunicipalityCode, contact.EmployerId, member, line.DueOn!.Value, Texts.Clean(line.Text)!, contact.Id)));
            dispatch.Report(contact.Id, heldOn, command.Outcome!.Value, command.Promised.Any(), command.FormKey);
            await db.SaveChangesAsync(ct);
            await CaseVisit.RecordAsync(db, dispatch, heldOn, clock.Today(), ct);
            await transaction.CommitAsync(ct);
        }
    }
}
