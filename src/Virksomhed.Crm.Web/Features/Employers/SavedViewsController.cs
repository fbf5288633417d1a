using MediatR;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Employers;

[Route("employers/views")]
public sealed class SavedViewsController(IMediator mediator) : CrmController(mediator)
{
    [HttpPost("")]
    public Task<IActionResult> SaveEmployerView(SaveEmployerView.Command command) =>
        Submit(command, query => Done("Visningen er gemt.", Redirect($"/employers?{query}")));

    [HttpPost("{id:int}/delete")]
    public Task<IActionResult> DeleteEmployerView(DeleteEmployerView.Command command) =>
        Submit(command, name => Done($"Visningen »{name}« er slettet.", Redirect("/employers")));
}
