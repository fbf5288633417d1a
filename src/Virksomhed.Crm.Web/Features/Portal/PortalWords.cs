using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Events;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Portal;

/// <summary>One place of the portal.</summary>
public sealed record PortalLink(string Key, string Path)
{
    public bool Covers(PathString path) => Path == LocalAddress.PortalHome ? path == Path : path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}

/// <summary>How things are said in the portal, in its language.</summary>
public static class PortalWords
{
    public static readonly PortalLink[] Menu =
    [
        new("MenuFront", LocalAddress.PortalHome), new("MenuRequests", "/portal/requests"), new("MenuMessages", "/portal/messages"), new("MenuAgreements", "/portal/agreements"),
        new("MenuEvents", "/portal/events"), new("MenuSchemes", "/portal/schemes"), new("Csr", "/portal/csr"), new("MenuCompany", "/portal/company"), new("MenuUsers", "/portal/users"),
    ];

    public static IEnumerable<Choice> Kinds => Choices.Of<JobOrderKind>().Select(kind => new Choice(PortalTexts.Of($"Kind{kind.Value}"), kind.Value));

    public static IEnumerable<Choice> Services => Choices.Of<JobOrderServices>().Select(service => new Choice(PortalTexts.Of($"Service{service.Value}"), service.Value));

    public static IEnumerable<Choice> HowOften => Choices.Of<ContactWish>().Select(wish => new Choice(PortalTexts.Of($"HowOften{wish.Value}"), wish.Value));

    public static IEnumerable<Choice> YesNo => [new(PortalTexts.Of("WeCome"), true), new(PortalTexts.Of("WeDoNotCome"), false)];

    public static string Greeting(DateTime now) => PortalTexts.Of(now.Hour switch { >= 5 and < 10 => "GoodMorning", >= 10 and < 18 => "GoodDay", _ => "GoodEvening" });

    /// <summary>What an inquiry is about: "Rekruttering, lærlinge" in the reader's language.</summary>
    public static string Needs(InquiryNeeds needs) => string.Join(", ", needs.Each().Select(need => PublicTexts.Of($"Need{need}")));

    public static string Promise(int days) => days switch { 0 => PublicTexts.Of("PromiseSameDay"), 1 => PublicTexts.Of("PromiseOneDay"), _ => PublicTexts.Of("PromiseDays", days) };

    public static string Day(DateTime utc) => PublicDates.Day(DanishTime.DayOf(utc));

    public static string Moment(DateTime utc) => $"{Day(utc)}, {DanishTime.FromUtc(utc).ToString("HH:mm", Danish.Culture)}";

    public static string Time(OwnEvent planned) => PortalTexts.Of("EventTime", PublicDates.Day(planned.HeldOn), $"{planned.StartsAt:HH\\:mm}", $"{planned.EndsAt:HH\\:mm}");

    public static StatusKind Kind(this InvitationState state) => state switch
    {
        InvitationState.SignedUp => StatusKind.Ok,
        InvitationState.Waiting => StatusKind.Warn,
        InvitationState.Declined => StatusKind.Plain,
        _ => StatusKind.Info,
    };

    public static string Icon(this InvitationState state) => state switch
    {
        InvitationState.SignedUp => "success",
        InvitationState.Waiting => "time",
        InvitationState.Declined => "close",
        _ => "email",
    };

    public static StatusKind Kind(CsrStatus status) => status switch
    {
        CsrStatus.Draft => StatusKind.Warn,
        CsrStatus.Awarded or CsrStatus.Approved => StatusKind.Ok,
        CsrStatus.Rejected or CsrStatus.Expired => StatusKind.Neutral,
        _ => StatusKind.Info,
    };

    /// <summary>"4 stillinger, start 1. marts 2027" in the reader's language.</summary>
    public static string Size(OwnJobOrder order) =>
        order.Positions == 1 ? PortalTexts.Of("OrderOne", PublicDates.Day(order.StartsOn)) : PortalTexts.Of("OrderSize", order.Positions, PublicDates.Day(order.StartsOn));

    /// <summary>What happens next with an order.</summary>
    public static string Next(OwnJobOrder order) => order.Phase switch
    {
        JobOrderPhase.Received or JobOrderPhase.Qualified or JobOrderPhase.NotFilled => PortalTexts.Of($"OrderNext{order.Phase}"),
        JobOrderPhase.Sourcing or JobOrderPhase.Screening => PortalTexts.Of("OrderNextSourcing", order.Proposed),
        JobOrderPhase.Interviews => PortalTexts.Of("OrderNextInterviews", order.Proposed, order.Invited),
        _ => PortalTexts.Of("OrderNextFilled", order.Hired, order.Positions),
    };

    /// <summary>When an inquiry came to a step; null for a step that has no day of its own, or is not reached.</summary>
    public static DateTime? Reached(this OwnInquiry inquiry, InquiryState step) => step switch
    {
        InquiryState.Received => inquiry.ReceivedAt,
        InquiryState.Answered => inquiry.FirstAnswerAt,
        InquiryState.Closed => inquiry.ClosedAt,
        _ => null,
    };

    /// <summary>What happens next, and who does it.</summary>
    public static string Next(OwnInquiry inquiry, DateOnly today) => inquiry.State switch
    {
        InquiryState.Closed => PortalTexts.Of("NextClosed"),
        InquiryState.Answered => inquiry.Owner is { } owner ? PortalTexts.Of("NextAnsweredBy", owner) : PortalTexts.Of("NextAnswered"),
        _ when inquiry.IsLate(today) => PortalTexts.Of("NextLate", PublicDates.Day(inquiry.AnswerDueOn)),
        _ => inquiry.Owner is { } owner ? PortalTexts.Of("NextOwner", owner, PublicDates.Day(inquiry.AnswerDueOn)) : PortalTexts.Of("NextReceived", PublicDates.Day(inquiry.AnswerDueOn)),
    };
}
