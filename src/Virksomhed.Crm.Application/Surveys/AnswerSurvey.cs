using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Surveys;

namespace Virksomhed.Crm.Application.Surveys;

/// <summary>An employer answers by the link in the mail, once and without a login. A second answer changes nothing: which one is theirs is not known.</summary>
public static class AnswerSurvey
{
    /// <summary>What stands for "don't know, or not relevant" in the form.</summary>
    public const int DontKnow = 0;

    public sealed record Command : IRequest<string>
    {
        public string Secret { get; init; } = "";
        public int? Recruitment { get; init; }
        public int? Service { get; init; }
        public string? Comment { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Recruitment).Must(score => score is >= DontKnow and <= SurveyAnswer.Highest).WithMessage(_ => SurveyTexts.Of("RecruitmentMissing"));
            RuleFor(c => c.Service).Must(score => score is >= SurveyAnswer.Lowest and <= SurveyAnswer.Highest).WithMessage(_ => SurveyTexts.Of("ServiceMissing"));
            RuleFor(c => c.Comment).PublicText(SurveyAnswer.CommentMaxLength);
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken ct)
        {
            var invitation = await SurveyLink.FindAsync(db, command.Secret, ct) ?? throw new NotFoundException();

            if (invitation.CanBeAnswered(clock.Today()))
            {
                await TakeAsync(invitation, command, ct);
            }

            return command.Secret;
        }

        private async Task TakeAsync(SurveyInvitation invitation, Command command, CancellationToken ct)
        {
            var sector = await db.Employers.Where(e => e.Id == invitation.EmployerId).Select(e => e.Sector).SingleAsync(ct);
            var recruitment = command.Recruitment is DontKnow ? null : command.Recruitment;
            db.SurveyAnswers.Add(SurveyAnswer.Give(invitation, sector, recruitment, command.Service!.Value, Texts.Clean(command.Comment), clock.Today()));

            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Sent twice in the same instant: the first one counts, and the page says that there is an answer.
                db.ChangeTracker.Clear();
            }
        }
    }
}
