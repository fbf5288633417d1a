using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Goals.External;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Goals;

/// <summary>Figures that others measure: seen by all staff, entered by those who set goals.</summary>
[Route("external-figures")]
public sealed class ExternalIndicatorsController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> ExternalIndicatorList(int page = 1) => Show(new ExternalIndicatorList.Query(page));

    [HttpGet("new"), Authorize(Roles = GoalsController.Setters)]
    public Task<IActionResult> AddExternalIndicator() => Show(new AddExternalIndicator.Query());

    [HttpPost("new"), Authorize(Roles = GoalsController.Setters)]
    public Task<IActionResult> AddExternalIndicator(AddExternalIndicator.Command command) => Submit(command, id => Done("Tallet er oprettet.", BackTo(id)));

    [HttpGet("{id:int}")]
    public Task<IActionResult> ExternalIndicatorDetails(int id) => Show(new ExternalIndicatorDetails.Query(id));

    [HttpGet("{id:int}/record"), Authorize(Roles = GoalsController.Setters)]
    public Task<IActionResult> RecordObservation(int id) => Show(new RecordObservation.Query(id));

    [HttpPost("{id:int}/record"), Authorize(Roles = GoalsController.Setters)]
    public Task<IActionResult> RecordObservation(RecordObservation.Command command) => Submit(command, id => Done("Tallet er gemt.", BackTo(id)));

    [HttpGet("{id:int}/import"), Authorize(Roles = GoalsController.Setters)]
    public Task<IActionResult> ReadObservations(int id) => Show(new ReadObservations.Query(id));

    [HttpPost("{id:int}/import"), Authorize(Roles = GoalsController.Setters)]
    public Task<IActionResult> ReadObservations(ReadObservations.Command command) => Submit(command, preview => View("ObservationPreview", preview));

    [HttpPost("{id:int}/import/run"), Authorize(Roles = GoalsController.Setters)]
    public Task<IActionResult> ImportObservations(ImportObservations.Command command) =>
        Act(command, nameof(ReadObservations), new ReadObservations.Query(command.Id), saved => Done($"{saved} tal er gemt.", BackTo(command.Id)));

    private RedirectToActionResult BackTo(int id) => RedirectToAction(nameof(ExternalIndicatorDetails), new { id });
}
