using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Surveys;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Surveys;

/// <summary>How employers are asked: read by all staff, kept by the administrator.</summary>
[Route("survey-rules")]
public sealed class SurveyRulesController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> SurveyRuleList() => Show(new SurveyRuleList.Query());

    [HttpGet("new"), Authorize(Policies.Administrator)]
    public IActionResult AddSurveyRule() => View(new AddSurveyRule.Command());

    [HttpPost("new"), Authorize(Policies.Administrator)]
    public Task<IActionResult> AddSurveyRule(AddSurveyRule.Command command) => Submit(command, _ => Saved());

    [HttpGet("{id:int}"), Authorize(Policies.Administrator)]
    public Task<IActionResult> EditSurveyRule(int id) => Show(new EditSurveyRule.Query(id));

    [HttpPost("{id:int}"), Authorize(Policies.Administrator)]
    public Task<IActionResult> EditSurveyRule(EditSurveyRule.Command command) => Submit(command, new EditSurveyRule.Query(command.Id), _ => Saved());

    private IActionResult Saved() => Done("Reglen er gemt.", RedirectToAction(nameof(SurveyRuleList)));
}
