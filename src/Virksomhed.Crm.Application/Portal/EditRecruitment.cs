using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A user of the employer says step by step whom it looks for. Each step is kept as a draft, so that the rest can wait.</summary>
public static class EditRecruitment
{
    /// <summary>Whom, when and where, and what the municipality is to do; after them the draft is looked over and sent.</summary>
    public const int Steps = 3;

    public sealed record Query(int Step) : IRequest<Command?>;

    public sealed record Command : IRequest<int>
    {
        public int Step { get; init; }
        public string? Title { get; init; }
        public int? Positions { get; init; }
        public JobOrderKind? Kind { get; init; }
        public DateOnly? StartsOn { get; init; }
        public string? Hours { get; init; }
        public string? Place { get; init; }
        public string? Requirements { get; init; }
        public JobOrderServices[] Services { get; init; } = [];
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Step).InclusiveBetween(1, Steps);
            When(c => c.Step == 1, () =>
            {
                RuleFor(c => c.Title).NotEmpty().WithMessage(_ => PortalTexts.Of("TitleMissing")).PublicText(RecruitmentDraft.TitleMaxLength);
                RuleFor(c => c.Positions).NotNull().WithMessage(_ => PortalTexts.Of("PositionsMissing"))
                    .InclusiveBetween(1, RecruitmentDraft.MaxPositions).WithMessage(_ => PortalTexts.Of("PositionsWrong", RecruitmentDraft.MaxPositions));
                RuleFor(c => c.Kind).NotNull().WithMessage(_ => PortalTexts.Of("KindMissing")).IsInEnum().WithMessage(_ => PortalTexts.Of("KindMissing"));
            });
            When(c => c.Step == 2, () =>
            {
                RuleFor(c => c.Hours).PublicText(RecruitmentDraft.HoursMaxLength);
                RuleFor(c => c.Place).NotEmpty().WithMessage(_ => PortalTexts.Of("PlaceMissing")).PublicText(RecruitmentDraft.PlaceMaxLength);
            });
            When(c => c.Step == Steps, () =>
            {
                RuleFor(c => c.Requirements).PublicText(RecruitmentDraft.RequirementsMaxLength);
                RuleForEach(c => c.Services).Must(service => Enum.IsDefined(service)).WithMessage(_ => PortalTexts.Of("ServicesWrong"));
            });
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            if (query.Step is < 1 or > Steps)
            {
                return null;
            }

            var draft = await db.RecruitmentDrafts.AsNoTracking().SingleOrDefaultAsync(ct);

            return new()
            {
                Step = query.Step, Title = draft?.Title, Positions = draft?.Positions, Kind = draft?.Kind, StartsOn = draft?.StartsOn, Hours = draft?.Hours, Place = draft?.Place,
                Requirements = draft?.Requirements,
                Services = draft?.Services.Each() ?? [],
            };
        }
    }

    /// <summary>Answers with the step that was kept.</summary>
    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var draft = await db.RecruitmentDrafts.SingleOrDefaultAsync(ct);

            if (draft is null)
            {
                draft = RecruitmentDraft.Begin(db.Tenant, db.EmployerId!.Value, db.UserId!.Value);
                db.RecruitmentDrafts.Add(draft);
            }

            Keep(draft, command);
            await db.SaveChangesAsync(ct);

            return command.Step;
        }

        private void Keep(RecruitmentDraft draft, Command command)
        {
            switch (command.Step)
            {
                case 1:
                    draft.Want(Texts.Clean(command.Title)!, command.Positions!.Value, command.Kind!.Value, clock.UtcNow());
                    break;
                case 2:
                    draft.Schedule(command.StartsOn, Texts.Clean(command.Hours), Texts.Clean(command.Place)!, clock.UtcNow());
                    break;
                default:
                    draft.Require(Texts.Clean(command.Requirements), command.Services.Aggregate(JobOrderServices.None, (all, one) => all | one), clock.UtcNow());
                    break;
            }
        }
    }
}
