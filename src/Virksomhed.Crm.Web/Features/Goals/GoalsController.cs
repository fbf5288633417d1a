using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Goals;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Goals;

[Route("goals")]
public sealed class GoalsController(IMediator mediator) : CrmController(mediator)
{
    /// <summary>Who sets goals; everybody may see them.</summary>
    public const string Setters = $"{Role.Leder},{Role.Administrator}";

    [HttpGet("")]
    public Task<IActionResult> GoalList() => Show(new GoalList.Query());

    [HttpGet("background")]
    public Task<IActionResult> GoalBackground(GoalKind? kind, int page = 1) => Show(new GoalBackground.Query(kind, page));

    [HttpGet("{id:int}"), Reads(nameof(Goal))]
    public Task<IActionResult> GoalDetails(int id, DateOnly? on) => Show(new GoalDetails.Query(id, on));

    [Authorize(Roles = Setters)]
    [HttpGet("new")]
    public Task<IActionResult> SetGoal() => Show(new SetGoal.Form());

    [Authorize(Roles = Setters)]
    [HttpPost("new")]
    public Task<IActionResult> SetGoal(SetGoal.Command command) =>
        Submit(command, id => Done("Målet er gemt.", RedirectToAction(nameof(GoalDetails), new { id })));

    [Authorize(Roles = Setters)]
    [HttpGet("{id:int}/edit")]
    public Task<IActionResult> ChangeGoal(int id) => Show(new ChangeGoal.Form(id));

    [Authorize(Roles = Setters)]
    [HttpPost("{id:int}/edit")]
    public Task<IActionResult> ChangeGoal(ChangeGoal.Command command) =>
        Submit(command, new ChangeGoal.Form(command.Id), id => Done("Målet er rettet.", RedirectToAction(nameof(GoalDetails), new { id })));
}
