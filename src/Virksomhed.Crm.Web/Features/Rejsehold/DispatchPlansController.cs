using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Rejsehold;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Rejsehold;

/// <summary>What planners do: the board, who goes when, and who is on the team.</summary>
[Route("rejsehold"), Authorize(Policies.DispatchPlanner)]
public sealed class DispatchPlansController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("board"), Reads(nameof(Dispatch))]
    public Task<IActionResult> DispatchBoard(DateOnly? day) => Show(new DispatchBoard.Query(day));

    [HttpPost("{id:int}/move")]
    public Task<IActionResult> MoveDispatch(MoveDispatch.Command command) =>
        Act(command, nameof(DispatchBoard), new DispatchBoard.Query(command.Day), day => Done("Udrykningen er flyttet.", Board(day, command.Id)));

    [HttpGet("{id:int}/plan"), Reads(nameof(Dispatch))]
    public Task<IActionResult> PlanDispatch(int id, int? memberId, DateOnly? day) => Show(new PlanDispatch.Query(id) { MemberId = memberId, Day = day });

    [HttpPost("{id:int}/plan")]
    public Task<IActionResult> PlanDispatch(PlanDispatch.Command command) =>
        Submit(command, new PlanDispatch.Query(command.Id), id => Done("Udrykningen er planlagt.", Board(command.Day!.Value, id)));

    [HttpGet("{id:int}/cancel"), Reads(nameof(Dispatch))]
    public Task<IActionResult> CancelDispatch(int id) => Show(new CancelDispatch.Query(id));

    [HttpPost("{id:int}/cancel")]
    public Task<IActionResult> CancelDispatch(CancelDispatch.Command command) =>
        Submit(command, new CancelDispatch.Query(command.Id), id => Done("Udrykningen er aflyst.", Redirect($"/rejsehold/{id}")));

    [HttpGet("team"), Reads(nameof(TeamMember))]
    public Task<IActionResult> TeamList() => Show(new TeamList.Query());

    [HttpGet("team/new")]
    public IActionResult AddTeamMember() => View(new AddTeamMember.Command());

    [HttpPost("team/new")]
    public Task<IActionResult> AddTeamMember(AddTeamMember.Command command) => Submit(command, _ => TeamSaved());

    [HttpGet("team/{id:int}"), Reads(nameof(TeamMember))]
    public Task<IActionResult> EditTeamMember(int id) => Show(new EditTeamMember.Query(id));

    [HttpPost("team/{id:int}")]
    public Task<IActionResult> EditTeamMember(EditTeamMember.Command command) => Submit(command, new EditTeamMember.Query(command.Id), _ => TeamSaved());

    private RedirectToActionResult Board(DateOnly day, int id) => RedirectToAction(nameof(DispatchBoard), null, new { day = day.ToString("yyyy-MM-dd", null) }, $"trip-{id}");

    private IActionResult TeamSaved() => Done("Holdet er gemt.", RedirectToAction(nameof(TeamList)));
}
