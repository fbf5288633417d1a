using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Agreements;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Agreements;

/// <summary>The ratio rule (rimelighedskravet): read by all staff, kept by the administrator.</summary>
[Route("ratio-rules")]
public sealed class RatioRulesController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> RatioRuleList() => Show(new RatioRuleList.Query());

    [HttpGet("new"), Authorize(Policies.Administrator)]
    public IActionResult AddRatioRule() => View(new AddRatioRule.Command());

    [HttpPost("new"), Authorize(Policies.Administrator)]
    public Task<IActionResult> AddRatioRule(AddRatioRule.Command command) => Submit(command, _ => Saved());

    [HttpGet("{id:int}"), Authorize(Policies.Administrator)]
    public Task<IActionResult> EditRatioRule(int id) => Show(new EditRatioRule.Query(id));

    [HttpPost("{id:int}"), Authorize(Policies.Administrator)]
    public Task<IActionResult> EditRatioRule(EditRatioRule.Command command) => Submit(command, new EditRatioRule.Query(command.Id), _ => Saved());

    private IActionResult Saved() => Done("Reglen er gemt.", RedirectToAction(nameof(RatioRuleList)));
}
