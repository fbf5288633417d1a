using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>
/// Who comes and who waits, to lie at the door on paper or to take along as a file. Reklamebeskyttede employers are on it, marked: they asked
/// to come themselves, and the list is for receiving them.
/// </summary>
public static class GuestList
{
    public sealed record Query(int Id) : IRequest<Model?>;

    public sealed record ExportQuery(int Id) : IRequest<ExportTable?>;

    public sealed record Row(string Employer, string Cvr, string? Town, string? Participant, int Persons, string Email, InvitationState State, bool? Attended, bool IsProtected);

    public sealed record Model(Event Event, IReadOnlyList<Row> Guests) : ICounted
    {
        public int Count => Guests.Count;
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>, IRequestHandler<ExportQuery, ExportTable?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct) =>
            await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == query.Id, ct) is { } planned ? new(planned, await Rows(query.Id).ToListAsync(ct)) : null;

        public async Task<ExportTable?> Handle(ExportQuery query, CancellationToken ct) =>
            await db.Events.Where(e => e.Id == query.Id).Select(e => e.Title).SingleOrDefaultAsync(ct) is { } title
                ? new ExportTable<Row>($"Gæsteliste {title}", Columns, Rows(query.Id).AsAsyncEnumerable())
                : null;

        // Those who come before those who wait.
        private IQueryable<Row> Rows(int eventId) =>
            from invitation in db.EventInvitations
            join employer in db.Employers on invitation.EmployerId equals employer.Id
            where invitation.EventId == eventId && (invitation.State == InvitationState.SignedUp || invitation.State == InvitationState.Waiting)
            orderby invitation.State == InvitationState.Waiting, employer.NameSort, invitation.Id
            select new Row(
                employer.Alias ?? employer.Name, employer.Cvr, employer.Town, invitation.Participant, invitation.Persons, invitation.Email, invitation.State, invitation.Attended,
                employer.IsProtected);

        private static readonly ExportColumn<Row>[] Columns =
        [
            new("Virksomhed", row => row.Employer, 36),
            new("CVR-nummer", row => row.Cvr, 12),
            new("By", row => row.Town, 18),
            new("Deltager", row => row.Participant, 28),
            new("Antal", row => row.Persons),
            new("Mail", row => row.Email, 30),
            new("Svar", row => row.State, 16),
            new("Kom", row => row.Attended),
            new("Reklamebeskyttet", row => row.IsProtected),
        ];
    }
}
