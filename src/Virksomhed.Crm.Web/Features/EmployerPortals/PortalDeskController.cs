using MediatR;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.EmployerPortals;

/// <summary>What the portal waits for in the municipality.</summary>
[Route("portal-desk")]
public sealed class PortalDeskController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(PortalRequest))]
    public Task<IActionResult> PortalDesk() => Show(new PortalDesk.Query());

    [HttpGet("{id:int}"), Reads(nameof(PortalRequest))]
    public Task<IActionResult> ApprovePortalRequest(int id) => Show(new ApprovePortalRequest.Query(id));

    [HttpPost("{id:int}"), FreshSignIn]
    public Task<IActionResult> ApprovePortalRequest(ApprovePortalRequest.Command command) =>
        SubmitOn(new ApprovePortalRequest.Query(command.Id), command, _ => Done("Adgangen er givet, og invitationen er sendt.", Back()));

    [HttpPost("{id:int}/refuse")]
    public Task<IActionResult> RefusePortalRequest(RefusePortalRequest.Command command) =>
        Act(command, nameof(ApprovePortalRequest), new ApprovePortalRequest.Query(command.Id), _ => Done("Anmodningen er afvist, og den, der spurgte, har fået en mail.", Back()));

    private RedirectToActionResult Back() => RedirectToAction(nameof(PortalDesk));
}
