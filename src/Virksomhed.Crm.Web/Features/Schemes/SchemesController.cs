using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Schemes;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Schemes;

/// <summary>The catalogue: read by all staff, kept by the administrator.</summary>
[Route("schemes")]
public sealed class SchemesController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> SchemeList(SchemeList.Query query) => Show(query);

    [HttpGet("guide")]
    public Task<IActionResult> SchemeGuide(SchemeGuide.Query query) => Show(query);

    [HttpGet("{id:int}")]
    public Task<IActionResult> SchemeDetails(int id) => Show(new SchemeDetails.Query(id));

    [HttpGet("new"), Authorize(Policies.Administrator)]
    public IActionResult AddScheme() => View(new AddScheme.Command { TakesAgreements = true });

    [HttpPost("new"), Authorize(Policies.Administrator)]
    public Task<IActionResult> AddScheme(AddScheme.Command command) =>
        Submit(command, id => Done("Ordningen er oprettet. Skriv nu de første vilkår.", RedirectToAction(nameof(AddSchemeTerms), new { schemeId = id })));

    [HttpGet("{id:int}/edit"), Authorize(Policies.Administrator)]
    public Task<IActionResult> EditScheme(int id) => Show(new EditScheme.Query(id));

    [HttpPost("{id:int}/edit"), Authorize(Policies.Administrator)]
    public Task<IActionResult> EditScheme(EditScheme.Command command) => Submit(command, new EditScheme.Query(command.Id), id => Saved("Ordningen er gemt.", id));

    [HttpGet("{schemeId:int}/terms/new"), Authorize(Policies.Administrator)]
    public Task<IActionResult> AddSchemeTerms(int schemeId) => Show(new AddSchemeTerms.Query(schemeId));

    [HttpPost("{schemeId:int}/terms/new"), Authorize(Policies.Administrator)]
    public Task<IActionResult> AddSchemeTerms(AddSchemeTerms.Command command) => Submit(command, id => Saved("De nye vilkår er gemt.", id));

    [HttpGet("terms/{id:int}"), Authorize(Policies.Administrator)]
    public Task<IActionResult> EditSchemeTerms(int id) => Show(new EditSchemeTerms.Query(id));

    [HttpPost("terms/{id:int}"), Authorize(Policies.Administrator)]
    public Task<IActionResult> EditSchemeTerms(EditSchemeTerms.Command command) =>
        Submit(command, new EditSchemeTerms.Query(command.Id), id => Saved("Vilkårene er gemt.", id));

    [HttpGet("{schemeId:int}/rates/new"), Authorize(Policies.Administrator)]
    public Task<IActionResult> AddSchemeRate(int schemeId) => Show(new AddSchemeRate.Query(schemeId));

    [HttpPost("{schemeId:int}/rates/new"), Authorize(Policies.Administrator)]
    public Task<IActionResult> AddSchemeRate(AddSchemeRate.Command command) => Submit(command, id => Saved("Satsen er gemt.", id));

    [HttpGet("rates/{id:int}"), Authorize(Policies.Administrator)]
    public Task<IActionResult> EditSchemeRate(int id) => Show(new EditSchemeRate.Query(id));

    [HttpPost("rates/{id:int}"), Authorize(Policies.Administrator)]
    public Task<IActionResult> EditSchemeRate(EditSchemeRate.Command command) =>
        Submit(command, new EditSchemeRate.Query(command.Id), id => Saved("Satsen er gemt.", id));

    private IActionResult Saved(string what, int id) => Done(what, RedirectToAction(nameof(SchemeDetails), new { id }));
}
