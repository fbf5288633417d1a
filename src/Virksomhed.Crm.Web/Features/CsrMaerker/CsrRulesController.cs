using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.CsrMaerker;

/// <summary>The rules of each year, and the numbers of the years that the system did not count. Everybody reads them, an administrator writes.</summary>
[Route("csr-maerker")]
public sealed class CsrRulesController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("rules")]
    public Task<IActionResult> CsrRuleSetList() => Show(new CsrRuleSetList.Query());

    [HttpGet("rules/new"), Authorize(Policies.Administrator)]
    public Task<IActionResult> AddCsrRuleSet() => Show(new AddCsrRuleSet.Query());

    [HttpPost("rules/new"), Authorize(Policies.Administrator)]
    public Task<IActionResult> AddCsrRuleSet(AddCsrRuleSet.Command command) => Submit(command, _ => Saved("Regelsættet er gemt."));

    [HttpGet("rules/{id:int}"), Authorize(Policies.Administrator), Reads(nameof(CsrRuleSet))]
    public Task<IActionResult> EditCsrRuleSet(int id) => Show(new EditCsrRuleSet.Query(id));

    [HttpPost("rules/{id:int}"), Authorize(Policies.Administrator)]
    public Task<IActionResult> EditCsrRuleSet(EditCsrRuleSet.Command command) =>
        Submit(command, new EditCsrRuleSet.Query(command.Id), _ => Saved("Regelsættet er gemt. Det, der er screenet, står ved magt."));

    [HttpGet("figures/{year:int}"), Authorize(Roles = $"{Role.Leder},{Role.Administrator}")]
    public Task<IActionResult> SetCsrFigure(int year) => Show(new SetCsrFigure.Query(year));

    [HttpPost("figures/{year:int}"), Authorize(Roles = $"{Role.Leder},{Role.Administrator}")]
    public Task<IActionResult> SetCsrFigure(SetCsrFigure.Command command) =>
        Submit(command, new SetCsrFigure.Query(command.Year), year => Done($"Tallet for {year} er gemt.", Redirect("/csr-maerker")));

    private IActionResult Saved(string what) => Done(what, RedirectToAction(nameof(CsrRuleSetList)));
}
