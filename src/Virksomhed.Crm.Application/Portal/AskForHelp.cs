using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>What an employer asks for help with, apart from new colleagues.</summary>
public enum PortalHelp
{
    Sickness,
    Upskilling,
    Schemes,
    Other,
}

/// <summary>A user of the employer asks for help in a few words.</summary>
public static class AskForHelp
{
    public sealed record Query(PortalHelp Kind) : IRequest<Command>;

    public sealed record Command : IRequest<int>
    {
        public PortalHelp Kind { get; init; }
        public string? Stamp { get; init; }

        /// <summary>Only asked where the kind leaves a choice.</summary>
        public InquiryNeeds[] Needs { get; init; } = [];

        public string? Text { get; init; }
        public string? Phone { get; init; }
    }

    /// <summary>Between which needs a kind leaves a choice.</summary>
    public static InquiryNeeds[] ChoiceOf(PortalHelp kind) => kind == PortalHelp.Upskilling ? [InquiryNeeds.Opkvalificering, InquiryNeeds.Laerlinge] : [];

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Kind).IsInEnum().WithMessage(_ => PublicTexts.Of("NeedsMissing"));
            RuleFor(c => c.Needs).NotEmpty().When(c => ChoiceOf(c.Kind).Length > 0).WithMessage(_ => PublicTexts.Of("NeedsMissing"));
            RuleForEach(c => c.Needs).Must((command, need) => ChoiceOf(command.Kind).Contains(need)).WithMessage(_ => PublicTexts.Of("NeedsMissing"));
            RuleFor(c => c.Text).NotEmpty().WithMessage(_ => PortalTexts.Of("HelpTextMissing")).PublicText(Inquiry.TextMaxLength);
            RuleFor(c => c.Phone).Must(typed => string.IsNullOrWhiteSpace(typed) || PhoneNumber.IsValid(PhoneNumber.Clean(typed))).WithMessage(_ => PublicTexts.Of("PhoneWrong"));
        }
    }

    internal sealed class QueryHandler(InquiryStamp stamps) : IRequestHandler<Query, Command>
    {
        public Task<Command> Handle(Query query, CancellationToken ct) => Task.FromResult(new Command { Kind = query.Kind, Stamp = stamps.New() });
    }

    internal sealed class Handler(PortalIntake intake) : IRequestHandler<Command, int>
    {
        public Task<int> Handle(Command command, CancellationToken ct) => intake.ReceiveAsync(command.Stamp, new(NeedsOf(command), Texts.Clean(command.Text)!, command.Phone), ct);

        private static InquiryNeeds NeedsOf(Command command) => command.Kind switch
        {
            PortalHelp.Sickness => InquiryNeeds.Fastholdelse,
            PortalHelp.Upskilling => command.Needs.Aggregate(InquiryNeeds.None, (all, one) => all | one),
            PortalHelp.Schemes => InquiryNeeds.Ordninger,
            _ => InquiryNeeds.Andet,
        };
    }
}
