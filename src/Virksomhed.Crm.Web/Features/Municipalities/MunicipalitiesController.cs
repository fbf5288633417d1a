using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Municipalities;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Municipalities;

/// <summary>The administrator's own municipality; there is no other to be seen.</summary>
[Route("municipality"), Authorize(Policies.Administrator)]
public sealed class MunicipalitiesController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> MunicipalityPage() => Show(new MunicipalityPage.Query());

    [HttpGet("settings")]
    public Task<IActionResult> EditSettings() => Show(new EditSettings.Query());

    [HttpPost("settings")]
    public Task<IActionResult> EditSettings(EditSettings.Command command) => Submit(command, new EditSettings.Query(), _ => Saved("Indstillingerne er gemt."));

    [HttpGet("visit-rules/new")]
    public IActionResult AddVisitRule() => View(new AddVisitRule.Command());

    [HttpPost("visit-rules/new")]
    public Task<IActionResult> AddVisitRule(AddVisitRule.Command command) => Submit(command, _ => Saved("Reglen er gemt, og kontakterne er talt igen."));

    [HttpGet("visit-rules/{id:int}")]
    public Task<IActionResult> EditVisitRule(int id) => Show(new EditVisitRule.Query(id));

    [HttpPost("visit-rules/{id:int}")]
    public Task<IActionResult> EditVisitRule(EditVisitRule.Command command) =>
        Submit(command, new EditVisitRule.Query(command.Id), _ => Saved("Reglen er gemt, og kontakterne er talt igen."));

    [HttpGet("partners/new")]
    public IActionResult AddPartner() => View(new AddPartner.Command());

    [HttpPost("partners/new")]
    public Task<IActionResult> AddPartner(AddPartner.Command command) => Submit(command, _ => Saved("Partneren er tilføjet."));

    [HttpGet("partners/{id:int}")]
    public Task<IActionResult> EditPartner(int id) => Show(new EditPartner.Query(id));

    [HttpPost("partners/{id:int}")]
    public Task<IActionResult> EditPartner(EditPartner.Command command) => Submit(command, new EditPartner.Query(command.Id), _ => Saved("Partneren er gemt."));

    private IActionResult Saved(string what) => Done(what, RedirectToAction(nameof(MunicipalityPage)));
}
