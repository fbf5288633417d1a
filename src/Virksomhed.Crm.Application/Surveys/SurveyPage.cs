using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Surveys;

namespace Virksomhed.Crm.Application.Surveys;

/// <summary>What stands around the questions for whoever has the link: whose survey it is and whether it can be answered, and nothing of whom it went to.</summary>
public static class SurveyPage
{
    public sealed record Query(string Secret) : IRequest<Model?>;

    public sealed record Model(string Secret, string Municipality, string? Phone, SurveyOccasion Occasion, SurveyState State);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            if (await SurveyLink.FindAsync(db, query.Secret, ct) is not { } invitation)
            {
                return null;
            }

            var municipality = await db.Municipalities.AsNoTracking().SingleAsync(m => m.Code == invitation.MunicipalityCode, ct);
            var state = invitation.IsOver(clock.Today()) ? SurveyState.Closed : invitation.State;

            return new(query.Secret, municipality.Name, municipality.EntrancePhone, invitation.Subject.Occasion(), state);
        }
    }
}
