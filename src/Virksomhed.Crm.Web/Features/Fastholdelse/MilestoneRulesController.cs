using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Fastholdelse;

/// <summary>The timeline of a sick leave: read by all staff, kept by the administrator.</summary>
[Route("milestone-rules")]
public sealed class MilestoneRulesController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> MilestoneRuleList() => Show(new MilestoneRuleList.Query());

    [HttpGet("new"), Authorize(Policies.Administrator)]
    public IActionResult AddMilestoneRule() => View(new AddMilestoneRule.Command());

    [HttpPost("new"), Authorize(Policies.Administrator)]
    public Task<IActionResult> AddMilestoneRule(AddMilestoneRule.Command command) => Submit(command, _ => Saved());

    [HttpGet("{id:int}"), Authorize(Policies.Administrator)]
    public Task<IActionResult> EditMilestoneRule(int id) => Show(new EditMilestoneRule.Query(id));

    [HttpPost("{id:int}"), Authorize(Policies.Administrator)]
    public Task<IActionResult> EditMilestoneRule(EditMilestoneRule.Command command) => Submit(command, new EditMilestoneRule.Query(command.Id), _ => Saved());

    private IActionResult Saved() => Done("Reglen er gemt.", RedirectToAction(nameof(MilestoneRuleList)));
}
