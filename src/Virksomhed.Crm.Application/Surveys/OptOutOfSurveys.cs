using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Surveys;

namespace Virksomhed.Crm.Application.Surveys;

/// <summary>
/// Whoever got a survey wants no more of them, or has thought better of it: by the link in any survey mail, however old. It holds for the mail address, in
/// the municipality that wrote. Opening the link changes nothing, for programs that look through mails open links too.
/// </summary>
public static class OptOutOfSurveys
{
    public sealed record Query(string Secret) : IRequest<Model?>;

    public sealed record Model(string Secret, string Municipality, bool IsOut);

    public sealed record Command : IRequest<string>
    {
        public string Secret { get; init; } = "";
        public bool IsOut { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            if (await SurveyLink.FindAsync(db, query.Secret, ct) is not { } invitation)
            {
                return null;
            }

            var (municipality, email) = (await db.Municipalities.Where(m => m.Code == db.Tenant).Select(m => m.Name).SingleAsync(ct), await EmailAsync(db, invitation, ct));

            return new(query.Secret, municipality, await db.SurveyOptOuts.AnyAsync(o => o.Email == email, ct));
        }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken ct)
        {
            var invitation = await SurveyLink.FindAsync(db, command.Secret, ct) ?? throw new NotFoundException();
            var email = await EmailAsync(db, invitation, ct);
            var known = await db.SurveyOptOuts.SingleOrDefaultAsync(o => o.Email == email, ct);

            if (command.IsOut && known is null && email.Length > 0)
            {
                db.SurveyOptOuts.Add(SurveyOptOut.Of(db.Tenant, email));
            }
            else if (!command.IsOut && known is not null)
            {
                db.SurveyOptOuts.Remove(known);
            }

            await SaveAsync(ct);

            return command.Secret;
        }

        // Pressed twice in the same instant: what was wanted is done.
        private async Task SaveAsync(CancellationToken ct)
        {
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static async Task<string> EmailAsync(CrmDbContext db, SurveyInvitation invitation, CancellationToken ct) =>
        SurveyOptOut.Clean(await db.ContactPersons.Where(p => p.Id == invitation.ContactPersonId).Select(p => p.Email).SingleAsync(ct) ?? "");
}
