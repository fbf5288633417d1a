using MediatR;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Employers;

[Route("employers")]
public sealed class AssignmentsController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("{id:int}/assignment"), Reads(nameof(Employer))]
    public Task<IActionResult> AssignEmployer(int id) => Show(new AssignEmployer.Query(id));

    [HttpPost("{id:int}/assignment")]
    public Task<IActionResult> AssignEmployer(AssignEmployer.Command command) =>
        Submit(command, new AssignEmployer.Query(command.Id), id => Done("Ansvaret er fordelt.", Redirect($"/employers/{id}")));

    [HttpGet("assign"), Reads(nameof(Employer))]
    public Task<IActionResult> AssignEmployers(EmployerFilter filter, string? sort, List<int> ids, bool all) =>
        Show(new AssignEmployers.Query(filter, sort, ids, all));

    [HttpPost("assign")]
    public Task<IActionResult> AssignEmployers(AssignEmployers.Command command) =>
        Submit(command, result => Done(EmployerWords.Summary(result), Redirect($"/employers?owner={command.OwnerId}")));
}
