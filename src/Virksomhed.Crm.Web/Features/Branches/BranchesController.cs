using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Branches;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Branches;

[Route("branches"), Authorize(Policies.Administrator)]
public sealed class BranchesController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> BranchList(BranchList.Query query) => Show(query);

    [HttpGet("{id:int}")]
    public Task<IActionResult> EditBranch(int id) => Show(new EditBranch.Query(id));

    [HttpPost("{id:int}")]
    public Task<IActionResult> EditBranch(EditBranch.Command command) => Submit(
        command,
        new EditBranch.Query(command.Id),
        moved => Done($"Branchen er gemt. {moved} {(moved == 1 ? "virksomhed" : "virksomheder")} fulgte med.", RedirectToAction(nameof(BranchList))));
}
