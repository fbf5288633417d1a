using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Rejsehold;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Rejsehold;

/// <summary>What employers are promised: read by all staff, kept by the administrator.</summary>
[Route("response-rules")]
public sealed class ResponseRulesController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> ResponseRuleList() => Show(new ResponseRuleList.Query());

    [HttpGet("new"), Authorize(Policies.Administrator)]
    public IActionResult AddResponseRule() => View(new AddResponseRule.Command());

    [HttpPost("new"), Authorize(Policies.Administrator)]
    public Task<IActionResult> AddResponseRule(AddResponseRule.Command command) => Submit(command, _ => Saved());

    [HttpGet("{id:int}"), Authorize(Policies.Administrator)]
    public Task<IActionResult> EditResponseRule(int id) => Show(new EditResponseRule.Query(id));

    [HttpPost("{id:int}"), Authorize(Policies.Administrator)]
    public Task<IActionResult> EditResponseRule(EditResponseRule.Command command) => Submit(command, new EditResponseRule.Query(command.Id), _ => Saved());

    private IActionResult Saved() => Done("Reglen er gemt.", RedirectToAction(nameof(ResponseRuleList)));
}
