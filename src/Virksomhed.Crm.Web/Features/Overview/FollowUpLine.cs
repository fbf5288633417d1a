using Virksomhed.Crm.Application.FollowUps;

namespace Virksomhed.Crm.Web.Features.Overview;

/// <summary>One line of the start page's follow-ups.</summary>
public sealed record FollowUpLine(FollowUpRow Row, DateOnly Today);
