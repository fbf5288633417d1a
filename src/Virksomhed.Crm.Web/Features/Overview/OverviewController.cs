using MediatR;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Overview;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Overview;

/// <summary>The start page: what a manager steers by, or what a consultant has to do.</summary>
public sealed class OverviewController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("/"), Reads(nameof(Overview))]
    public Task<IActionResult> Overview() => User.IsInRole(Role.Leder) || User.IsInRole(Role.Administrator)
        ? Show(nameof(ManagerOverview), new ManagerOverview.Query())
        : Show(nameof(ConsultantOverview), new ConsultantOverview.Query());
}
