using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A user of the employer looks the draft over and sends it.</summary>
public static class SendRecruitment
{
    public sealed record Query : IRequest<Command?>;

    /// <summary>The draft as the page shows it; null when there is none.</summary>
    public sealed record DraftQuery : IRequest<RecruitmentDraft?>;

    public sealed record Command : IRequest<int>
    {
        public string? Stamp { get; init; }
        public string? Phone { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Phone)
            .Must(typed => string.IsNullOrWhiteSpace(typed) || PhoneNumber.IsValid(PhoneNumber.Clean(typed))).WithMessage(_ => PublicTexts.Of("PhoneWrong"));
    }

    internal sealed class QueryHandler(CrmDbContext db, InquiryStamp stamps) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) => await db.RecruitmentDrafts.AnyAsync(ct) ? new() { Stamp = stamps.New() } : null;
    }

    internal sealed class DraftHandler(CrmDbContext db) : IRequestHandler<DraftQuery, RecruitmentDraft?>
    {
        public Task<RecruitmentDraft?> Handle(DraftQuery query, CancellationToken ct) => db.RecruitmentDrafts.AsNoTracking().SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db, RecruitmentIntake intake) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var draft = await db.RecruitmentDrafts.SingleOrDefaultAsync(ct).OrNotFound();
            Rule.Require(draft.IsComplete, PortalTexts.Of("DraftIncomplete"));

            return await intake.ReceiveAsync(draft, command.Stamp, command.Phone, ct);
        }
    }
}
