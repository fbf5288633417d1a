using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Reports;
using Virksomhed.Crm.Application.Reports.Subscriptions;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Reports;

/// <summary>The links to reports that a reader is sent each month. They are listed below the reports, where a refusal is told, too.</summary>
[Route("reports/subscriptions"), Authorize(Policies.Reports)]
public sealed class ReportSubscriptionsController(IMediator mediator) : CrmController(mediator)
{
    [HttpPost("")]
    public Task<IActionResult> SubscribeToReport(SubscribeToReport.Command command) => Act(
        command, nameof(ReportList), List(), kept => Done($"Du får linket på mail hver måned, første gang den {kept.DueOn.ToString("d. MMMM yyyy", Danish.Culture)}.", LocalRedirect(kept.Address)));

    [HttpPost("{id:int}/stop")]
    public Task<IActionResult> StopReportSubscription(StopReportSubscription.Command command) =>
        Act(command, nameof(ReportList), List(), _ => Done("Du får ikke linket mere.", LocalRedirect("/reports")));

    private ReportList.Query List() => new(User.IsInRole(Role.Leder));
}
