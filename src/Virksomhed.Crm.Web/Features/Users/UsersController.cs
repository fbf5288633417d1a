using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Users;

[Route("users"), Authorize(Policies.Administrator)]
public sealed class UsersController(IMediator mediator) : CrmController(mediator)
{
    /// <summary>Carries a new invitation link to the next page, where it is shown once.</summary>
    public const string LinkKey = "InvitationLink";

    [HttpGet(""), Reads(nameof(CrmUser))]
    public Task<IActionResult> UserList() => Show(new UserList.Query());

    [HttpGet("invite")]
    public IActionResult InviteUser() => View(new InviteUser.Command());

    [HttpPost("invite"), FreshSignIn]
    public Task<IActionResult> InviteUser(InviteUser.Command command) => Submit(command, Invited);

    [HttpGet("{id:int}"), Reads(nameof(CrmUser))]
    public Task<IActionResult> EditUser(int id) => Show(new EditUser.Query(id));

    [HttpPost("{id:int}"), FreshSignIn]
    public Task<IActionResult> EditUser(EditUser.Command command) =>
        Submit(command, new EditUser.Query(command.Id), _ => Done("Brugeren er gemt.", RedirectToAction(nameof(UserList))));

    [HttpPost("{id:int}/invitation"), FreshSignIn]
    public Task<IActionResult> ResendInvitation(ResendInvitation.Command command) =>
        Act(command, nameof(EditUser), new EditUser.Query(command.Id), Invited);

    [HttpPost("{id:int}/lockout")]
    public Task<IActionResult> ReleaseLockout(ReleaseLockout.Command command) =>
        Act(command, nameof(EditUser), new EditUser.Query(command.Id), _ => Done("Kollegaen kan logge ind igen.", BackTo(command.Id)));

    [HttpPost("{id:int}/second-step"), FreshSignIn]
    public Task<IActionResult> ResetSecondStep(ResetSecondStep.Command command) =>
        Act(command, nameof(EditUser), new EditUser.Query(command.Id), _ => Done("Kollegaens andet trin er nulstillet.", BackTo(command.Id)));

    [HttpPost("{id:int}/staff-sign-in"), FreshSignIn]
    public Task<IActionResult> RemoveStaffSignIn(RemoveStaffSignIn.Command command) =>
        Act(command, nameof(EditUser), new EditUser.Query(command.Id), _ => Done("Forbindelsen til kommunens login er fjernet.", BackTo(command.Id)));

    [HttpGet("sessions"), Reads(nameof(UserSession), Id = "userId")]
    public Task<IActionResult> OpenSessions(OpenSessions.Query query) => Show(query);

    [HttpPost("sessions/{id:int}/end")]
    public Task<IActionResult> EndSession(EndSession.Command command) =>
        Act(command, nameof(OpenSessions), new OpenSessions.Query(), _ => Done("Der er logget ud.", RedirectToAction(nameof(OpenSessions))));

    private IActionResult Invited(Invitation invitation)
    {
        TempData[LinkKey] = invitation.Link;

        return Done("Invitationen er sendt.", BackTo(invitation.UserId));
    }

    private RedirectToActionResult BackTo(int id) => RedirectToAction(nameof(EditUser), new { id });
}
