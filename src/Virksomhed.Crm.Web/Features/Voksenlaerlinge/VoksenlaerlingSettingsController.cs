using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Voksenlaerlinge;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Voksenlaerlinge;

/// <summary>The rules of the subsidy and the trades, for administrators.</summary>
[Route("voksenlaerlinge/settings"), Authorize(Policies.Administrator)]
public sealed class VoksenlaerlingSettingsController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> VoksenlaerlingSettings() => Show(new VoksenlaerlingSettings.Query());

    [HttpGet("rules/new")]
    public Task<IActionResult> AddVoksenlaerlingRule() => Show(new AddVoksenlaerlingRule.Query());

    [HttpPost("rules/new")]
    public Task<IActionResult> AddVoksenlaerlingRule(AddVoksenlaerlingRule.Command command) => Submit(command, _ => Saved("Reglen er gemt, og fristerne er fundet igen."));

    [HttpGet("rules/{id:int}")]
    public Task<IActionResult> EditVoksenlaerlingRule(int id) => Show(new EditVoksenlaerlingRule.Query(id));

    [HttpPost("rules/{id:int}")]
    public Task<IActionResult> EditVoksenlaerlingRule(EditVoksenlaerlingRule.Command command) =>
        Submit(command, new EditVoksenlaerlingRule.Query(command.Id), _ => Saved("Reglen er gemt, og fristerne er fundet igen."));

    [HttpGet("trades/new")]
    public IActionResult AddTrade() => View(new AddTrade.Command());

    [HttpPost("trades/new")]
    public Task<IActionResult> AddTrade(AddTrade.Command command) => Submit(command, _ => Saved("Faget er tilføjet."));

    [HttpGet("trades/{id:int}")]
    public Task<IActionResult> EditTrade(int id) => Show(new EditTrade.Query(id));

    [HttpPost("trades/{id:int}")]
    public Task<IActionResult> EditTrade(EditTrade.Command command) => Submit(command, new EditTrade.Query(command.Id), _ => Saved("Faget er gemt."));

    private IActionResult Saved(string what) => Done(what, RedirectToAction(nameof(VoksenlaerlingSettings)));
}
