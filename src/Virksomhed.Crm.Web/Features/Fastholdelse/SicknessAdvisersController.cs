using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Fastholdelse;

[Route("sickness-advisers"), Authorize(Policies.AdviserKeeper)]
public sealed class SicknessAdvisersController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(Employer))]
    public Task<IActionResult> SicknessAdviserList(bool all, int page = 1) => Show(new SicknessAdviserList.Query(all, page));

    [HttpGet("{id:int}"), Reads(nameof(Employer))]
    public Task<IActionResult> AssignSicknessAdviser(int id) => Show(new AssignSicknessAdviser.Query(id));

    [HttpPost("{id:int}")]
    public Task<IActionResult> AssignSicknessAdviser(AssignSicknessAdviser.Command command) =>
        Submit(command, new AssignSicknessAdviser.Query(command.Id), id => Done("Den faste rådgiver er gemt.", Redirect($"/employers/{id}")));
}
