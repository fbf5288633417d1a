using MediatR;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Web.Features.Users;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.EmployerPortals;

/// <summary>One employer's portal, from the municipality's side.</summary>
[Route("employers/{employerId:int}/portal")]
public sealed class EmployerPortalController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(PortalMessage), Id = "employerId")]
    public Task<IActionResult> EmployerPortal(int employerId) => Show(new AnswerPortalMessage.Query(employerId));

    [HttpPost("")]
    public Task<IActionResult> EmployerPortal(AnswerPortalMessage.Command command) =>
        SubmitOn(new AnswerPortalMessage.Query(command.EmployerId), command, id => Done("Beskeden er sendt.", Page(id)));

    [HttpGet("invite"), Reads(nameof(PortalAccess), Id = "employerId")]
    public Task<IActionResult> InvitePortalUser(int employerId, int? personId) => Show(new InvitePortalUser.Query(employerId, personId));

    [HttpPost("invite"), FreshSignIn]
    public Task<IActionResult> InvitePortalUser(InvitePortalUser.Command command) =>
        SubmitOn(new InvitePortalUser.Query(command.EmployerId, null), command, invitation => Invited(invitation, command.EmployerId));

    [HttpGet("users/{id:int}"), Reads(nameof(PortalAccess))]
    public Task<IActionResult> EditPortalAccess(int employerId, int id) => Show(new EditPortalAccess.Query(employerId, id));

    [HttpPost("users/{id:int}"), FreshSignIn]
    public Task<IActionResult> EditPortalAccess(EditPortalAccess.Command command) =>
        Submit(command, new EditPortalAccess.Query(command.EmployerId, command.Id), id => Done("Adgangen er rettet.", Page(id)));

    [HttpPost("users/{id:int}/invitation"), FreshSignIn]
    public Task<IActionResult> ResendPortalInvitation(ResendPortalInvitation.Command command) =>
        Act(command, nameof(EmployerPortal), new AnswerPortalMessage.Query(command.EmployerId), invitation => Invited(invitation, command.EmployerId));

    [HttpPost("users/{id:int}/end")]
    public Task<IActionResult> EndPortalAccess(EndPortalAccess.Command command) =>
        Act(command, nameof(EmployerPortal), new AnswerPortalMessage.Query(command.EmployerId), id => Done("Adgangen er afsluttet. Brugeren er logget ud.", Page(id)));

    private IActionResult Invited(Invitation invitation, int employerId)
    {
        TempData[UsersController.LinkKey] = invitation.Link;

        return Done("Invitationen er sendt.", Page(employerId));
    }

    private RedirectToActionResult Page(int employerId) => RedirectToAction(nameof(EmployerPortal), new { employerId });
}
