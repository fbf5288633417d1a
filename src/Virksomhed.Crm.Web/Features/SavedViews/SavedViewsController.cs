using MediatR;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.SavedViews;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.SavedViews;

/// <summary>A person's own views of the lists.</summary>
[Route("views")]
public sealed class SavedViewsController(IMediator mediator) : CrmController(mediator)
{
    [HttpPost("")]
    public Task<IActionResult> SaveView(SaveView.Command command) => Submit(command, address => Done("Visningen er gemt.", Redirect(address)));

    [HttpPost("{id:int}/delete")]
    public Task<IActionResult> DeleteView(DeleteView.Command command) =>
        Submit(command, view => Done($"Visningen »{view.Name}« er slettet.", Redirect(view.Path)));
}
